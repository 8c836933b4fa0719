using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrediCare.Web.Features.CspReports;

/// <summary>
/// What a browser says it stopped, in either of the forms that browsers send: one object under <c>csp-report</c>, or a list of
/// reports each with its <c>body</c>. Anybody may send anything, so only what can name nobody is taken over.
/// </summary>
/// <param name="Directive">The part of the policy that stopped it: "script-src-elem".</param>
/// <param name="Page">The address of the page, as it was sent.</param>
/// <param name="Blocked">What was stopped: the scheme and host it was to come from, or a word such as "inline".</param>
public sealed partial record CspReport(string Directive, string Page, string Blocked)
{
    private const string Unclear = "?";
    private const int DeepestReport = 8;

    /// <returns>The reports that can be read; none where it is something else.</returns>
    public static IReadOnlyList<CspReport> Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DeepestReport });
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array
                ? [.. root.EnumerateArray().Select(Of).OfType<CspReport>()]
                : [.. new[] { Of(root) }.OfType<CspReport>()];
        }
        // The second: a text that is no text, such as half a letter written as an escape.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static CspReport? Of(JsonElement sent)
    {
        if ((Part(sent, "csp-report") ?? Part(sent, "body")) is not { } body)
            return null;
        var directive = Text(body, "effective-directive", "effectiveDirective", "violated-directive").Split(' ')[0];
        return KnownDirective().IsMatch(directive)
            ? new CspReport(
                directive,
                Text(body, "document-uri", "documentURL"),
                BlockedOf(Text(body, "blocked-uri", "blockedURL"))
            )
            : null;
    }

    private static string BlockedOf(string sent)
    {
        if (KnownSource().IsMatch(sent))
            return sent;
        if (!Uri.TryCreate(sent, UriKind.Absolute, out var address))
            return Unclear;
        if (address.Scheme is "https" or "http" or "wss" or "ws")
            return HostOf(address) is { } host ? $"{address.Scheme}://{host}" : Unclear;
        return KnownSource().IsMatch(address.Scheme) ? address.Scheme : Unclear;
    }

    /// <summary>
    /// Null for what cannot be written in the letters that networks use, and for numbers that may have any words behind them
    /// ("[fe80::1%anything]"); a parser of addresses lets both through.
    /// </summary>
    private static string? HostOf(Uri address)
    {
        if (address.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4))
            return null;
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static JsonElement? Part(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object
            ? part
            : null;

    private static string Text(JsonElement of, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (of.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
                return text.GetString()!;
        return "";
    }

    [GeneratedRegex(
        "^((default|script|style|img|font|connect|frame|child|worker|manifest|media|object|prefetch)-src(-elem|-attr)?|base-uri|form-action|frame-ancestors)\\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex KnownDirective();

    [GeneratedRegex(
        "^(inline|eval|wasm-eval|self|data|blob|filesystem|about|(chrome|moz|safari-web)-extension)\\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex KnownSource();
}
