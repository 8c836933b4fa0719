using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Admin.Letters;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Cases whose next letter is due. One by one they are few; many are done together at /admin/letters.</summary>
public sealed class LettersWaiting(PortalContext context) : DeskSource<Case>(context)
{
    public override DeskKind Kind => DeskKind.Letters;

    protected override Expression<Func<Case, Guid>> Subject => one => one.Id;

    protected override IQueryable<Case> Waiting(DeskReading reading) => Context.WhoseLetterIsDue(reading.Today);

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(one => one.NextLetterOn)
            .ThenBy(one => one.Id)
            .Take(most)
            .Select(one => new
            {
                one.Id,
                one.Stage,
                one.NextLetterOn,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            WorkingDays.After(row.NextLetterOn!.Value, reading.Deadlines.LetterDays),
            $"Task_Letter_{row.Stage}",
            DeskAbout.Case(row.Id),
            number => $"/admin/cases/{number}/letters"
        ));
    }
}
