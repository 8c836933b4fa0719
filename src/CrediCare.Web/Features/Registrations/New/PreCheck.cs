using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>What the portal can tell before anything is sent.</summary>
/// <param name="Today">The day it was asked, in Oslo.</param>
/// <param name="Limits">When an invoice is taken without assessment.</param>
/// <param name="Gate">The rule's answer; null until both dates are known.</param>
/// <param name="Warnings">The gate's, or what can be said without it.</param>
/// <param name="UsedBy">The living registration that holds the invoice number, if any.</param>
/// <param name="InvoiceNumberIsFree">True once a number was typed and nobody holds it.</param>
/// <param name="Cases">Open cases of the same debtor that the person may see.</param>
/// <param name="DebtorName">Who the claim is against, as far as typed.</param>
/// <param name="IsKnownApart">The debtor has a number or a birth date, so that the night can recognise them.</param>
/// <param name="HasAddress">There is somewhere to send a letter.</param>
public sealed record PreCheck(
    DateOnly Today,
    RegistrationLimits Limits,
    RegistrationCheck? Gate,
    IReadOnlyList<RegistrationWarning> Warnings,
    NumberHolder? UsedBy,
    bool InvoiceNumberIsFree,
    IReadOnlyList<OpenCase> Cases,
    string? DebtorName,
    bool IsKnownApart,
    bool HasAddress
);

/// <summary>Who holds an invoice number; without receipt where the person may not see the registration.</summary>
public sealed record NumberHolder(string? PublicId, string? ReceiptNumber);
