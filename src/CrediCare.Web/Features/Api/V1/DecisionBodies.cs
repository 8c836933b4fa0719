using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>Something that waits, or waited, for the creditor.</summary>
/// <param name="Choices">The answers it can have.</param>
/// <param name="Silence">What happens when nobody answers by the day.</param>
/// <param name="ReceiptNumber">Of the answer; null while there is none.</param>
public sealed record DecisionBody(
    string Id,
    string CaseNumber,
    DecisionKind Kind,
    DecisionState State,
    string Question,
    DateTime AskedAt,
    DateOnly AnswerBy,
    IReadOnlyList<DecisionChoice> Choices,
    SilenceEffect Silence,
    string? Answer,
    DateTime? AnsweredAt,
    string? ReceiptNumber
);

/// <summary>An answer in the creditor's name. Declarations are signed by a person, never by a program.</summary>
/// <param name="Choice">Which.</param>
/// <param name="Text">In words; everything but a yes says why.</param>
/// <param name="Counter">The plan proposed instead.</param>
public sealed record DecisionAnswerBody(DecisionChoice Choice, string? Text, CounterBody? Counter);

/// <summary>A plan proposed instead.</summary>
public sealed record CounterBody(int Installments, long MonthlyOre, DateOnly FirstOn);
