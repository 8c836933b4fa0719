using CrediCare.Web.Features.Api;
using CrediCare.Web.Features.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>
/// Takes in what is sent to pages that are open to all before it gets a turn (<see cref="Overload"/>): who sends slowly, on a bad line
/// or on purpose, holds up nobody else. How much it is, how long it takes and how many send from one place have bounds of their own.
/// Elsewhere nothing is read before it is known who sends it.
/// </summary>
public sealed class ArrivingBodies(RequestDelegate next, OverloadLimit limit, IOptions<LoadOptions> load)
{
    /// <summary>More than any open form holds, a long one that is carried through a change of language too.</summary>
    public const long Most = 1024 * 1024;

    private const int MostInMemory = 32 * 1024;

    /// <summary>Goes after routing, before turns are given.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsOpen(context) || await HasArrivedAsync(context))
            await next(context);
    }

    // Whatever the method says: a form is read from any request that has one.
    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && !ApiKeyHandler.Serves(context)
        // An error page that is shown in the page's place reads nothing.
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null
        && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;

    /// <returns>False where it has not; what is answered is set.</returns>
    private async Task<bool> HasArrivedAsync(HttpContext context)
    {
        using var coming = limit.Arriving.AttemptAcquire(context);
        if (!coming.IsAcquired)
        {
            await FailurePage.WriteTooBusyAsync(context, Overload.ComeBackAfter);
            return false;
        }

        if (await TakeInAsync(context) is not { } refusal)
            return true;
        context.Response.StatusCode = refusal;
        return false;
    }

    /// <returns>The status to answer with where not all of it came.</returns>
    private async Task<int?> TakeInAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Most;
        if (context.Request.ContentLength > Most)
            return StatusCodes.Status413PayloadTooLarge;
        context.Request.EnableBuffering(MostInMemory);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        late.CancelAfter(load.Value.ArrivesWithin);
        try
        {
            await context.Request.Body.DrainAsync(late.Token);
            context.Request.Body.Position = 0;
            return null;
        }
        catch (BadHttpRequestException broken)
        {
            return broken.StatusCode;
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status408RequestTimeout;
        }
        catch (ConnectionResetException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
