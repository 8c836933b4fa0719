using CrediCare.Data.Security;
using CrediCare.TestKit;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Conventions.Tests;

/// <summary>What can be asked of a site, and with which ids.</summary>
internal static class SiteActions
{
    /// <summary>Every action that people reach, by every method it answers. Programs have keys and a walk of their own.</summary>
    public static IReadOnlyList<WalkedAction> PeoplesActions(this PortalFactory site) =>
        [
            .. from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            where !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            orderby endpoint.RoutePattern.RawText, method
            select new WalkedAction(endpoint, method),
        ];

    /// <summary>Ids of what belongs to this person and to the first company they work for, some of it made just now.</summary>
    public static Task<CompanyIds> ThingsOfAsync(this PortalFactory site, string owner) =>
        site.WithDatabaseAsync(async context =>
        {
            var user = await context.Users.SingleAsync(one => one.NormalizedEmail == owner.ToUpperInvariant());
            var creditor = await context
                .Creditors.Where(one =>
                    context.Memberships.Any(held =>
                        held.UserId == user.Id && held.CreditorId == one.Id && held.EndedAtUtc == null
                    )
                )
                .OrderBy(one => one.Name)
                .FirstAsync();
            return await new CompanyThings(
                context,
                site.Services.GetRequiredService<Vault>(),
                site.Clock.UtcNow,
                creditor,
                user
            ).FindAsync();
        });
}

/// <summary>One thing that can be asked of the site.</summary>
public sealed record WalkedAction(RouteEndpoint Endpoint, string Method)
{
    public string Path { get; } = "/" + Endpoint.RoutePattern.RawText!.TrimStart('/');

    public bool HasIds => Endpoint.RoutePattern.Parameters.Count > 0;

    /// <summary>The narrowest that is asked: being signed in is the least.</summary>
    public string? Policy =>
        Endpoint
            .Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Select(data => data.Policy)
            .LastOrDefault(policy => policy != Policies.SignedIn)
        ?? Endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy;
}

/// <summary>What the ids in addresses stand for, in one company.</summary>
public sealed record CompanyIds(string Company, string DebtorName, IReadOnlyDictionary<string, string> Ids)
{
    /// <exception cref="InvalidOperationException">Nobody has said whose the id in this address is.</exception>
    public string PathOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        foreach (var parameter in endpoint.RoutePattern.Parameters)
        {
            var key =
                Ids.Keys.Where(known =>
                        // An address of its own, or any that goes on from there.
                        known.EndsWith($"{{{parameter.Name}}}", StringComparison.Ordinal)
                            ? path.StartsWith(known.Split('{')[0], StringComparison.Ordinal)
                            : path.StartsWith(known, StringComparison.Ordinal)
                    )
                    .MaxBy(known => known.Length)
                ?? throw new InvalidOperationException(
                    $"Whose is '{parameter.Name}' in {path}? Give {nameof(CompanyThings)} one."
                );
            path = path.Replace($"{{{parameter.Name}}}", Ids[key], StringComparison.Ordinal)
                .Replace($"{{{parameter.Name}:int}}", Ids[key], StringComparison.Ordinal);
        }

        return path;
    }
}
