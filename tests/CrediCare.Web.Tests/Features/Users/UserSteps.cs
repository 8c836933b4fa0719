using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Users;

/// <summary>What a company's administrator does about its users.</summary>
internal static class UserSteps
{
    public const string Kvistbekk = "Kvistbekk Rørservice AS";
    public const string Maltrost = "Måltrost Tannklinikk AS";
    public const string Tjernvik = "Tjernvik Dyreklinikk AS";

    public const string InviteForm = "form[action='/users/new']";
    public const string ChangeForm = "form.form--narrow";
    public const string EndForm = "form[action$='/end']";
    public const string AgainForm = "form[action$='/invitation']";

    public static Dictionary<string, string?> Invitation(string email, string name = "Nils Nykommer", string role = "Member") =>
        new()
        {
            ["Name"] = name,
            ["Email"] = email,
            ["Role"] = role,
        };

    public static async Task<PortalPage> InviteAsync(
        this PortalClient administrator,
        string email,
        string name = "Nils Nykommer",
        string role = "Member"
    ) => await administrator.SubmitAsync(await administrator.GetAsync("/users/new"), Invitation(email, name, role), InviteForm);

    /// <summary>Someone new is invited, chooses a password and looks around.</summary>
    public static async Task<PortalClient> LetInAsync(
        this PortalFactory site,
        PortalClient administrator,
        string email,
        string role = "Member"
    )
    {
        Assert.Equal("/users", (await administrator.InviteAsync(email, role: role)).Location);
        var mail = await site.MailToAsync(email);
        var browser = site.Browser();
        await browser.SubmitAsync(await browser.GetAsync(mail.Link()), AccountSteps.Chosen(AccountSteps.NewPassword));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync("/cases")).Status);
        return browser;
    }

    public static Task<Membership> MembershipAsync(this PortalFactory site, string email, string company) =>
        site.WithDatabaseAsync(context =>
            context
                .Memberships.AsNoTracking()
                .Include(one => one.Portfolios)
                .SingleAsync(one =>
                    context.Users.Any(user => user.Id == one.UserId && user.NormalizedEmail == email.ToUpperInvariant())
                    && context.Creditors.Any(creditor => creditor.Id == one.CreditorId && creditor.Name == company)
                )
        );

    public static async Task<string> AccessPathAsync(
        this PortalFactory site,
        string email,
        string company = Kvistbekk,
        string under = ""
    ) => $"/users/{(await site.MembershipAsync(email, company)).PublicId}{under}";

    public static Task<string> CompanyIdAsync(this PortalFactory site, string company) =>
        site.WithDatabaseAsync(context =>
            context.Creditors.Where(creditor => creditor.Name == company).Select(creditor => creditor.PublicId).SingleAsync()
        );

    /// <summary>Everything that waits to be mailed to this address, or has been.</summary>
    public static Task<List<MailKind>> MailKindsToAsync(this PortalFactory site, string email) =>
        site.WithDatabaseAsync(context =>
            context
                .OutboxMails.Where(mail => mail.RecipientAddress == email)
                .OrderBy(mail => mail.Id)
                .Select(mail => mail.Kind)
                .ToListAsync()
        );

    /// <summary>The line of this address in the list, its cells as read.</summary>
    public static IReadOnlyList<string> RowOf(this PortalPage page, string email)
    {
        var row =
            page.Document.QuerySelectorAll("tbody tr")
                .SingleOrDefault(one => one.TextContent.Contains(email, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{email} is not in the list:\n{page.Text}");
        return
        [
            .. row.Children.Select(cell =>
                string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            ),
        ];
    }

    public static Task<PortalUser?> FindUserAsync(this PortalFactory site, string email) =>
        site.WithDatabaseAsync(context =>
            context.Users.AsNoTracking().SingleOrDefaultAsync(user => user.NormalizedEmail == email.ToUpperInvariant())
        );
}
