using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Who asks for the queue, for whose part of it, and by what rules of the day.</summary>
public sealed record DeskReading(Guid UserId, DeskWhose Whose, DateOnly Today, DeskDeadlineRow Deadlines, int LimitationSoonDays)
{
    /// <summary>So many working days after it came.</summary>
    public static DateOnly After(DateTime utc, int days) => WorkingDays.After(OsloTime.DateOf(utc), days);
}
