using CrediCare.Data;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Reports.Own;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Features.Admin.Jobs;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Watching;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Status;

/// <summary>Reads how the portal is doing: a few small questions, each answered from an index.</summary>
public sealed class StatusQuery(PortalContext context, JobsQuery jobs, MachineFacts machine, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    public async Task<StatusModel> FindAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var runs = new List<JobStatus>();
        foreach (var work in Timetable.All)
        {
            var last = await jobs.NewestAsync(work.Name, cancellationToken);
            runs.Add(new(work.Name, last, last is not null && now - last.StartedAtUtc > work.LateAfter));
        }

        return new StatusModel(
            runs,
            await QueuesAsync(now, cancellationToken),
            await NoticedAsync(now, cancellationToken),
            await machine.FindAsync(context, cancellationToken),
            now
        );
    }

    private async Task<IReadOnlyList<NoticedDoing>> NoticedAsync(DateTime now, CancellationToken cancellationToken)
    {
        var doings = await context.AuditEntries.NoticedSinceAsync(now - Remembered, cancellationToken);
        var people = doings.Select(doing => doing.UserId).OfType<Guid>().Distinct().ToList();
        var names = await context
            .Users.AsNoTracking()
            .Where(user => people.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.FullName, cancellationToken);
        return doings.ConvertAll(doing => new NoticedDoing(
            doing,
            doing.UserId is { } person ? names.GetValueOrDefault(person) : null
        ));
    }

    private async Task<IReadOnlyList<QueueStatus>> QueuesAsync(DateTime now, CancellationToken cancellationToken)
    {
        var mails = context.OutboxMails.AsNoTracking();
        var uploads = context.UploadBatches.AsNoTracking();
        return
        [
            new("Registrations", await jobs.WaitingAsync(cancellationToken), null, false, "/admin/jobs"),
            await WaitingAsync(
                "Mails",
                mails.Where(one => one.State == OutboxState.Pending).Select(one => (DateTime?)one.CreatedAtUtc),
                now,
                cancellationToken,
                "/admin/mail"
            ),
            await WrongAsync(
                "MailsGivenUp",
                mails.Where(one => one.State == OutboxState.GivenUp),
                cancellationToken,
                "/admin/mail"
            ),
            await WaitingAsync(
                "Webhooks",
                context
                    .WebhookDeliveries.AsNoTracking()
                    // A customer's system that is down is tried again for a day; what is due and not tried is ours.
                    .Where(one => one.State == WebhookDeliveryState.Pending && one.NextTryAtUtc <= now)
                    .Select(one => (DateTime?)one.NextTryAtUtc),
                now,
                cancellationToken
            ),
            await WaitingAsync(
                "Uploads",
                uploads
                    .Where(one =>
                        one.State == UploadState.Judging
                        || one.State == UploadState.Sending
                        || one.State == UploadState.TakingBack
                    )
                    .Select(one => (DateTime?)one.CreatedAtUtc),
                now,
                cancellationToken
            ),
            await WrongAsync("UploadsFailed", uploads.Where(one => one.State == UploadState.Failed), cancellationToken),
            await WaitingAsync(
                "Reports",
                context
                    .ReportRequests.AsNoTracking()
                    .Where(one => one.State == ReportRequestState.Waiting || one.State == ReportRequestState.Running)
                    .Select(one => (DateTime?)one.AskedAtUtc),
                now,
                cancellationToken
            ),
            await WaitingAsync(
                "PaymentFiles",
                context
                    .ReceivedFiles.AsNoTracking()
                    .Where(one => one.State == ReceivedFileState.Received)
                    .Select(one => (DateTime?)one.ReceivedAtUtc),
                now,
                cancellationToken,
                "/admin/payments/files"
            ),
        ];
    }

    private static async Task<QueueStatus> WaitingAsync(
        string name,
        IQueryable<DateTime?> since,
        DateTime now,
        CancellationToken cancellationToken,
        string? href = null
    )
    {
        var oldest = await since.MinAsync(cancellationToken);
        return new(name, await since.CountAsync(cancellationToken), oldest, now - oldest > LongestWait, href);
    }

    private static async Task<QueueStatus> WrongAsync<T>(
        string name,
        IQueryable<T> wrong,
        CancellationToken cancellationToken,
        string? href = null
    )
    {
        var count = await wrong.CountAsync(cancellationToken);
        return new(name, count, null, count > 0, href);
    }
}
