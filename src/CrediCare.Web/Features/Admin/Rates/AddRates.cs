using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>Adds rows to a table. None is ever changed: what is wrong is corrected by a row of the same day.</summary>
public sealed class AddRates(PortalContext context, AuditTrail audit, TimeProvider clock)
{
    /// <param name="viewer">Whose rows they are.</param>
    /// <param name="table">To which table.</param>
    /// <param name="from">Their first day, in Oslo.</param>
    /// <param name="source">Where they were read.</param>
    /// <param name="values">Each row's figures, by name.</param>
    /// <param name="corrects">Whether rows of the same day, or of a day gone by, are meant.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task<RatesAdded> AddAsync(
        Viewer viewer,
        RateTable table,
        DateOnly from,
        string source,
        IReadOnlyList<IReadOnlyDictionary<string, object?>> values,
        bool corrects,
        CancellationToken cancellationToken
    )
    {
        var there = await table.ReadAsync(context, cancellationToken);
        var standing = table
            .Standing(there)
            .Where(row => row.ValidFrom <= from)
            .GroupBy(row => row.Series)
            .ToDictionary(series => series.Key, series => series.Last());
        var last = there
            .Where(row => row.ValidFrom == from)
            .GroupBy(row => row.Series)
            .ToDictionary(series => series.Key, series => series.Max(row => row.Revision));
        var added = new List<DatedRow>();
        foreach (var figures in values)
        {
            var row = Make(0, figures);
            if (table.IsRegister && standing.TryGetValue(row.Series, out var known) && IsSame(table, row, known))
                continue;
            if (last.TryGetValue(row.Series, out var revision))
                row = Make(revision + 1, figures);
            last[row.Series] = row.Revision;
            added.Add(row);
        }

        if (!corrects && (added.Exists(row => row.Revision > 0) || (!table.IsRegister && from < clock.Today())))
            return new(RatesOutcome.NeedsToCorrect, 0);
        context.AddRange(added);
        audit.Add(AuditAction.RatesAdded, table.Name, null, null, $"{from:O} {added.Count}");
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else added a row of the same day at the same moment.
            context.ChangeTracker.Clear();
            return new(RatesOutcome.AddedMeanwhile, 0);
        }

        return new(RatesOutcome.Added, added.Count);

        DatedRow Make(int revision, IReadOnlyDictionary<string, object?> figures) =>
            table.Make(new(from, source, viewer.UserId, clock.GetUtcNow().UtcDateTime, revision), figures);
    }

    private static bool IsSame(RateTable table, DatedRow one, DatedRow other) =>
        table.Fields.All(field => Equals(table.Of(one, field), table.Of(other, field)));
}

public enum RatesOutcome
{
    Added,

    /// <summary>A row of that day is there, or the day has gone by: it must be said that this is meant.</summary>
    NeedsToCorrect,
    AddedMeanwhile,
}

/// <summary>What came of it, and how many rows were added.</summary>
public sealed record RatesAdded(RatesOutcome Outcome, int Count);
