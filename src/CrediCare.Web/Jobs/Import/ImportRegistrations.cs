using System.Data.Common;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Security;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Jobs.Import;

/// <summary>
/// Goes through all submitted registrations in the order they came, a batch at a time, each batch one transaction. What
/// a batch did is either there as a whole or not at all, so a run that is killed is simply taken up again.
/// </summary>
public sealed partial class ImportRegistrations(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    IOptions<JobsOptions> options,
    ILogger<ImportRegistrations> log
)
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    /// <summary>More rows of one batch than this do not fail each by itself: the fault is ours, and nobody's row is refused for it.</summary>
    private const int MostUnreadableInABatch = 50;

    public async Task RunAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        await InScopeAsync(services => services.GetRequiredService<RotateKeys>().AlignBirthNumbersAsync(cancellationToken));

        // Where the day has no act to open a case under, the night ends here: no row is at fault.
        await InScopeAsync(services =>
            services.GetRequiredService<RateBook>().LegalRegimeAsync(clock.Today(), cancellationToken)
        );
        await InScopeAsync(services => ExpectAsync(services.GetRequiredService<PortalContext>(), lease, cancellationToken));

        // A row may become submitted behind the place we have come to, when a caseworker accepts an old one meanwhile;
        // so the end is reached when a look from the very beginning finds nothing.
        ImportPlace? place = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var batch = await InScopeAsync(services =>
                ImportPlace.NextAsync(
                    services.GetRequiredService<PortalContext>(),
                    place,
                    options.Value.ImportBatch,
                    cancellationToken
                )
            );
            if (batch.Count > 0)
                await ImportAsync(lease, [.. batch.Select(one => one.Id)], cancellationToken);
            else if (place is null)
                return;
            place = batch.Count > 0 ? batch[^1] : null;
        }
    }

    private static async Task<bool> ExpectAsync(PortalContext context, HeldLease lease, CancellationToken cancellationToken)
    {
        var waiting = await context.Registrations.WaitingForTheNight().CountAsync(cancellationToken);
        await lease.ExpectAsync(context, waiting, cancellationToken);
        return true;
    }

    private async Task ImportAsync(HeldLease lease, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var unreadable = new List<(Guid Id, Exception Failure)>();
        await ImportOrHalveAsync(lease, ids, unreadable, cancellationToken);
        if (unreadable.Count == 0)
            return;
        if (unreadable.Count > MostUnreadableInABatch)
            throw new InvalidOperationException(
                $"{unreadable.Count} rows of one batch could not be read.",
                unreadable[0].Failure
            );
        foreach (var (id, failure) in unreadable)
            SetApart(failure, id);
        await TryAsync(
            batch => batch.RefuseUnreadableAsync(lease, [.. unreadable.Select(one => one.Id)], cancellationToken),
            cancellationToken
        );
    }

    /// <summary>A row that fails by itself takes its batch down; halving the batch finds it, and the rest goes on.</summary>
    private async Task ImportOrHalveAsync(
        HeldLease lease,
        IReadOnlyList<Guid> ids,
        List<(Guid, Exception)> unreadable,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await TryAsync(batch => batch.ImportAsync(lease, ids, cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (IsAboutTheRows(failure))
        {
            if (ids.Count == 1)
            {
                unreadable.Add((ids[0], failure));
                return;
            }

            var half = ids.Count / 2;
            await ImportOrHalveAsync(lease, [.. ids.Take(half)], unreadable, cancellationToken);
            await ImportOrHalveAsync(lease, [.. ids.Skip(half)], unreadable, cancellationToken);
        }
    }

    /// <summary>Does the whole transaction again when two were at it at once, or a row was taken back meanwhile.</summary>
    private async Task TryAsync(Func<ImportBatch, Task> attempt, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                await InScopeAsync(async services =>
                {
                    await attempt(services.GetRequiredService<ImportBatch>());
                    return true;
                });
                return;
            }
            catch (Exception failure) when (attempts < MostAttempts && IsWorthAnotherTry(failure))
            {
                TryingAgain(failure, attempts);
                await Task.Delay(FirstPause * (1 << attempts), cancellationToken);
            }
        }
    }

    private bool IsWorthAnotherTry(Exception failure) =>
        failure is BatchChangedException or DbUpdateConcurrencyException || KindOf(failure) == DatabaseFailure.Transient;

    private bool IsAboutTheRows(Exception failure) =>
        failure is not (OperationCanceledException or LeaseLostException or BatchChangedException or DbUpdateConcurrencyException)
        && KindOf(failure) is null or DatabaseFailure.Data;

    /// <summary>Null when the database is not what complained.</summary>
    private DatabaseFailure? KindOf(Exception failure)
    {
        for (var at = failure; at is not null; at = at.InnerException!)
        {
            if (at is DbException complaint)
            {
                using var scope = scopes.CreateScope();
                return scope.ServiceProvider.GetRequiredService<PortalContext>().FailureOf(complaint);
            }
        }

        return null;
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    [LoggerMessage(LogLevel.Warning, "Registration {Registration} could not be made into a case and is set apart")]
    private partial void SetApart(Exception failure, Guid registration);

    [LoggerMessage(LogLevel.Information, "A batch is tried again after attempt {Attempt}")]
    private partial void TryingAgain(Exception failure, int attempt);
}
