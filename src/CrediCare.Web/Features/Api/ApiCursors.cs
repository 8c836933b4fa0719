using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrediCare.Data.Access;
using Microsoft.AspNetCore.DataProtection;

namespace CrediCare.Web.Features.Api;

/// <summary>
/// Where a list goes on, sealed to the key, the list and what was asked of it: one from somebody else, from another list or with
/// another filter opens nothing.
/// </summary>
public sealed class ApiCursors(IDataProtectionProvider protection)
{
    /// <summary>Programs take so many at a time unless they ask for fewer or more.</summary>
    public const int Usual = 50;

    public const int Most = 100;

    public string Seal(ApiCaller caller, string list, ApiPlace place) =>
        Base64Url.EncodeToString(Sealer(caller, list).Protect(Encoding.UTF8.GetBytes(place.ToString())));

    /// <returns>False where it is not one of this key for this list.</returns>
    public bool TryOpen(ApiCaller caller, string list, string? cursor, out ApiPlace? place)
    {
        place = null;
        if (string.IsNullOrEmpty(cursor))
            return true;
        if (!Base64Url.IsValid(cursor))
            return false;
        try
        {
            place = ApiPlace.Parse(Encoding.UTF8.GetString(Sealer(caller, list).Unprotect(Base64Url.DecodeFromChars(cursor))));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private IDataProtector Sealer(ApiCaller caller, string list) =>
        protection.CreateProtector("api-cursor", caller.Viewer.UserId.ToString("N"), list);
}

/// <summary>The last line that was given: what the list is ordered by, and its key.</summary>
/// <param name="Ticks">An instant's ticks, or a day's number.</param>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its number, in a list that has numbers; else 0.</param>
public sealed record ApiPlace(long Ticks, Guid Id, long Number = 0)
{
    public static ApiPlace Parse(string text) =>
        text.Split('|') is [var ticks, var id, .. var more]
            ? new(Whole(ticks), Guid.Parse(id), more is [var number] ? Whole(number) : 0)
            : throw new FormatException("A place is an instant, a key and a number.");

    private static long Whole(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    public DateOnly Day => DateOnly.FromDayNumber((int)Ticks);

    public DateTime AtUtc => new(Ticks, DateTimeKind.Utc);

    public static ApiPlace At(DateOnly day, Guid id) => new(day.DayNumber, id);

    public static ApiPlace At(DateTime atUtc, Guid id) => new(atUtc.Ticks, id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ticks}|{Id:N}|{Number}");
}
