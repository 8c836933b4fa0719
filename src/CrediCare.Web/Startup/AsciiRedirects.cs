using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;

namespace CrediCare.Web.Startup;

/// <summary>
/// An address to go back to may hold letters that a header cannot: they are written by their numbers, and control characters are
/// left out.
/// </summary>
public sealed class AsciiRedirects(ILoggerFactory loggers, IUrlHelperFactory urls) : LocalRedirectResultExecutor(loggers, urls)
{
    public override Task ExecuteAsync(ActionContext context, LocalRedirectResult result)
    {
        result.Url = Plain(result.Url);
        return base.ExecuteAsync(context, result);
    }

    private static string Plain(string address)
    {
        if (address.All(c => c is > ' ' and < (char)127))
            return address;
        var plain = new StringBuilder();
        foreach (var rune in address.EnumerateRunes().Where(rune => !Rune.IsControl(rune)))
            plain.Append(rune is { IsAscii: true, Value: > ' ' } ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return plain.ToString();
    }
}
