namespace CrediCare.Data.Jobs;

/// <summary>
/// The right to run a job. One row per job; whoever holds it renews it inside every batch's transaction, so that a
/// holder who has lost it cannot write another batch.
/// </summary>
public sealed class JobLease
{
    public required string Job { get; init; }
    public Guid? HolderRunId { get; set; }
    public DateTime ExpiresAtUtc { get; set; }
}
