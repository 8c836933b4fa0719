using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// Which day someone can be reminded of a draft that comes too early: the first on which it can be sent. No further
/// ahead than a year, since a draft may hold a birth number and is kept until then.
/// </summary>
public static class DraftReminder
{
    public const int FarthestDays = 366;

    /// <summary>Null where there is nothing to wait for, or too long to wait.</summary>
    public static DateOnly? DayOf(RegistrationCheck check, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Result == RegistrationResult.TooEarly && check.FirstDay <= today.PlusDays(FarthestDays)
            ? check.FirstDay
            : null;
    }
}
