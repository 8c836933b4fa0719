namespace CrediCare.Data.Rates;

/// <summary>How long a creditor has to answer a question before silence has its stated effect.</summary>
public sealed class AnswerDeadlineRow : DatedRow
{
    public required int Days { get; init; }
}
