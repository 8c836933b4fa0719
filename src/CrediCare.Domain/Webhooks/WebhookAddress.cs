using System.Net;

namespace CrediCare.Domain.Webhooks;

/// <summary>
/// Which addresses may be written down for a webhook: https, a name or a public network address, nothing that carries a name and
/// password, and a port that is made for it. Where the name leads is looked at with every connection, by <see cref="PublicNetwork"/>.
/// </summary>
public static class WebhookAddress
{
    public const int Length = 400;
    private const int FirstFreePort = 1024;
    private const int LongestName = 253;

    /// <summary>Names that lead inwards wherever they are asked for.</summary>
    private static readonly string[] InnerEndings =
    [
        "localhost",
        "local",
        "internal",
        "lan",
        "intranet",
        "corp",
        "home",
        "home.arpa",
    ];

    /// <param name="typed">What was typed.</param>
    /// <param name="allowLoopback">This machine may be named too, also without encryption; never in production.</param>
    /// <returns>The address as it is kept: the name in the letters that networks use, without what comes after a #.</returns>
    public static Outcome<string, WebhookAddressProblem> Read(string? typed, bool allowLoopback)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return WebhookAddressProblem.Missing;
        if (text.Length > Length)
            return WebhookAddressProblem.TooLong;
        if (text.Any(letter => letter == '\\' || char.IsControl(letter) || char.IsWhiteSpace(letter)))
            return WebhookAddressProblem.Malformed;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0 || !IsInNetworkLetters(address))
            return WebhookAddressProblem.Malformed;
        var isLoopback = allowLoopback && IsLoopback(address);
        if (address.Scheme != Uri.UriSchemeHttps && !(isLoopback && address.Scheme == Uri.UriSchemeHttp))
            return WebhookAddressProblem.NotHttps;
        if (address.UserInfo.Length > 0 || HasSignBeforePath(text))
            return WebhookAddressProblem.HasCredentials;
        if (address.Fragment.Length > 0)
            return WebhookAddressProblem.Malformed;
        if (!isLoopback && address.Port is not 443 and < FirstFreePort)
            return WebhookAddressProblem.PortNotAllowed;
        if (!isLoopback && ProblemOfHost(address) is { } problem)
            return problem;
        var written = Written(address);
        return written.Length > Length ? WebhookAddressProblem.TooLong : written;
    }

    private static WebhookAddressProblem? ProblemOfHost(Uri address)
    {
        if (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var network))
            return PublicNetwork.Contains(network) ? null : WebhookAddressProblem.NotPublic;
        var name = NameOf(address);
        var leadsInwards =
            !name.Contains('.')
            || InnerEndings.Any(end => name == end || name.EndsWith($".{end}", StringComparison.Ordinal))
            // What ends in a number is a network address in some spelling, and no name.
            || char.IsAsciiDigit(name[name.LastIndexOf('.') + 1]);
        return leadsInwards ? WebhookAddressProblem.NotPublic
            : name.Length > LongestName || Uri.CheckHostName(name) != UriHostNameType.Dns ? WebhookAddressProblem.Malformed
            : null;
    }

    /// <summary>Also an empty name and password, which a parser may have left out.</summary>
    private static bool HasSignBeforePath(string text)
    {
        var host = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var end = host.AsSpan().IndexOfAny('/', '?', '#');
        return (end < 0 ? host : host[..end]).Contains('@', StringComparison.Ordinal);
    }

    /// <summary>Whether the name can be written in the letters that networks use; a parser of addresses lets others through.</summary>
    private static bool IsInNetworkLetters(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static bool IsLoopback(Uri address) =>
        NameOf(address) == "localhost"
        || (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var network) && IPAddress.IsLoopback(network));

    private static string NameOf(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();

    private static string Written(Uri address)
    {
        var host = address.HostNameType == UriHostNameType.IPv6 ? $"[{address.IdnHost.Trim('[', ']')}]" : NameOf(address);
        return $"{address.Scheme}://{host}{(address.IsDefaultPort ? "" : $":{address.Port}")}{address.PathAndQuery}";
    }
}

/// <summary>Why an address may not be written down.</summary>
public enum WebhookAddressProblem
{
    Missing,
    Malformed,
    TooLong,
    NotHttps,

    /// <summary>A name and password before the host.</summary>
    HasCredentials,

    /// <summary>Neither 443 nor 1024 and up.</summary>
    PortNotAllowed,

    /// <summary>It names a machine on an inner network, or this one.</summary>
    NotPublic,
}
