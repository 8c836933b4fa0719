using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Conventions.Tests;

/// <summary>A site with something of every kind in every company, whose addresses can be walked one by one.</summary>
public sealed class WalkedSite : PortalFactory, IAsyncLifetime
{
    /// <summary>Works for one company only, as a member.</summary>
    public const string Member = "medlem@firma.example";

    private const string MemberOf = "Kvistbekk Rørservice AS";

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:Cases", "60")];

    /// <summary>Every action that people reach, by every method it answers. Programs have keys and a walk of their own.</summary>
    public IReadOnlyList<WalkedAction> Actions =>
        [
            .. from endpoint in Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            where !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            orderby endpoint.RoutePattern.RawText, method
            select new WalkedAction(endpoint, method),
        ];

    public static async Task<string> TokenAsync(PortalClient browser, string path)
    {
        var page = await browser.GetAsync(path);
        return page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    public async Task InitializeAsync() => await WithAsync<UserManager<PortalUser>, bool>(AddMemberAsync);

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>Ids of what belongs to this person and to the first company they work for, some of it made just now.</summary>
    public Task<CompanyIds> IdsAsync(string owner) =>
        WithDatabaseAsync(async context =>
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
                Services.GetRequiredService<Vault>(),
                Clock.UtcNow,
                creditor,
                user
            ).FindAsync();
        });

    private async Task<bool> AddMemberAsync(UserManager<PortalUser> users)
    {
        var user = new PortalUser
        {
            Email = Member,
            UserName = Member,
            FullName = "Marte Medlemsen",
            EmailConfirmed = true,
            CreatedAtUtc = Clock.UtcNow,
        };
        user.PasswordHash = users.PasswordHasher.HashPassword(user, Password);
        if (!(await users.CreateAsync(user)).Succeeded)
            throw new InvalidOperationException("The member could not be made.");
        await WithDatabaseAsync(async context =>
        {
            var creditor = await context.Creditors.SingleAsync(one => one.Name == MemberOf);
            var membership = Membership.Grant(user.Id, creditor.Id, MembershipRole.Member, null, null, Clock.UtcNow);
            membership.TakeUp(Clock.UtcNow);
            context.Add(membership);
            await context.SaveChangesAsync();
        });
        return true;
    }
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
