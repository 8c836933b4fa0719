using CrediCare.Domain.Calendar;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>What stands in the columns of a case.</summary>
public static class OwnReportCells
{
    /// <param name="order">Which columns, in which order.</param>
    /// <param name="row">The case.</param>
    /// <param name="namesCreditor">A portfolio is told apart by its creditor too.</param>
    public static IReadOnlyList<ReportValue> Row(ReportOrder order, CaseRow row, bool namesCreditor)
    {
        ArgumentNullException.ThrowIfNull(order);
        var cells = order.Columns.Select(column => Cell(column, row));
        return order.Grouping == OrderGrouping.None ? [.. cells] : [Group(order.Grouping, row, namesCreditor), .. cells];
    }

    private static ReportValue Group(OrderGrouping grouping, CaseRow row, bool namesCreditor) =>
        grouping switch
        {
            OrderGrouping.None => throw new ArgumentOutOfRangeException(nameof(grouping)),
            OrderGrouping.Portfolio => ReportValue.Of(
                namesCreditor ? $"{row.CreditorName} · {row.PortfolioName}" : row.PortfolioName
            ),
            OrderGrouping.Stage => OwnReport.StageOf(row.Stage, null),
            OrderGrouping.DebtorKind => KindOf(row),
            OrderGrouping.MonthRegistered => ReportValue.Month(row.OpenedOn.FirstOfMonth()),
            OrderGrouping.MonthClosed => row.ClosedOn is { } closed
                ? ReportValue.Month(closed.FirstOfMonth())
                : new ReportValue(ReportValueKind.Month, null, null),
        };

    private static ReportValue Cell(OrderColumn column, CaseRow row) =>
        column switch
        {
            OrderColumn.CaseNumber => ReportValue.Of(row.CaseNumber),
            OrderColumn.Debtor => ReportValue.Of(row.DebtorName),
            OrderColumn.DebtorKind => KindOf(row),
            OrderColumn.OrganisationNumber => ReportValue.Of(row.DebtorOrganisationNumber),
            OrderColumn.Creditor => ReportValue.Of(row.CreditorName),
            OrderColumn.Portfolio => ReportValue.Of(row.PortfolioName),
            OrderColumn.Kid => ReportValue.Of(row.Kid),
            OrderColumn.Invoices => ReportValue.Of(row.InvoiceNumbers),
            OrderColumn.OwnReference => ReportValue.Of(row.OwnReferences),
            OrderColumn.Stage => OwnReport.StageOf(row.Stage, row.ClosedReason),
            OrderColumn.Holds => ReportValue.Words(OrderAddress.Each(row.Holds).Select(hold => $"CaseHold_{hold}")),
            OrderColumn.Opened => ReportValue.Of(row.OpenedOn),
            OrderColumn.Due => ReportValue.Of(row.OldestDue),
            OrderColumn.ClosedOn => ReportValue.Of(row.ClosedOn),
            OrderColumn.Limitation => ReportValue.Of(row.LimitationOn),
            OrderColumn.PrincipalCharged => ReportValue.Of(row.Balance.Principal.Charged),
            OrderColumn.PrincipalLeft => ReportValue.Of(row.Balance.Principal.Outstanding),
            OrderColumn.Interest => ReportValue.Of(row.Balance.Interest.Outstanding),
            OrderColumn.Fees => ReportValue.Of(row.Balance.Fees.Outstanding),
            OrderColumn.LegalCosts => ReportValue.Of(row.Balance.LegalCosts.Outstanding),
            OrderColumn.PaidInAll => ReportValue.Of(row.Balance.Paid),
            OrderColumn.Claimed => ReportValue.Of(row.Outstanding),
        };

    private static ReportValue KindOf(CaseRow row) => ReportValue.Word($"DebtorKind_{row.DebtorKind}");
}
