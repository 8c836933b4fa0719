using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Features.Registrations;

/// <summary>What was sent, one page of it, and what is still being written.</summary>
public sealed record RegistrationList(
    RegistrationFilter Filter,
    IReadOnlyList<OpenDraft> Drafts,
    IReadOnlyList<RegistrationRow> Rows,
    IReadOnlyDictionary<RegistrationState, int> Counts,
    IReadOnlyList<PortfolioChoice> Portfolios,
    int Pages,
    bool CanRegister,
    bool ShowsCreditor
)
{
    /// <summary>Nothing was ever sent or begun.</summary>
    public bool IsEmpty => !Filter.Narrows && Rows.Count == 0 && Drafts.Count == 0;

    /// <summary>All states of what the words and the portfolio fit.</summary>
    public int Count => Counts.Values.Sum();

    /// <summary>All that the filter fits, on whatever page.</summary>
    public int Found => Filter.State is { } only ? Counts.GetValueOrDefault(only) : Count;

    /// <summary>What is left of the invoices of all that was found; null where they are too many to add up for a page.</summary>
    public Money? Sum { get; init; }
}

/// <summary>A registration as the list shows it.</summary>
public sealed record RegistrationRow(
    string PublicId,
    string ReceiptNumber,
    string DebtorName,
    string InvoiceNumber,
    DateOnly DueDate,
    Money Outstanding,
    DateTime SubmittedAtUtc,
    RegistrationState State,
    string PortfolioName,
    string CreditorName,
    string? CaseNumber
);
