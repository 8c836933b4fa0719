using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Admin.Queue;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Letters;

/// <summary>Reads the cases whose next letter is due, those that have waited longest first.</summary>
public sealed class LettersQuery(PortalContext context, DeskFactsQuery facts, TimeProvider clock)
{
    public async Task<LettersModel> FindAsync(CaseStage? from, int page, CancellationToken cancellationToken)
    {
        var due = context.WhoseLetterIsDue(clock.Today());
        var counts = await due.GroupBy(one => one.Stage)
            .Select(same => new { Stage = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Stage, same => same.Count, cancellationToken);
        var asked = from is { } stage ? due.Where(one => one.Stage == stage) : due;
        var total = counts.Where(one => from is null || one.Key == from).Sum(one => one.Value);
        var pages = Math.Max(1, (total + RecordLetters.MostCases - 1) / RecordLetters.MostCases);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await asked
            .OrderBy(one => one.NextLetterOn)
            .ThenBy(one => one.Id)
            .Skip((shown - 1) * RecordLetters.MostCases)
            .Take(RecordLetters.MostCases)
            .Select(one => new
            {
                one.Id,
                one.Stage,
                one.NextLetterOn,
            })
            .ToListAsync(cancellationToken);
        var about = await facts.FindAsync(rows.ConvertAll(row => DeskAbout.Case(row.Id)), cancellationToken);
        return new LettersModel(
            from,
            counts,
            rows.ConvertAll(row => new LetterLine(row.Stage, row.NextLetterOn!.Value, about[row.Id])),
            shown,
            pages
        );
    }
}
