using CrediCare.Data.Throttling;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.CspReports;

/// <summary>
/// Takes what browsers report that the content policy stopped, and writes one line of log for each. Whoever sends is told nothing:
/// what cannot be read, is too large or comes too often is answered like all the rest.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed partial class CspReportsController(
    Throttle throttle,
    EndpointDataSource endpoints,
    ILogger<CspReportsController> log
) : Controller
{
    public const int MostBytes = 16 * 1024;

    public static readonly ThrottleRule PerPlace = new("csp-report", 20, TimeSpan.FromMinutes(15));

    /// <summary>No parameters: none of it is bound, whatever type it says to be.</summary>
    [HttpPost(SecurityHeaders.ReportPath)]
    public async Task<IActionResult> Take()
    {
        foreach (var report in CspReport.Read(await BytesAsync()))
        {
            if (!await throttle.TakeAsync(PerPlace, NetworkPlace.Of(HttpContext), HttpContext.RequestAborted))
                break;
            LogStopped(log, report.Directive, ReportedPath.Of(report.Page, endpoints.Endpoints), report.Blocked);
        }

        return NoContent();
    }

    /// <returns>Nothing where there is more than may be.</returns>
    private async Task<ReadOnlyMemory<byte>> BytesAsync()
    {
        var bytes = new byte[MostBytes + 1];
        var length = await Request.Body.ReadAtLeastAsync(
            bytes,
            bytes.Length,
            throwOnEndOfStream: false,
            HttpContext.RequestAborted
        );
        return length > MostBytes ? ReadOnlyMemory<byte>.Empty : bytes.AsMemory(0, length);
    }

    [LoggerMessage(LogLevel.Warning, "The content policy stopped {Directive} on {Page}: {Blocked}")]
    private static partial void LogStopped(ILogger log, string directive, string page, string blocked);
}
