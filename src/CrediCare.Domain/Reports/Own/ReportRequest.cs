using System.Globalization;

namespace CrediCare.Domain.Reports.Own;

/// <summary>How far a report that was asked for has come.</summary>
public enum ReportRequestState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>
/// That a person wants a report made and frozen: now, because it is large, or by the rhythm of a saved order. It is made with the
/// access the person has when it is made.
/// </summary>
public sealed class ReportRequest
{
    /// <summary>So many times at most it is begun; a process that ends under it counts.</summary>
    public const int MostAttempts = 3;

    /// <summary>So many of a person may wait at once.</summary>
    public const int MostWaiting = 5;

    private ReportRequest() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid OwnerUserId { get; private set; }

    /// <summary>The creditor worked for; the empty key for the agency's own staff.</summary>
    public Guid CompanyId { get; private set; }

    public bool IsOfStaff => CompanyId == Guid.Empty;

    /// <summary>Unique: a saved order is run once for its day.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>What the report is called; null when it was never named.</summary>
    public string? Name { get; private set; }

    /// <summary>The order as an address, with its question mark.</summary>
    public string Query { get; private set; } = "";

    /// <summary>It came of a rhythm, so that its owner is told by mail too.</summary>
    public bool IsScheduled { get; private set; }

    public ReportRequestState State { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>How many cases it is about; null until that is known.</summary>
    public int? Expected { get; private set; }

    /// <summary>How many of them have been put down.</summary>
    public int Done { get; private set; }

    public DateTime AskedAtUtc { get; private set; }
    public DateTime? EndedAtUtc { get; private set; }
    public Guid? ReportId { get; private set; }

    public bool IsUnderWay => State is ReportRequestState.Waiting or ReportRequestState.Running;

    /// <summary>Asked for now.</summary>
    public static ReportRequest Ask(Guid ownerUserId, Guid companyId, string? name, string query, DateTime nowUtc)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            PublicId = Domain.PublicId.New(),
            OwnerUserId = ownerUserId,
            CompanyId = companyId,
            Cause = $"asked:{id:N}",
            Name = name,
            Query = query,
            AskedAtUtc = nowUtc,
        };
    }

    /// <summary>By the rhythm of a saved order, for the day on which it was due.</summary>
    public static ReportRequest Of(SavedReport saved, DateOnly due, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(saved);
        return new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            OwnerUserId = saved.OwnerUserId,
            CompanyId = saved.CompanyId,
            Cause = string.Create(CultureInfo.InvariantCulture, $"saved:{saved.Id:N}:{due:yyyyMMdd}"),
            Name = saved.Name,
            Query = saved.Query,
            IsScheduled = true,
            AskedAtUtc = nowUtc,
        };
    }

    /// <summary>Begins it, or begins it again. False when it has been begun too often.</summary>
    public bool Begin()
    {
        if (Attempts >= MostAttempts)
            return false;
        (State, Expected, Done) = (ReportRequestState.Running, null, 0);
        Attempts++;
        return true;
    }

    public void Succeed(Guid reportId, DateTime nowUtc) =>
        (State, ReportId, Done, EndedAtUtc) = (ReportRequestState.Done, reportId, Expected ?? Done, nowUtc);

    public void Fail(DateTime nowUtc) => (State, EndedAtUtc) = (ReportRequestState.Failed, nowUtc);
}
