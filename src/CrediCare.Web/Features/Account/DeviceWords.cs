using System.Globalization;
using CrediCare.Data.Identity;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Account;

/// <summary>A device as it is spoken of: "Chrome på Windows".</summary>
public static class DeviceWords
{
    public static string Of(DeviceName device, CultureInfo language) =>
        device is { Browser: { } browser, Platform: { } platform }
            ? TextSource<AccountText>.Get("Device", language, browser, platform)
            : device.Browser ?? device.Platform ?? TextSource<AccountText>.Get("Device_Unknown", language);
}
