using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>The page on which a report is put together.</summary>
/// <param name="Form">What is filled in.</param>
/// <param name="Order">What that asks for.</param>
/// <param name="Reached">What there is to choose among.</param>
/// <param name="Preview">What it finds; null until it is asked for, and while something is wrong.</param>
/// <param name="Save">What was typed to save it or have it made.</param>
/// <param name="Opened">The saved order that it began as; null where it began as none that the reader sees.</param>
public sealed record NewReportModel(
    ReportOrderForm Form,
    ReportOrder Order,
    ListScope Reached,
    OwnReportPreview? Preview,
    KeepReportForm Save,
    SavedReportLine? Opened
) : IPeopleListed
{
    /// <summary>The order as an address.</summary>
    public string Address { get; } = ReportOrderForm.AddressOf(Order);

    /// <summary>Whether something else is asked for than the saved order does.</summary>
    public bool IsChanged => Opened is not null && Opened.Query != Address;

    public int LinesShown => Preview?.First[OwnReport.Cases].Count ?? 0;

    /// <summary>All columns as they are ticked: those that were chosen in their order, then the others.</summary>
    public IEnumerable<OrderColumn> Columns => Order.Columns.Concat(Enum.GetValues<OrderColumn>().Except(Order.Columns));

    /// <summary>The address with a chosen column moved by a place; null where it stands at that end.</summary>
    public string? Moved(OrderColumn column, int by)
    {
        var columns = Order.Columns.ToList();
        var at = columns.IndexOf(column);
        if (at < 0 || at + by < 0 || at + by >= columns.Count)
            return null;
        columns.RemoveAt(at);
        columns.Insert(at + by, column);
        var address = ReportOrderForm.AddressOf(Order with { Columns = columns });
        return Opened is null ? $"/reports/new{address}" : (Opened with { Query = address }).Address;
    }
}

/// <summary>The first rows, and what all of them come to.</summary>
public sealed record OwnReportPreview(
    ReportDocument Document,
    IReadOnlyDictionary<int, IReadOnlyList<IReadOnlyList<ReportValue>>> First,
    int Cases,
    bool IsWhole
);

/// <summary>Keeps an order, or has it made behind the page.</summary>
public sealed class KeepReportForm
{
    /// <summary>The company the page was made for; another tab may have changed to another one since.</summary>
    public string? Company { get; set; }

    /// <summary>The order as an address.</summary>
    public string? Order { get; set; }

    public string? ReportName { get; set; }

    /// <summary>The saved order that it began as.</summary>
    public string? Opened { get; set; }
}
