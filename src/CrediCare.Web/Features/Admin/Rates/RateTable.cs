using System.Reflection;
using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Fees;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>Whose row it is and from when; the same for every table.</summary>
public sealed record RateStamp(DateOnly ValidFrom, string Source, Guid UserId, DateTime NowUtc, int Revision);

/// <summary>A table of dated rows that an administrator adds to.</summary>
/// <param name="Slug">Its word in addresses.</param>
/// <param name="Name">Its word among the texts.</param>
/// <param name="IsRegister">It holds thousands of rows, taken in from a file.</param>
public abstract record RateTable(string Slug, string Name, bool IsRegister)
{
    public abstract IReadOnlyList<RateField> Fields { get; }

    public abstract Task<List<DatedRow>> ReadAsync(PortalContext context, CancellationToken cancellationToken);

    public abstract Task<int> CountAsync(PortalContext context, CancellationToken cancellationToken);

    public abstract DatedRow Make(RateStamp stamp, IReadOnlyDictionary<string, object?> values);

    /// <summary>What a row holds of a field.</summary>
    public abstract object? Of(DatedRow row, RateField field);

    /// <summary>The rows that count now or later, without those that a later one or a correction has replaced.</summary>
    public abstract IReadOnlyList<DatedRow> Standing(IEnumerable<DatedRow> rows);
}

/// <summary>A table whose fields are the row's own properties.</summary>
public record RateTable<T>(string Slug, bool IsRegister = false) : RateTable(Slug, typeof(T).Name, IsRegister)
    where T : DatedRow
{
    private static readonly IReadOnlyList<PropertyInfo> Properties =
    [
        .. typeof(T)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is not null),
    ];

    public override IReadOnlyList<RateField> Fields { get; } = [.. Properties.Select(RateField.Of)];

    public override async Task<List<DatedRow>> ReadAsync(PortalContext context, CancellationToken cancellationToken) =>
        [.. await context.Set<T>().AsNoTracking().ToListAsync(cancellationToken)];

    public override Task<int> CountAsync(PortalContext context, CancellationToken cancellationToken) =>
        context.Set<T>().CountAsync(cancellationToken);

    public override DatedRow Make(RateStamp stamp, IReadOnlyDictionary<string, object?> values)
    {
        var row = Activator.CreateInstance<T>();
        Set(nameof(DatedRow.ValidFrom), stamp.ValidFrom);
        Set(nameof(DatedRow.Source), stamp.Source);
        Set(nameof(DatedRow.CreatedByUserId), stamp.UserId);
        Set(nameof(DatedRow.CreatedAtUtc), stamp.NowUtc);
        Set(nameof(DatedRow.Revision), stamp.Revision);
        foreach (var (name, value) in values)
            Set(name, value);
        return row;

        void Set(string name, object? value) => typeof(T).GetProperty(name)!.SetValue(row, value);
    }

    public override object? Of(DatedRow row, RateField field) => typeof(T).GetProperty(field.Name)!.GetValue(row);

    public override IReadOnlyList<DatedRow> Standing(IEnumerable<DatedRow> rows) => [.. rows.Cast<T>().Standing()];
}

/// <summary>The fee bands, which are lines within the row.</summary>
public sealed record FeeBandsTable(string Slug, PortalFormat Format) : RateTable<FeeBandTableRow>(Slug)
{
    public static readonly RateField Bands = new(nameof(FeeBandTableRow.Bands), typeof(IReadOnlyList<FeeBand>), false);

    public override IReadOnlyList<RateField> Fields { get; } =
    [
        new(nameof(FeeBandTableRow.LetterFraction), typeof(decimal), false),
        new(nameof(FeeBandTableRow.OwnDemandFraction), typeof(decimal), false),
        Bands,
    ];

    public override DatedRow Make(RateStamp stamp, IReadOnlyDictionary<string, object?> values) =>
        new FeeBandTableRow(
            new FeeBandTable(
                stamp.ValidFrom,
                (decimal)values[nameof(FeeBandTableRow.LetterFraction)]!,
                (decimal)values[nameof(FeeBandTableRow.OwnDemandFraction)]!,
                (IReadOnlyList<FeeBand>)values[nameof(FeeBandTableRow.Bands)]!,
                stamp.Source
            ),
            stamp.NowUtc,
            stamp.UserId,
            stamp.Revision
        );

    public override object? Of(DatedRow row, RateField field) =>
        field == Bands ? FeeBandsText.Write(((FeeBandTableRow)row).ToBands(), Format) : base.Of(row, field);
}

/// <summary>Neighbours are written once, the lower number first, however they were typed.</summary>
public sealed record NeighboursTable(string Slug) : RateTable<MunicipalityNeighbourRow>(Slug, IsRegister: true)
{
    public override DatedRow Make(RateStamp stamp, IReadOnlyDictionary<string, object?> values)
    {
        var (number, neighbour) = (
            values[nameof(MunicipalityNeighbourRow.Number)],
            values[nameof(MunicipalityNeighbourRow.NeighbourNumber)]
        );
        return string.CompareOrdinal((string)number!, (string)neighbour!) <= 0
            ? base.Make(stamp, values)
            : base.Make(
                stamp,
                new Dictionary<string, object?>(values)
                {
                    [nameof(MunicipalityNeighbourRow.Number)] = neighbour,
                    [nameof(MunicipalityNeighbourRow.NeighbourNumber)] = number,
                }
            );
    }
}
