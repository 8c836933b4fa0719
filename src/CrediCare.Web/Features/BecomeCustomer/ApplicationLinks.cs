using System.Globalization;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>The proof inside the mailed link to an application's question: which application, until when.</summary>
public sealed class ApplicationLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private const char Separator = '|';

    private readonly LinkSeal _seal = new(protection, "CrediCare.ApplicationLink");

    public static TimeSpan Life { get; } = TimeSpan.FromDays(30);

    public string Mint(string applicationPublicId)
    {
        var until = clock.GetUtcNow().Add(Life).ToUnixTimeSeconds();
        return _seal.Seal(string.Create(CultureInfo.InvariantCulture, $"{applicationPublicId}{Separator}{until}"));
    }

    /// <summary>The application's public id; null when the link is not one of ours or has expired.</summary>
    public string? Read(string? token) =>
        _seal.Open(token)?.Split(Separator) is [var application, var until]
        && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
            ? application
            : null;
}
