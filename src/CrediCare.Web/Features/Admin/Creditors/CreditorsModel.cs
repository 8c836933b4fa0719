using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Admin.Creditors.Applications;

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
public sealed record CreditorModel(Creditor Creditor, IReadOnlyList<CreditorUser> Users, bool MayInvite);

/// <summary>Someone with access to the creditor.</summary>
/// <param name="MembershipPublicId">The access, in addresses.</param>
/// <param name="FullName">Who.</param>
/// <param name="Email">Their address.</param>
/// <param name="Role">What they may do here.</param>
/// <param name="OfficeName">The accounting office they work for, if any.</param>
/// <param name="IsActivated">They have chosen a password.</param>
/// <param name="LastSignInAtUtc">When they were here last.</param>
/// <param name="HasEnded">The access has been taken away or has run out.</param>
public sealed record CreditorUser(
    string MembershipPublicId,
    string FullName,
    string Email,
    MembershipRole Role,
    string? OfficeName,
    bool IsActivated,
    DateTime? LastSignInAtUtc,
    bool HasEnded
);
