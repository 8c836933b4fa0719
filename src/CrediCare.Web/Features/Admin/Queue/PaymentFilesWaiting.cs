using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Files of payments that were refused, or that take back what nobody has found, until somebody has seen to it.</summary>
public sealed class PaymentFilesWaiting(PortalContext context) : DeskSource<ReceivedFile>(context)
{
    public override DeskKind Kind => DeskKind.Payments;

    protected override Expression<Func<ReceivedFile, Guid>> Subject => file => file.Id;

    protected override IQueryable<ReceivedFile> Waiting(DeskReading reading) =>
        Context.ReceivedFiles.AsNoTracking().Where(file => file.WaitsSinceUtc != null);

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(file => file.WaitsSinceUtc)
            .ThenBy(file => file.Id)
            .Take(most)
            .Select(file => new
            {
                file.Id,
                file.PublicId,
                file.State,
                file.WaitsSinceUtc,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            DeskReading.After(row.WaitsSinceUtc!.Value, reading.Deadlines.PaymentDays),
            row.State == ReceivedFileState.Refused ? "Task_PaymentFile" : "Task_TakenBack",
            DeskAbout.PaymentFile(row.Id),
            _ => $"/admin/payments/files/{row.PublicId}"
        ));
    }
}
