using CrediCare.Web.Features.Admin.Jobs;
using CrediCare.Web.Jobs.Watching;

namespace CrediCare.Web.Features.Admin.Status;

/// <summary>What runs, what waits, and what the machine has left.</summary>
public sealed record StatusModel(
    IReadOnlyList<JobStatus> Jobs,
    IReadOnlyList<QueueStatus> Queues,
    IReadOnlyList<NoticedDoing> Noticed,
    MachineStatus Machine,
    DateTime NowUtc
)
{
    /// <summary>How many lines somebody ought to look at.</summary>
    public int Alarms =>
        Jobs.Count(job => job.IsAlarm)
        + Queues.Count(queue => queue.IsAlarm)
        + Noticed.Count(noticed => noticed.IsAlarmAt(NowUtc))
        + (Machine.IsDiskLow ? 1 : 0);
}

/// <summary>A job and its newest run.</summary>
/// <param name="Name">As runs call it.</param>
/// <param name="Last">Null where it has never run.</param>
/// <param name="IsLate">It ought to have run since.</param>
public sealed record JobStatus(string Name, JobRunRow? Last, bool IsLate)
{
    public bool IsAlarm => IsLate || Last is { IsSilent: true } or { Outcome: Data.Jobs.JobOutcome.Failed };
}

/// <summary>Something that waits to be worked off by the portal itself.</summary>
/// <param name="Name">The key of its words.</param>
/// <param name="Count">How many wait.</param>
/// <param name="OldestUtc">Since when the first of them; null where none does, or nobody counts that.</param>
/// <param name="IsAlarm">They wait longer than they should, or should not be there at all.</param>
/// <param name="Href">The page about them; null where there is none.</param>
public sealed record QueueStatus(string Name, int Count, DateTime? OldestUtc, bool IsAlarm, string? Href = null);

/// <summary>Something that the watch has noticed within the last week.</summary>
/// <param name="Doing">What, when, and how often.</param>
/// <param name="Who">The name; null where it is nobody in particular, or somebody who is there no more.</param>
public sealed record NoticedDoing(OddDoing Doing, string? Who)
{
    private static readonly TimeSpan StillAnAlarm = TimeSpan.FromDays(1);

    public bool IsAlarmAt(DateTime nowUtc) => nowUtc - Doing.HourUtc < StillAnAlarm;
}

/// <summary>The process that answered, and the disk below its files.</summary>
/// <param name="Node">The machine and the process.</param>
/// <param name="Version">Of the build.</param>
/// <param name="StartedAtUtc">Since when it serves.</param>
/// <param name="MemoryBytes">What it holds.</param>
/// <param name="Engine">The database, and the newest change of its tables.</param>
/// <param name="DiskFreeBytes">Left below <c>Storage:Root</c>.</param>
/// <param name="DiskBytes">All there is.</param>
public sealed record MachineStatus(
    string Node,
    string Version,
    DateTime StartedAtUtc,
    long MemoryBytes,
    string Engine,
    long DiskFreeBytes,
    long DiskBytes
)
{
    private const int LeastPercent = 10;

    public bool IsDiskLow => DiskFreeBytes < DiskBytes / 100 * LeastPercent;
}
