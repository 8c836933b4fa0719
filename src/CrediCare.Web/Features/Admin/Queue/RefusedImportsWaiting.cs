using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>What the night refused, until somebody has seen it.</summary>
public sealed class RefusedImportsWaiting(PortalContext context) : DeskSource<Registration>(context)
{
    public override DeskKind Kind => DeskKind.Imports;

    protected override Expression<Func<Registration, Guid>> Subject => one => one.Id;

    protected override IQueryable<Registration> Waiting(DeskReading reading) =>
        Context.Registrations.AsNoTracking().Where(one => one.RefusalWaitsSinceUtc != null);

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(one => one.RefusalWaitsSinceUtc)
            .ThenBy(one => one.Id)
            .Take(most)
            .Select(one => new
            {
                one.Id,
                one.PublicId,
                one.RefusalWaitsSinceUtc,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            DeskReading.After(row.RefusalWaitsSinceUtc!.Value, reading.Deadlines.RefusedImportDays),
            "Task_Import",
            DeskAbout.Registration(row.Id),
            _ => $"/registrations/{row.PublicId}"
        ));
    }
}
