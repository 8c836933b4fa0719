using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Reports.Own;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>What a person fills in to have a report. Days and amounts as they are typed; the rest are choices.</summary>
public sealed class ReportOrderForm
{
    public string? Standing { get; set; }
    public string? Debtor { get; set; }
    public string? Period { get; set; }
    public string? Span { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public Money? Least { get; set; }
    public Money? Most { get; set; }

    [Range(-ReportOrder.MostDays, ReportOrder.MostDays)]
    public int? Youngest { get; set; }

    [Range(-ReportOrder.MostDays, ReportOrder.MostDays)]
    public int? Oldest { get; set; }

    public string? Group { get; set; }
    public string? Sort { get; set; }
    public string? Descending { get; set; }

    /// <summary>The saved order that this one began as.</summary>
    public string? Saved { get; set; }

    /// <param name="order">What is asked for.</param>
    /// <param name="saved">The saved order that it began as.</param>
    public static ReportOrderForm Of(ReportOrder order, string? saved = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new()
        {
            Standing = OrderAddress.Word(order.Standing),
            Debtor = order.Debtor is { } kind ? OrderAddress.Word(kind) : null,
            Period = OrderAddress.Word(order.Period),
            Span = OrderAddress.Word(order.Span),
            From = order.From,
            Until = order.Until,
            Least = order.Least,
            Most = order.Most,
            Youngest = order.Youngest,
            Oldest = order.Oldest,
            Group = OrderAddress.Word(order.Grouping),
            Sort = OrderAddress.Word(order.Sort),
            Descending = order.Descending ? OrderAddress.Yes : "",
            Saved = saved,
        };
    }

    /// <summary>The order that an address asks for, with what was typed in this form.</summary>
    public ReportOrder Read(IQueryCollection query) =>
        OrderAddress.Read(name => [.. query[name].OfType<string>()]) with
        {
            From = From,
            Until = Until,
            Least = Least,
            Most = Most,
            Youngest = Youngest,
            Oldest = Oldest,
        };

    /// <summary>The order as an address, with its question mark.</summary>
    public static string AddressOf(ReportOrder order) =>
        new QueryBuilder(OrderAddress.Write(order).Select(part => KeyValuePair.Create(part.Name, part.Value))).ToString();

    /// <summary>The order that such an address is of.</summary>
    public static ReportOrder OrderOf(string? address)
    {
        var parts = QueryHelpers.ParseQuery(address);
        return OrderAddress.Read(name => [.. parts.GetValueOrDefault(name, StringValues.Empty).OfType<string>()]);
    }

    /// <summary>The field that a problem is told beside.</summary>
    public static string FieldOf(OrderProblem problem) =>
        problem switch
        {
            OrderProblem.ColumnsMissing => nameof(ReportOrder.Columns),
            OrderProblem.PeriodNotSaid or OrderProblem.OpenIsNotClosed => nameof(Period),
            OrderProblem.DaysMissing => nameof(From),
            OrderProblem.DaysReversed => nameof(Until),
            OrderProblem.AmountsReversed => nameof(Most),
            OrderProblem.AgesReversed => nameof(Oldest),
            OrderProblem.TooManyPortfolios => nameof(ReportOrder.Portfolios),
        };
}
