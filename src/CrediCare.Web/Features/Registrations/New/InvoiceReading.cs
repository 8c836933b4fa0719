using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>What the second step says, as far as it can be read.</summary>
public sealed record InvoiceReading(
    string? InvoiceNumber,
    string? OwnReference,
    DateOnly? InvoiceDate,
    DateOnly? DueDate,
    Money? Invoiced,
    Money? Outstanding,
    Money? ReminderFees,
    string? Kid,
    string? Description,
    DateOnly? NoticeSentOn,
    DateOnly? NoticeDeadline,
    string? Objection,
    string? Note,
    IReadOnlyList<FieldProblem> Problems
)
{
    /// <summary>The claim, once nothing is wrong with it.</summary>
    public ClaimDetails Claim =>
        new(
            InvoiceNumber!,
            OwnReference,
            InvoiceDate!.Value,
            DueDate!.Value,
            Invoiced!.Value,
            Outstanding!.Value,
            ReminderFees ?? Money.Zero,
            Kid,
            Description!,
            NoticeSentOn,
            NoticeDeadline,
            Objection,
            Note
        );
}
