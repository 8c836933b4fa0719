using CrediCare.Data;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Reports.Own;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Features.Admin.Jobs;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Status;

/// <summary>Reads how the portal is doing: a few small questions, each answered from an index.</summary>
public sealed class StatusQuery(PortalContext context, JobsQuery jobs, MachineFacts machine, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Every job of the timetable, and how long after its last beginning it is late.</summary>
    public static readonly IReadOnlyList<(string Name, TimeSpan Longest)> Timetable =
    [
        (NightlyImport.Name, TimeSpan.FromHours(26)),
        (CaseDay.Name, TimeSpan.FromHours(26)),
        (ClientFundsDays.Name, TimeSpan.FromHours(26)),
        (OwnReports.Name, TimeSpan.FromHours(26)),
        (MailDigest.Name, TimeSpan.FromHours(26)),
        (IncomingFiles.Name, TimeSpan.FromHours(1)),
        (AuditSealing.Name, TimeSpan.FromHours(2)),
        (WeeklyRemittance.Name, TimeSpan.FromDays(8)),
        (Retention.Name, TimeSpan.FromDays(8)),
        (MonthlyStatusReport.Name, TimeSpan.FromDays(32)),
    ];

    public async Task<StatusModel> FindAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var runs = new List<JobStatus>();
        foreach (var (name, longest) in Timetable)
        {
            var last = await jobs.NewestAsync(name, cancellationToken);
            runs.Add(new(name, last, last is not null && now - last.StartedAtUtc > longest));
        }

        return new StatusModel(
            runs,
            await QueuesAsync(now, cancellationToken),
            await machine.FindAsync(context, cancellationToken),
            now
        );
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
