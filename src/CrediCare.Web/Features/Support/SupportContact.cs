using CrediCare.Domain.Calendar;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Support;

/// <summary>Where people find us, and whether anyone is there now.</summary>
/// <param name="Office">Address and opening hours.</param>
/// <param name="Phone">Where to ring.</param>
/// <param name="IsOpen">Someone answers the telephone now.</param>
/// <param name="NextOpening">When someone does next, as an instant (UTC).</param>
public sealed record SupportContact(SupportOptions Office, PhoneNumber? Phone, bool IsOpen, DateTime NextOpening);

/// <summary>Reads the settings by the clock in Oslo.</summary>
public sealed class SupportContactQuery(IOptions<SupportOptions> office, IOptions<SiteOptions> site, TimeProvider clock)
{
    public SupportContact Now()
    {
        var oslo = OsloTime.ToOslo(clock.GetUtcNow().UtcDateTime);
        var hours = office.Value.Hours;
        return new(
            office.Value,
            Identifier.ParseOrNull<PhoneNumber>(site.Value.ContactPhone),
            hours.IsOpen(oslo),
            OsloTime.ToUtc(hours.NextOpening(oslo), hours.Opens)
        );
    }
}
