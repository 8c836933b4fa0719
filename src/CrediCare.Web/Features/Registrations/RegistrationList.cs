using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Features.Registrations;

/// <summary>What was sent, one page of it, and what is still being written.</summary>
public sealed record RegistrationList(
    RegistrationFilter Filter,
    IReadOnlyList<OpenDraft> Drafts,
    IReadOnlyList<RegistrationRow> Rows,
    IReadOnlyDictionary<RegistrationState, StateTotal> Totals,
    IReadOnlyList<PortfolioChoice> Portfolios,
    int Pages,
    bool CanRegister,
    bool ShowsCreditor
)
{
    /// <summary>Nothing was ever sent or begun.</summary>
    public bool IsEmpty => !Filter.Narrows && Rows.Count == 0 && Drafts.Count == 0;

    /// <summary>All states of what the words and the portfolio fit.</summary>
    public int Count => Totals.Values.Sum(one => one.Count);

    /// <summary>All that the filter fits, on whatever page.</summary>
    public StateTotal Found =>
        Filter.State is { } only
            ? Totals.GetValueOrDefault(only, StateTotal.Nothing)
            : new(Count, new Money(Totals.Values.Sum(one => one.Outstanding.Ore)));
}

/// <summary>How many registrations, and what is left of their invoices.</summary>
public sealed record StateTotal(int Count, Money Outstanding)
{
    public static StateTotal Nothing { get; } = new(0, Money.Zero);
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
