using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Admin.Jobs;

/// <summary>What the job pages show. Open to staff alone, who see all.</summary>
public sealed class JobsQuery(PortalContext context, IOptions<JobsOptions> options, TimeProvider clock)
{
    private const int PageSize = 25;
    private const int LatestDays = 10;

    private IQueryable<JobRun> Runs => context.JobRuns.AsNoTracking().Where(run => run.Job == NightlyImport.Name);

    public async Task<JobsModel> FindAsync(Viewer viewer, int page, CancellationToken cancellationToken)
    {
        var pages = PagesOf(await Runs.CountAsync(cancellationToken));
        var shown = Math.Clamp(page, 1, pages);
        var running = await RowsAsync(Runs.Where(run => run.Outcome == JobOutcome.Running), 0, 1, cancellationToken);
        var ended = await RowsAsync(Runs.Where(run => run.Outcome != JobOutcome.Running), 0, 1, cancellationToken);
        return new JobsModel(
            options.Value.Run ? NightlyImport.NextStartUtc(clock.GetUtcNow().UtcDateTime) : null,
            await WaitingAsync(cancellationToken),
            running.SingleOrDefault(),
            ended.SingleOrDefault(),
            viewer.StaffRole == StaffRole.Administrator,
            await RowsAsync(Runs, (shown - 1) * PageSize, PageSize, cancellationToken),
            shown,
            pages,
            await RowsAsync(
                // The folder is looked into all day; a look that found nothing tells nobody anything. What was sealed stands apart.
                context
                    .JobRuns.AsNoTracking()
                    .Where(run => run.Job != NightlyImport.Name)
                    .Where(run => run.Job != IncomingFiles.Name || run.Read > 0 || run.Outcome != JobOutcome.Succeeded)
                    .Where(run => run.Job != AuditSealing.Name || run.Outcome != JobOutcome.Succeeded),
                0,
                LatestDays,
                cancellationToken
            ),
            await context.NewestSealAsync(cancellationToken)
        );
    }

    /// <summary>A run of any job.</summary>
    public async Task<JobRunRow?> RunAsync(string publicId, CancellationToken cancellationToken) =>
        (
            await RowsAsync(context.JobRuns.AsNoTracking().Where(run => run.PublicId == publicId), 0, 1, cancellationToken)
        ).SingleOrDefault();

    /// <summary>The newest run of a job; null where it has never run.</summary>
    public async Task<JobRunRow?> NewestAsync(string job, CancellationToken cancellationToken) =>
        (await RowsAsync(context.JobRuns.AsNoTracking().Where(run => run.Job == job), 0, 1, cancellationToken)).SingleOrDefault();

    /// <summary>How many registrations wait for the night.</summary>
    public Task<int> WaitingAsync(CancellationToken cancellationToken) =>
        context.Registrations.WaitingForTheNight().CountAsync(cancellationToken);

    /// <summary>A run and a page of what it refused, in the order it did.</summary>
    public async Task<JobRunPage?> PageAsync(string publicId, int page, CancellationToken cancellationToken)
    {
        if (await RunAsync(publicId, cancellationToken) is not { Job: NightlyImport.Name } run)
            return null;
        var refusals = context
            .JobRefusals.AsNoTracking()
            .Where(refusal => context.JobRuns.Any(one => one.Id == refusal.RunId && one.PublicId == publicId));
        var pages = PagesOf(await refusals.CountAsync(cancellationToken));
        var shown = Math.Clamp(page, 1, pages);
        var rows = await (
            from refusal in refusals
                .OrderBy(refusal => refusal.AtUtc)
                .ThenBy(refusal => refusal.Id)
                .Skip((shown - 1) * PageSize)
                .Take(PageSize)
            join registration in context.Registrations on refusal.SubjectId equals registration.Id
            join creditor in context.Creditors on registration.CreditorId equals creditor.Id
            orderby refusal.AtUtc, refusal.Id
            select new JobRefusalRow(
                registration.PublicId,
                refusal.SubjectReference,
                creditor.Name,
                registration.InvoiceNumber,
                registration.RefusalReason!.Value
            )
        ).ToListAsync(cancellationToken);
        return new JobRunPage(run, rows, shown, pages);
    }

    private async Task<List<JobRunRow>> RowsAsync(
        IQueryable<JobRun> runs,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var silentSince = clock.GetUtcNow().UtcDateTime.AddSeconds(-options.Value.LeaseSeconds);
        var rows = await (
            from run in runs.OrderByDescending(run => run.StartedAtUtc).ThenByDescending(run => run.Id).Skip(skip).Take(take)
            join user in context.Users on run.StartedByUserId equals user.Id into starters
            from starter in starters.DefaultIfEmpty()
            orderby run.StartedAtUtc descending, run.Id descending
            select new JobRunRow(
                run.PublicId,
                run.Job,
                run.Trigger,
                starter.FullName,
                run.StartedAtUtc,
                run.LastSeenAtUtc,
                run.EndedAtUtc,
                run.Outcome,
                run.Expected,
                run.Read,
                run.Done,
                run.Refused,
                run.ErrorReference,
                run.Outcome == JobOutcome.Running && run.LastSeenAtUtc < silentSince
            )
        ).ToListAsync(cancellationToken);
        if (!rows.Exists(row => row.IsRunning))
            return rows;
        var waiting = await WaitingAsync(cancellationToken);
        return rows.ConvertAll(row => row.IsRunning ? row with { Waiting = waiting } : row);
    }

    private static int PagesOf(int rows) => Math.Max(1, (rows + PageSize - 1) / PageSize);
}
