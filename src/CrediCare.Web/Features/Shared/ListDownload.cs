using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Shared;

/// <summary>Hands a list over as a file. Who took how many lines of whose is in the log of each company before the first line leaves.</summary>
public sealed class ListDownload(PortalContext context, AuditTrail audit, TimeProvider clock)
{
    /// <summary>A sheet holds no more rows; a longer list is had as CSV.</summary>
    public const int MostInASheet = 1_000_000;

    /// <summary>How many cases of each creditor there are.</summary>
    public Task<Dictionary<Guid, int>> CountAsync(IQueryable<Case> cases, CancellationToken cancellationToken) =>
        cases
            .GroupBy(one => one.CreditorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    /// <param name="controller">Whose answer it is.</param>
    /// <param name="subject">What kind of thing the lines are, for the log.</param>
    /// <param name="file">The columns.</param>
    /// <param name="format">"csv", also when nothing is said, or "xlsx"; anything else is not there.</param>
    /// <param name="counts">How many lines of each creditor there are.</param>
    /// <param name="rows">The lines.</param>
    /// <param name="cancellationToken">Ends the reading with the request.</param>
    public async Task<IActionResult> SendAsync<TRow>(
        Controller controller,
        string subject,
        TableFile<TRow> file,
        string? format,
        IReadOnlyDictionary<Guid, int> counts,
        IAsyncEnumerable<TRow> rows,
        CancellationToken cancellationToken
    )
    {
        TableFormat? chosen = format switch
        {
            null or "csv" => TableFormat.Csv,
            "xlsx" when counts.Values.Sum() <= MostInASheet => TableFormat.Xlsx,
            _ => null,
        };
        if (chosen is not { } known)
            return controller.NotFound();
        var answer = FileAnswer.Of(known);
        foreach (var (creditorId, count) in counts)
            audit.Add(
                AuditAction.Downloaded,
                subject,
                null,
                creditorId,
                string.Create(CultureInfo.InvariantCulture, $"{count} {answer.Extension}")
            );
        await context.SaveChangesAsync(CancellationToken.None);
        context.ChangeTracker.Clear();

        return await answer.SendAsync(
            controller.Response,
            file.Name.ToLowerInvariant(),
            clock.Today(),
            into => file.WriteAsync(known, rows, into, cancellationToken)
        );
    }
}
