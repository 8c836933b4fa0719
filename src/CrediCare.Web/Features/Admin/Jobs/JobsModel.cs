using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Admin.Jobs;

/// <summary>The import as it stands, and a page of its history.</summary>
/// <param name="NextStartUtc">When the schedule next starts it; null where this node leaves timed work to others.</param>
/// <param name="Waiting">How many registrations wait for it.</param>
/// <param name="Days">The latest runs of everything else that is timed.</param>
/// <param name="Running">The run under way.</param>
/// <param name="Last">The run that ended last.</param>
/// <param name="Seal">The newest seal of the audit log.</param>
public sealed record JobsModel(
    DateTime? NextStartUtc,
    int Waiting,
    JobRunRow? Running,
    JobRunRow? Last,
    bool MayStart,
    IReadOnlyList<JobRunRow> Runs,
    int Page,
    int Pages,
    IReadOnlyList<JobRunRow> Days,
    AuditSeal? Seal
);

/// <summary>One run.</summary>
/// <param name="IsSilent">It has not been heard from for longer than its lease; the next run takes over.</param>
public sealed record JobRunRow(
    string PublicId,
    string Job,
    JobTrigger Trigger,
    string? StartedBy,
    DateTime StartedAtUtc,
    DateTime LastSeenAtUtc,
    DateTime? EndedAtUtc,
    JobOutcome Outcome,
    int? Expected,
    int Read,
    int Done,
    int Refused,
    string? ErrorReference,
    bool IsSilent
)
{
    public bool IsRunning => Outcome == JobOutcome.Running;

    /// <summary>Under way, heard from, and known how much there is to do.</summary>
    public bool IsCounted => IsRunning && !IsSilent && Expected is not null;

    public TimeSpan Duration => (EndedAtUtc ?? LastSeenAtUtc) - StartedAtUtc;

    /// <summary>How many registrations wait for a run that is under way.</summary>
    public int Waiting { get; init; }

    /// <summary>What the progress is measured against: those it has been through and those that still wait, whenever they came.</summary>
    public int Whole => Read + Waiting;
}

/// <summary>A run with the rows it refused.</summary>
public sealed record JobRunPage(JobRunRow Run, IReadOnlyList<JobRefusalRow> Refusals, int Page, int Pages);

/// <summary>A refused registration, for the one who must help the creditor on.</summary>
public sealed record JobRefusalRow(
    string RegistrationPublicId,
    string ReceiptNumber,
    string CreditorName,
    string InvoiceNumber,
    RefusalReason Reason
);
