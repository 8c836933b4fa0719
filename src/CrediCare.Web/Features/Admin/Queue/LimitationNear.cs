using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Open cases that become time-barred soon.</summary>
public sealed class LimitationNear(PortalContext context) : DeskSource<Case>(context)
{
    public override DeskKind Kind => DeskKind.Limitation;

    protected override Expression<Func<Case, Guid>> Subject => one => one.Id;

    protected override IQueryable<Case> Waiting(DeskReading reading)
    {
        var last = reading.Today.AddDays(reading.LimitationSoonDays);
        return Context
            .Cases.AsNoTracking()
            .IgnoreAutoIncludes()
            .Where(one => one.EarliestLimitation <= last && one.Stage != CaseStage.Closed);
    }

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(one => one.EarliestLimitation)
            .ThenBy(one => one.Id)
            .Take(most)
            .Select(one => new { one.Id, one.EarliestLimitation })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            row.EarliestLimitation!.Value,
            WorkingDays.SameOrNext(row.EarliestLimitation.Value) < reading.Today ? "Task_Barred" : "Task_Limitation",
            DeskAbout.Case(row.Id),
            number => $"/cases/{number}"
        ));
    }
}
