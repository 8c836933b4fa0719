using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Cases where more was paid than was owed, open or closed, until it has been paid back.</summary>
public sealed class ExcessWaiting(PortalContext context) : DeskSource<Case>(context)
{
    public override DeskKind Kind => DeskKind.Refunds;

    protected override Expression<Func<Case, Guid>> Subject => one => one.Id;

    protected override IQueryable<Case> Waiting(DeskReading reading) =>
        Context.Cases.AsNoTracking().IgnoreAutoIncludes().Where(one => one.ExcessSince != null);

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(one => one.ExcessSince)
            .ThenBy(one => one.Id)
            .Take(most)
            .Select(one => new { one.Id, one.ExcessSince })
            .ToListAsync(cancellationToken);
        var amounts = await Context.ExcessOfAsync([.. rows.Select(row => row.Id)], cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            // Money that is not ours waits no longer than money that we do not know whose it is.
            WorkingDays.After(row.ExcessSince!.Value, reading.Deadlines.PaymentDays),
            "Task_Refund",
            DeskAbout.Case(row.Id),
            number => $"/admin/cases/{number}/refunds"
        )
        {
            Amount = amounts[row.Id],
        });
    }
}
