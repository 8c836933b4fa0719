using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Admin.Payments.Files;

namespace CrediCare.Web.Jobs.Payments;

/// <summary>
/// Takes in what lies in the folder. A file is put away after it has been saved: killed in between, it is met again, known by its
/// bytes, and only put away. One that cannot be read stays where it is, is told in the log, and the others go on.
/// </summary>
public sealed partial class TakeIncomingFolder(
    IServiceScopeFactory scopes,
    IncomingFolder folder,
    TimeProvider clock,
    ILogger<TakeIncomingFolder> log
)
{
    public async Task RunAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        foreach (var file in folder.Waiting(clock.GetUtcNow().UtcDateTime))
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
            await lease.RenewAsync(context, cancellationToken);
            try
            {
                var received = await TakeAsync(scope.ServiceProvider, context, file, cancellationToken);
                folder.PutAway(file, received);
                var isRefused = received.State == ReceivedFileState.Refused;
                await lease.AdvanceAsync(context, 1, isRefused ? 0 : 1, isRefused ? 1 : 0, cancellationToken);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Failed(failure);
                await lease.AdvanceAsync(context, 1, 0, 1, cancellationToken);
            }
        }
    }

    private async Task<ReceivedFile> TakeAsync(
        IServiceProvider services,
        PortalContext context,
        FileInfo file,
        CancellationToken cancellationToken
    )
    {
        await using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
        var (received, _) = await services
            .GetRequiredService<ReceivePaymentFile>()
            .ReceiveAsync(
                content,
                file.Name,
                null,
                taken =>
                    context.Add(
                        new AuditEntry(
                            Guid.CreateVersion7(),
                            taken.ReceivedAtUtc,
                            null,
                            false,
                            AuditAction.PaymentFileReceived,
                            nameof(ReceivedFile),
                            taken.Id,
                            null,
                            null
                        )
                    ),
                cancellationToken
            );
        return received;
    }

    [LoggerMessage(LogLevel.Error, "A file of payments in the folder could not be read or put away; the others go on")]
    private partial void Failed(Exception failure);
}
