namespace CrediCare.Domain.Calendar;

/// <summary>When someone answers the telephone: on working days, from one time to another, by the clock in Oslo.</summary>
public sealed record OfficeHours(TimeOnly Opens, TimeOnly Closes)
{
    /// <param name="oslo">Date and time as they are in Norway.</param>
    public bool IsOpen(DateTime oslo)
    {
        var time = TimeOnly.FromDateTime(oslo);
        return WorkingDays.IsWorkingDay(DateOnly.FromDateTime(oslo)) && time >= Opens && time < Closes;
    }

    /// <summary>The day on which it opens next; today when it has not opened yet.</summary>
    public DateOnly NextOpening(DateTime oslo)
    {
        var today = DateOnly.FromDateTime(oslo);
        return WorkingDays.SameOrNext(TimeOnly.FromDateTime(oslo) < Opens ? today : today.AddDays(1));
    }
}
