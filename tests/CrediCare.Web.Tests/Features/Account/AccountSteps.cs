using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>What people do around their account, and the mailbox they read.</summary>
internal static class AccountSteps
{
    public const string SignInForm = "form.form[action='/account/sign-in']";
    public const string NewPassword = "gule epler triller langt";

    public const string ChromeOnWindows =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    public static async Task<PortalPage> TrySignInAsync(
        this PortalClient browser,
        string email,
        string password,
        bool remember = false
    ) =>
        await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"),
            new()
            {
                ["Email"] = email,
                ["Password"] = password,
                ["Remember"] = remember ? "true" : null,
            },
            SignInForm
        );

    /// <summary>Tries wrong passwords.</summary>
    public static async Task GuessAsync(this PortalClient browser, string email, int times)
    {
        for (var attempt = 0; attempt < times; attempt++)
            await browser.TrySignInAsync(email, "feil passord her");
    }

    public static async Task SignOutAsync(this PortalClient browser)
    {
        var page = await browser.GetAsync("/account/security");
        Assert.Equal("/account/sign-in", (await browser.SubmitAsync(page, [], "form[action='/account/sign-out']")).Location);
    }

    /// <summary>A browser that says it is Chrome on Windows, or what else is given.</summary>
    public static PortalClient BrowserThatSays(this PortalFactory site, string userAgent = ChromeOnWindows)
    {
        var browser = site.Browser();
        browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        return browser;
    }

    /// <summary>Another machine that has got hold of the cookie which this answer set.</summary>
    public static PortalClient Thief(this PortalFactory site, PortalPage signedIn)
    {
        var http = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var cookie = signedIn
            .Response.Headers.GetValues("Set-Cookie")
            .Single(one => one.StartsWith("credicare-session=", StringComparison.Ordinal));
        http.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return new PortalClient(http);
    }

    /// <summary>Whether the account is open in this browser.</summary>
    public static async Task<bool> IsInAsync(this PortalClient browser) =>
        (await browser.GetAsync("/account/security")).Status == HttpStatusCode.OK;

    /// <summary>The person's sessions as they are written down, oldest first.</summary>
    public static Task<List<SignInSession>> SessionsAsync(this PortalFactory site, string email) =>
        site.WithDatabaseAsync(context =>
            context
                .SignInSessions.AsNoTracking()
                .Join(context.Users.Where(user => user.Email == email), one => one.UserId, user => user.Id, (one, _) => one)
                .OrderBy(one => one.Id)
                .ToListAsync()
        );

    /// <summary>Someone who has been invited and has not chosen a password yet.</summary>
    public static Task<PortalUser> InviteAsync(this PortalFactory site, string email, string name, StaffRole? staffRole = null) =>
        site.WithAsync<UserManager<PortalUser>, PortalUser>(async users =>
        {
            var user = new PortalUser
            {
                Email = email,
                UserName = email,
                FullName = name,
                StaffRole = staffRole,
                CreatedAtUtc = site.Clock.UtcNow,
            };
            var made = await users.CreateAsync(user);
            Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Code)));
            await site.WithDatabaseAsync(async context =>
            {
                context.Add(
                    OutboxMail.Queue(
                        $"invited:{user.Id:N}",
                        MailKind.ActivateAccount,
                        user.Id,
                        email,
                        "nb",
                        "{}",
                        site.Clock.UtcNow
                    )
                );
                await context.SaveChangesAsync();
            });
            return user;
        });

    public static Task<OutboxRun> SendMailAsync(this PortalFactory site) =>
        site.WithAsync<OutboxSender, OutboxRun>(sender => sender.RunAsync(CancellationToken.None));

    /// <summary>The newest mail to this address, as its reader sees it.</summary>
    public static async Task<EmlMail> MailToAsync(this PortalFactory site, string address)
    {
        await site.SendMailAsync();
        var id = await site.WithDatabaseAsync(context =>
            context
                .OutboxMails.Where(mail => mail.RecipientAddress == address && mail.State == OutboxState.Sent)
                .OrderByDescending(mail => mail.Id)
                .Select(mail => mail.PublicId)
                .FirstAsync()
        );
        return EmlReader.Read(await File.ReadAllTextAsync(Path.Combine(site.StorageRoot, "mail", $"{id}.eml")));
    }

    /// <summary>The path in the mail's link.</summary>
    public static string Link(this EmlMail mail) => Regex.Match(mail.Text, @"http://localhost(/\S+)").Groups[1].Value;

    public static Dictionary<string, string?> Chosen(string password, string? repeat = null) =>
        new() { ["NewPassword"] = password, ["Repeat"] = repeat ?? password };

    public static Task<PortalUser> UserAsync(this PortalFactory site, string email) =>
        site.WithDatabaseAsync(context =>
            context.Users.AsNoTracking().SingleAsync(user => user.NormalizedEmail == email.ToUpperInvariant())
        );

    /// <summary>Turns one-time codes on and returns the secret with the recovery codes.</summary>
    public static async Task<(Authenticator Phone, IReadOnlyList<string> RecoveryCodes)> TurnOnSecondFactorAsync(
        this PortalClient browser,
        PortalFactory site
    )
    {
        var page = await browser.GetAsync("/account/security/second-factor");
        var phone = new Authenticator(page.TextOf(".second-factor__key"), site.Clock);
        var codes = await browser.SubmitAsync(page, new() { ["Code"] = phone.Code() });
        Assert.True(codes.Document.QuerySelector(".recovery-codes") is not null, codes.Text);
        return (phone, [.. codes.Document.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)]);
    }
}
