using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Sandboxes;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>
/// Leads calls in test mode into their creditor's sandbox: from here on every service of the call is one of the sandbox's portal, so
/// that nothing that follows can reach the site's own data.
/// </summary>
public sealed class SandboxDoor(
    SandboxPortals portals,
    SandboxDatabases databases,
    IOptions<SandboxOptions> options,
    TimeProvider clock
) : IMiddleware
{
    private static readonly TimeSpan UsedEvery = TimeSpan.FromDays(1);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<ApiCaller>() is not { Mode: ApiKeyMode.Test } caller)
        {
            await next(context);
            return;
        }

        var live = context.RequestServices;
        var sandbox = await FindAsync(
            live.GetRequiredService<PortalContext>(),
            caller.Viewer.Current!.CreditorId,
            context.RequestAborted
        );
        await portals.WithAsync(sandbox, portal => EnterAsync(context, live, sandbox, portal, caller, next));
    }

    private async Task EnterAsync(
        HttpContext context,
        IServiceProvider live,
        Sandbox sandbox,
        SandboxPortal portal,
        ApiCaller caller,
        RequestDelegate next
    )
    {
        if (
            HttpMethods.IsPost(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<InFullSandboxAttribute>() is null
            && await portal.IsFullAsync(databases, options.Value.MostMegabytes * 1_000_000L, context.RequestAborted)
        )
        {
            await ApiProblem.WriteAsync(context, ApiCode.SandboxFull);
            return;
        }

        await using var scope = portal.CreateScope();
        var viewer = Inside(caller.Viewer, portal);
        context.Features.Set(caller with { Viewer = viewer });
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Use(viewer);
        scope.ServiceProvider.GetRequiredService<SandboxCall>().Begin(live, sandbox, portal);
        await portal.WithUserAsync(
            viewer.UserId,
            () =>
                new SandboxCopy(
                    live.GetRequiredService<PortalContext>(),
                    scope.ServiceProvider.GetRequiredService<PortalContext>()
                ).WriteUserAsync(viewer.UserId, viewer.FullName, null, portal.Clock.RealUtc, context.RequestAborted)
        );
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await next(context);
            if (HttpMethods.IsPost(context.Request.Method))
                await scope.ServiceProvider.GetRequiredService<SandboxNews>().TellOnAsync();
        }
        finally
        {
            context.RequestServices = live;
        }
    }

    /// <summary>Its portfolios are those of the day it was made.</summary>
    private static Viewer Inside(Viewer viewer, SandboxPortal portal)
    {
        ViewerMembership company = viewer.Current! with
        {
            PortfolioIds = [.. viewer.PortfolioIds.Where(portal.PortfolioIds.Contains)],
        };
        return new Viewer(viewer.UserId, viewer.FullName, null, [company], company);
    }

    private async Task<Sandbox> FindAsync(PortalContext context, Guid creditorId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        for (var isFirst = true; ; isFirst = false)
        {
            var sandbox = await context.Sandboxes.SingleOrDefaultAsync(one => one.CreditorId == creditorId, cancellationToken);
            if (sandbox is not null && now - sandbox.LastUsedAtUtc < UsedEvery)
                return sandbox;
            if (sandbox is null)
                context.Add(sandbox = Sandbox.Open(creditorId, now));
            else
                sandbox.Use(now);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return sandbox;
            }
            catch (DbUpdateException) when (isFirst)
            {
                // Another call was first.
                context.ChangeTracker.Clear();
            }
        }
    }
}

/// <summary>Also a sandbox that has become too large answers here.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InFullSandboxAttribute : Attribute;
