using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Startup;

/// <summary>
/// A request that the database has put an end to because it stood in another's way is done anew from its beginning, with services of
/// its own: what it had written is gone with its transaction. Only what others did meanwhile can be seen, so nobody is told to try again
/// where trying again is all there is to do.
/// </summary>
internal sealed partial class RetriedRequests(RequestDelegate next, IServiceScopeFactory scopes, ILogger<RetriedRequests> log)
{
    private const int MostTries = 4;
    private const int LongestPause = 100;

    public async Task InvokeAsync(HttpContext context)
    {
        // A form is kept once it is read; what programs send is read as it comes.
        if (context.Request.HasJsonContentType())
            context.Request.EnableBuffering();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await next(context);
                return;
            }
            catch (Exception failure) when (tries < MostTries && !context.Response.HasStarted && DatabaseAway.IsConflict(failure))
            {
                Again(tries);
            }

            await Task.Delay(Random.Shared.Next(LongestPause * tries), context.RequestAborted);
            BeginAnew(context);
        }
    }

    private void BeginAnew(HttpContext context)
    {
        context.Response.Clear();
        if (context.Request.Body.CanSeek)
            context.Request.Body.Position = 0;
        var scope = scopes.CreateAsyncScope();
        context.Response.RegisterForDisposeAsync(scope);
        context.RequestServices = scope.ServiceProvider;
        // A person is found anew by the session; a program is known from its key already.
        if (context.Features.Get<ApiCaller>() is { } program)
            scope.ServiceProvider.GetRequiredService<CurrentViewer>().Use(program.Viewer);
    }

    [LoggerMessage(LogLevel.Warning, "The database ended try {Try} of a request that stood in another's way; it is done anew")]
    private partial void Again(int @try);
}
