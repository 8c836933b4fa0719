using CrediCare.Domain.Calendar;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Features.Support;

/// <summary>Where people find us, and whether anyone is there now.</summary>
/// <param name="Options">Address, telephone and opening hours.</param>
/// <param name="IsOpen">Someone answers the telephone now.</param>
/// <param name="NextOpening">When someone does next, as an instant (UTC).</param>
public sealed record SupportContact(SupportOptions Options, bool IsOpen, DateTime NextOpening)
{
    public static SupportContact At(SupportOptions options, DateTime nowUtc)
    {
        var oslo = OsloTime.ToOslo(nowUtc);
        var next = options.Hours.NextOpening(oslo);
        return new(options, options.Hours.IsOpen(oslo), OsloTime.ToUtc(next, options.Opens));
    }
}
