using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>Money that came in, in one state.</summary>
public sealed record PaymentsModel(
    IncomingPaymentState State,
    IReadOnlyDictionary<IncomingPaymentState, int> Counts,
    IReadOnlyList<PaymentLine> Lines,
    int Page,
    int Pages
) : IPeopleListed
{
    public int LinesShown => Lines.Count;
}

/// <summary>A row of it.</summary>
public sealed record PaymentLine(IncomingPayment Payment, string? CaseNumber);

/// <summary>One payment, and the cases it may belong to.</summary>
/// <param name="CaseNumber">Where it was booked.</param>
/// <param name="SettledBy">Who booked it or set it aside.</param>
/// <param name="Suggestions">Likely cases, the likeliest first.</param>
/// <param name="Query">What was searched for; null when nothing was.</param>
/// <param name="Found">What the search found.</param>
public sealed record PaymentPage(
    IncomingPayment Payment,
    string? CaseNumber,
    string? SettledBy,
    IReadOnlyList<PaymentSuggestion> Suggestions,
    string? Query,
    IReadOnlyList<PaymentSuggestion> Found
) : IPeopleListed
{
    public int LinesShown => Suggestions.Count + Found.Count;

    /// <summary>Where it was written; null for what was typed in.</summary>
    public PaymentInFile? File { get; init; }

    /// <summary>Somebody settled it meanwhile.</summary>
    public IncomingPaymentRefusal? Refusal { get; init; }

    /// <summary>How somebody knows that it is the agency's own; null where it is not said to be.</summary>
    public string? OwnBecause { get; init; }

    /// <summary>What is typed about that.</summary>
    public OwnMoneyForm Own { get; init; } = new();

    /// <summary>What is typed about its having been paid back.</summary>
    public ReturnedForm Returned { get; init; } = new();
}

/// <summary>The file that a payment came by, and what it is called there.</summary>
public sealed record PaymentInFile(string PublicId, string FileName, int Line, string? BankReference);

/// <summary>A case that may be meant, and what speaks for it.</summary>
public sealed record PaymentSuggestion(DeskFacts Facts, IReadOnlyList<PaymentClue> Clues);

/// <summary>What speaks for a case, the strongest first.</summary>
public enum PaymentClue
{
    /// <summary>The case's own reference, whole or without its check digit.</summary>
    Kid,

    /// <summary>A number that the case carries: of the case, an invoice, or a company.</summary>
    Number,

    /// <summary>Exactly what is owed today.</summary>
    Amount,

    /// <summary>The debtor is called what the payer is called.</summary>
    Name,
}
