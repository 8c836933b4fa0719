namespace CrediCare.Data.Jobs;

/// <summary>One run of a job: who started it, how far it has come, how it ended. Refused rows are kept beside it.</summary>
public sealed class JobRun
{
    private JobRun() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string Job { get; private set; } = "";
    public JobTrigger Trigger { get; private set; }
    public Guid? StartedByUserId { get; private set; }
    public DateTime StartedAtUtc { get; private set; }
    public DateTime LastSeenAtUtc { get; private set; }
    public DateTime? EndedAtUtc { get; private set; }
    public JobOutcome Outcome { get; private set; }

    /// <summary>How many there were to do when it started; null where that is not known.</summary>
    public int? Expected { get; private set; }

    public int Read { get; private set; }
    public int Done { get; private set; }
    public int Refused { get; private set; }

    /// <summary>A short reference that the log also has; never the error's text.</summary>
    public string? ErrorReference { get; private set; }

    public static JobRun Start(string job, JobTrigger trigger, Guid? userId, int? expected, DateTime nowUtc) => new()
    {
        Id = Guid.CreateVersion7(),
        PublicId = Domain.PublicId.New(),
        Job = job,
        Trigger = trigger,
        StartedByUserId = userId,
        Expected = expected,
        StartedAtUtc = nowUtc,
        LastSeenAtUtc = nowUtc,
    };

    public void Advance(int read, int done, int refused, DateTime nowUtc)
    {
        Read += read;
        Done += done;
        Refused += refused;
        LastSeenAtUtc = nowUtc;
    }

    public void End(JobOutcome outcome, string? errorReference, DateTime nowUtc) =>
        (Outcome, ErrorReference, EndedAtUtc, LastSeenAtUtc) = (outcome, errorReference, nowUtc, nowUtc);
}

public enum JobTrigger
{
    Schedule,
    Command,
    Operator,
}

public enum JobOutcome
{
    Running,
    Succeeded,
    Failed,

    /// <summary>The process ended under it; another run has taken over.</summary>
    Abandoned,
}

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

/// <summary>A row that a run refused, with the reason, for the operator's history.</summary>
public sealed record JobRefusal(Guid Id, Guid RunId, Guid SubjectId, string SubjectReference, string Reason, DateTime AtUtc);
