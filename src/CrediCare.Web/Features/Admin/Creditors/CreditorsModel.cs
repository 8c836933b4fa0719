using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Admin.Creditors.Applications;
using CrediCare.Web.Features.Company;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>A page of creditors.</summary>
public sealed record CreditorsModel(
    IReadOnlyList<CreditorRow> Rows,
    string? Search,
    int Page,
    int Pages,
    int Total,
    bool MayCreate,
    IReadOnlyList<ApplicationRow> Applications,
    int ChangesToConfirm
);

/// <summary>One creditor in the list.</summary>
public sealed record CreditorRow(
    string PublicId,
    string Name,
    string OrganisationNumber,
    CreditorStanding Standing,
    int Portfolios,
    int Users
);

/// <summary>One creditor.</summary>
/// <param name="Creditor">The company with its portfolios.</param>
/// <param name="Users">Those who have, or have had, access.</param>
/// <param name="MayInvite">The viewer lets people in.</param>
/// <param name="Agreement">What it has agreed to; null where that was not done here.</param>
/// <param name="AccountChanges">Changes of account that wait.</param>
public sealed record CreditorModel(
    Creditor Creditor,
    IReadOnlyList<CreditorUser> Users,
    bool MayInvite,
    CompanyAgreement? Agreement,
    IReadOnlyList<BankAccountChange> AccountChanges
);

/// <summary>Someone with access to the creditor.</summary>
/// <param name="MembershipPublicId">The access, in addresses.</param>
/// <param name="FullName">Who.</param>
/// <param name="Email">Their address.</param>
/// <param name="Role">What they may do here.</param>
/// <param name="OfficeName">The accounting office they work for, if any.</param>
/// <param name="IsActivated">They have chosen a password.</param>
/// <param name="HasBeenHere">They have opened a page for this creditor.</param>
/// <param name="LastSignInAtUtc">When they last signed in; null before they have been here, whatever they do elsewhere.</param>
/// <param name="HasEnded">The access has been taken away or has run out.</param>
public sealed record CreditorUser(
    string MembershipPublicId,
    string FullName,
    string Email,
    MembershipRole Role,
    string? OfficeName,
    bool IsActivated,
    bool HasBeenHere,
    DateTime? LastSignInAtUtc,
    bool HasEnded
);
