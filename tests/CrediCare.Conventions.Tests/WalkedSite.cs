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

    public IReadOnlyList<WalkedAction> Actions => this.PeoplesActions();

    public static async Task<string> TokenAsync(PortalClient browser, string path)
    {
        var page = await browser.GetAsync(path);
        return page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    public async Task InitializeAsync() => await WithAsync<UserManager<PortalUser>, bool>(AddMemberAsync);

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <inheritdoc cref="SiteActions.ThingsOfAsync"/>
    public Task<CompanyIds> IdsAsync(string owner) => this.ThingsOfAsync(owner);

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
