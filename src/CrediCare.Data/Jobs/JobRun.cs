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

    /// <summary>When the run last wrote something; a run that is silent longer than its lease has lost its process.</summary>
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

    public static JobRun Start(Guid id, string job, JobTrigger trigger, Guid? userId, DateTime nowUtc) =>
        new()
        {
            Id = id,
            PublicId = Domain.PublicId.New(),
            Job = job,
            Trigger = trigger,
            StartedByUserId = userId,
            StartedAtUtc = nowUtc,
            LastSeenAtUtc = nowUtc,
        };
}

/// <summary>What started a run.</summary>
public enum JobTrigger
{
    Schedule,
    Command,
    Operator,
}

/// <summary>How a run ended, if it has.</summary>
public enum JobOutcome
{
    Running,
    Succeeded,
    Failed,

    /// <summary>The process ended under it; another run has taken over.</summary>
    Abandoned,
}
