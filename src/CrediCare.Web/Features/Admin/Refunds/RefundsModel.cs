using CrediCare.Domain.Amounts;
using CrediCare.Web.Features.Admin.Queue;

namespace CrediCare.Web.Features.Admin.Refunds;

/// <summary>The cases where more was paid than was owed.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="WithoutCase">How many payments whose case is not known are to be paid back besides.</param>
public sealed record RefundsModel(IReadOnlyList<RefundLine> Lines, int Total, int WithoutCase, int Page, int Pages);

/// <summary>One of them.</summary>
/// <param name="Since">The day it was first booked, in Oslo.</param>
public sealed record RefundLine(Guid CaseId, DeskFacts Facts, Money Excess, DateOnly Since)
{
    /// <summary>Where it goes back to, 11 digits; null until a caseworker has entered it.</summary>
    public string? Account { get; init; }
}
