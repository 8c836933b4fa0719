using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Reports.Own;

/// <summary>How often a saved order runs by itself.</summary>
public enum ReportRhythm
{
    Never,

    /// <summary>On Mondays.</summary>
    Weekly,

    /// <summary>On the first of the month.</summary>
    Monthly,
}

/// <summary>
/// An order under a name. It belongs to one person in one company, who alone changes it; shared, its colleagues there see it and
/// run it, each within what they may see.
/// </summary>
public sealed class SavedReport
{
    /// <summary>So many at most for a person in a company.</summary>
    public const int Most = 50;

    /// <summary>How long a name may be, in characters.</summary>
    public const int NameLength = 80;

    /// <summary>How long the order may be as an address, in characters.</summary>
    public const int QueryLength = 2000;

    private SavedReport() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid OwnerUserId { get; private set; }

    /// <summary>The creditor worked for; the empty key for the agency's own staff.</summary>
    public Guid CompanyId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared: upper case.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The order as an address, with its question mark.</summary>
    public string Query { get; private set; } = "";

    public bool IsShared { get; private set; }
    public ReportRhythm Rhythm { get; private set; }

    /// <summary>The day in Oslo on which the rhythm was chosen; it first runs on a later one.</summary>
    public DateOnly RhythmSince { get; private set; }

    public DateTime SavedAtUtc { get; private set; }

    public static SavedReport Keep(Guid ownerUserId, Guid companyId, string name, string query, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            OwnerUserId = ownerUserId,
            CompanyId = companyId,
            Name = name,
            NameKey = KeyOf(name),
            Query = query,
            RhythmSince = OsloTime.DateOf(nowUtc),
            SavedAtUtc = nowUtc,
        };

    /// <param name="name">What it is called from now on.</param>
    /// <param name="isShared">Whether colleagues see it.</param>
    /// <param name="rhythm">How often it runs by itself.</param>
    /// <param name="today">In Oslo.</param>
    public void Change(string name, bool isShared, ReportRhythm rhythm, DateOnly today)
    {
        (Name, NameKey, IsShared) = (name, KeyOf(name), isShared);
        if (rhythm != Rhythm)
            (Rhythm, RhythmSince) = (rhythm, today);
    }

    /// <summary>From now on it asks for something else, by the same name; what it has made stays.</summary>
    /// <param name="query">The order as an address, with its question mark.</param>
    public void AskFor(string query) => Query = query;

    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.ToUpperInvariant();
    }
}

/// <summary>On which days saved orders run.</summary>
public static class ReportRhythms
{
    /// <summary>The latest day, today included, on which one of this rhythm is due; null for one that never is.</summary>
    public static DateOnly? LatestDue(this ReportRhythm rhythm, DateOnly today) =>
        rhythm switch
        {
            ReportRhythm.Never => null,
            ReportRhythm.Weekly => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
            ReportRhythm.Monthly => today.FirstOfMonth(),
        };
}
