using CrediCare.Domain.Amounts;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Assessments;

/// <summary>One page of the claims that wait, the one that has waited longest first.</summary>
public sealed record AssessmentQueue(IReadOnlyList<AssessmentRow> Rows, int Total, int Page, int Pages) : IPeopleListed
{
    public int LinesShown => Rows.Count;
}

/// <summary>A waiting claim. Days are calendar days to the unmoved limitation date, negative when it has passed.</summary>
public sealed record AssessmentRow(
    string PublicId,
    string ReceiptNumber,
    string CreditorName,
    string DebtorName,
    string InvoiceNumber,
    DateOnly DueDate,
    Money Outstanding,
    DateTime SubmittedAtUtc,
    int LimitationDaysLeft
);
