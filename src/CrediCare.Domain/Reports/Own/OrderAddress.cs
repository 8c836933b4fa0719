using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;

namespace CrediCare.Domain.Reports.Own;

/// <summary>
/// An order as it stands in an address, one part for each choice, what is usual left out. Days are written 2026-11-27, amounts
/// 1234,50. Reading what was written gives the same order; anything unreadable means the usual.
/// </summary>
public static class OrderAddress
{
    public const string Standing = "standing";
    public const string Period = "period";
    public const string Span = "span";
    public const string From = "from";
    public const string Until = "until";
    public const string Clients = "clients";
    public const string Creditor = "creditor";
    public const string Portfolio = "portfolio";
    public const string Stage = "stage";
    public const string Hold = "hold";
    public const string Debtor = "debtor";
    public const string Least = "least";
    public const string Most = "most";
    public const string Youngest = "youngest";
    public const string Oldest = "oldest";
    public const string Column = "column";
    public const string Group = "group";
    public const string Sort = "sort";
    public const string Descending = "descending";

    /// <summary>Says that the columns were chosen, so that none of them is none and not the usual.</summary>
    public const string Shown = "show";

    /// <summary>Stands for an id that cannot be one.</summary>
    private const string Nobody = "none";

    /// <summary>What a yes is written as.</summary>
    public const string Yes = "1";
    private const string AllClients = "all";
    private const string Day = "yyyy-MM-dd";

    /// <summary>The order's parts, in a fixed sequence.</summary>
    public static IEnumerable<(string Name, string Value)> Write(ReportOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        (string Name, string? Value)[] parts =
        [
            (Standing, Unusual(order.Standing)),
            (Period, Unusual(order.Period)),
            (Span, Unusual(order.Span)),
            (From, order.From?.ToString(Day, CultureInfo.InvariantCulture)),
            (Until, order.Until?.ToString(Day, CultureInfo.InvariantCulture)),
            (Clients, order.OfAllClients ? AllClients : null),
            (Creditor, order.Creditor),
            .. order.Portfolios.Select(one => (Portfolio, (string?)one)),
            .. order.Stages.Select(one => (Stage, (string?)Word(one))),
            .. Each(order.Holds).Select(one => (Hold, (string?)Word(one))),
            (Debtor, order.Debtor is { } kind ? Word(kind) : null),
            (Least, Written(order.Least)),
            (Most, Written(order.Most)),
            (Youngest, order.Youngest?.ToString(CultureInfo.InvariantCulture)),
            (Oldest, order.Oldest?.ToString(CultureInfo.InvariantCulture)),
            .. order.Columns.Select(one => (Column, (string?)Word(one))),
            (Group, Unusual(order.Grouping)),
            (Sort, Unusual(order.Sort)),
            (Descending, order.Descending ? Yes : null),
            (Shown, Yes),
        ];
        return parts.Where(part => part.Value is not null).Select(part => (part.Name, part.Value!));
    }

    /// <param name="values">The values that stand under a name in an address, in order; none where it is not there.</param>
    public static ReportOrder Read(Func<string, IReadOnlyList<string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var columns = Many<OrderColumn>(Column);
        return new()
        {
            Standing = One<OrderStanding>(Standing) ?? default,
            Period = One<OrderPeriod>(Period) ?? default,
            Span = One<OrderSpan>(Span) ?? default,
            From = DayOf(First(From)),
            Until = DayOf(First(Until)),
            OfAllClients = First(Clients) == AllClients,
            Creditor = IdOf(First(Creditor)),
            Portfolios = [.. values(Portfolio).Select(IdOf).OfType<string>().Distinct()],
            Stages = [.. Many<CaseStage>(Stage).Order()],
            Holds = Many<CaseHold>(Hold).Aggregate(CaseHold.None, (all, one) => all | one),
            Debtor = One<DebtorKind>(Debtor),
            Least = AmountOf(First(Least)),
            Most = AmountOf(First(Most)),
            Youngest = CountOf(First(Youngest)),
            Oldest = CountOf(First(Oldest)),
            Columns = columns.Count > 0 || First(Shown) is not null ? columns : ReportOrder.UsualColumns,
            Grouping = One<OrderGrouping>(Group) ?? default,
            Sort = One<OrderSort>(Sort) ?? default,
            Descending = First(Descending) == Yes,
        };

        string? First(string name) => values(name) is [var first, ..] ? first : null;
        T? One<T>(string name)
            where T : struct, Enum => Choice<T>(First(name));
        IReadOnlyList<T> Many<T>(string name)
            where T : struct, Enum => [.. values(name).Select(Choice<T>).OfType<T>().Distinct()];
    }

    /// <summary>How a choice is written.</summary>
    public static string Word(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.ToString().ToLowerInvariant();
    }

    /// <summary>Each of the holds by itself.</summary>
    public static IEnumerable<CaseHold> Each(CaseHold holds) =>
        Enum.GetValues<CaseHold>().Where(hold => hold != CaseHold.None && holds.HasFlag(hold));

    private static string? Unusual<T>(T value)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, default) ? null : Word(value);

    private static T? Choice<T>(string? text)
        where T : struct, Enum =>
        text?.All(char.IsAsciiLetter) == true && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;

    // An id that nothing has is kept, whatever it looked like: what it finds is nothing, as it should.
    private static string? IdOf(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : PublicId.IsOne(text) ? text
        : Nobody;

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? CountOf(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
        && Math.Abs((long)count) <= ReportOrder.MostDays
            ? count
            : null;

    private static string? Written(Money? amount) =>
        amount is { } money
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{(money.Ore < 0 ? "-" : "")}{Math.Abs(money.Ore) / 100},{Math.Abs(money.Ore) % 100:00}"
            )
            : null;

    private static Money? AmountOf(string? text) =>
        text?.Split(',') is [var kroner, { Length: 2 } ore]
        && long.TryParse(kroner + ore, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value > long.MinValue
            ? new Money(value)
            : null;
}
