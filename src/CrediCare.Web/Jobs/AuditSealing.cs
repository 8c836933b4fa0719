using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Seals what is new in the audit log, and notes the head of the chain once a day in a file that is kept elsewhere. Hourly, or by
/// the verb audit-seal.
/// </summary>
public sealed partial class AuditSealing(
    JobRunner runner,
    IServiceScopeFactory scopes,
    AuditHeads heads,
    TimeProvider clock,
    ILogger<AuditSealing> log
) : TimedJob(runner, Name)
{
    public const string Name = "audit-seal";

    /// <summary>Of every hour.</summary>
    public const int Minute = 40;

    protected override async Task WorkAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        bool more;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            more = await scope.ServiceProvider.GetRequiredService<SealAudit>().SealAsync(lease, cancellationToken);
        } while (more);
        await NoteAsync(cancellationToken);
    }

    private async Task NoteAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var newest = await scope.ServiceProvider.GetRequiredService<PortalContext>().NewestSealAsync(cancellationToken);
        if (newest is null || !await heads.NoteAsync(clock.Today(), newest.Head, cancellationToken))
            return;
        Noted(newest.Number, newest.Hash);
    }

    [LoggerMessage(LogLevel.Information, "The audit log is sealed up to {Number}, head {Hash}")]
    private partial void Noted(long number, string hash);
}
