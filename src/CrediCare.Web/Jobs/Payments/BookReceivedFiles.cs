using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Payments;

/// <summary>
/// Finds the place of each payment in the files that were taken, in their order. Each is one transaction with the lease renewed
/// inside it: a run that is killed is taken up where it stood, and one that has lost its lease writes nothing.
/// </summary>
public sealed partial class BookReceivedFiles(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BookReceivedFiles> log)
{
    // Somebody may be at the case at the same moment.
    private const int MostTries = 3;

    public async Task RunAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var booking = scope.ServiceProvider.GetRequiredService<FileItemBooking>();
        var files = await context
            .ReceivedFiles.Where(file => file.State == ReceivedFileState.Received)
            .OrderBy(file => file.ReceivedAtUtc)
            .ThenBy(file => file.Id)
            .Select(file => file.Id)
            .ToListAsync(cancellationToken);
        foreach (var file in files)
        {
            var items = await context
                .ReceivedFileItems.Where(item => item.FileId == file && item.Outcome == null)
                .OrderBy(item => item.Number)
                .Select(item => item.Id)
                .ToListAsync(cancellationToken);
            var all = true;
            foreach (var item in items)
                all &= await DealAsync(context, lease, now => booking.DealAsync(item, now, cancellationToken), cancellationToken);
            if (all)
                await DealAsync(context, lease, _ => booking.CloseAsync(file, cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> DealAsync(
        PortalContext context,
        HeldLease lease,
        Func<CaseOccasion, Task> work,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                await lease.RenewAsync(context, cancellationToken);
                await work(new CaseOccasion(clock.Today(), clock.GetUtcNow().UtcDateTime, null));
                await context.SaveChangesAsync(cancellationToken);
                await lease.AdvanceAsync(context, 1, 1, 0, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries) { }
            catch (Exception failure) when (failure is not LeaseLostException && !cancellationToken.IsCancellationRequested)
            {
                Failed(failure);
                await lease.AdvanceAsync(context, 1, 0, 1, cancellationToken);
                return false;
            }
            finally
            {
                context.ChangeTracker.Clear();
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A payment of a file could not be booked; it is tried again in the next run")]
    private partial void Failed(Exception failure);
}
