using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>What script and device do between the browser and the site.</summary>
internal static class PasskeySteps
{
    public const string SignInForm = "form[action='/account/sign-in/passkey']";

    /// <summary>The question that script fetches before it asks the device.</summary>
    public static async Task<string> QuestionAsync(this PortalClient browser, PortalPage page)
    {
        var form = page.Document.QuerySelector("form[data-passkey]")!;
        var answer = await browser.PostAsync(
            form.GetAttribute("data-passkey-question")!,
            new()
            {
                ["__RequestVerificationToken"] = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            }
        );
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return await answer.Response.Content.ReadAsStringAsync();
    }

    public static async Task<PortalPage> AddPasskeyAsync(this PortalClient browser, SoftPasskey device, string name = "Mobilen")
    {
        var page = await browser.GetAsync("/account/security/passkeys/new");
        var answer = device.Make(await browser.QuestionAsync(page));
        return await browser.SubmitAsync(page, new() { ["PasskeyName"] = name, ["Answer"] = answer }, "form[data-passkey]");
    }

    public static async Task<PortalPage> UsePasskeyAsync(
        this PortalClient browser,
        SoftPasskey device,
        string? returnUrl = null,
        Func<string, string>? answer = null
    )
    {
        var page = await browser.GetAsync($"/account/sign-in{(returnUrl is null ? "" : $"?returnUrl={returnUrl}")}");
        var question = await browser.QuestionAsync(page);
        return await browser.SubmitAsync(
            page,
            new() { ["Answer"] = (answer ?? (asked => device.Use(asked)))(question) },
            SignInForm
        );
    }

    public static Task<List<PortalPasskey>> PasskeysAsync(this PortalFactory site, string email) =>
        site.WithDatabaseAsync(context =>
            context
                .UserPasskeys.AsNoTracking()
                .Where(one => context.Users.Any(user => user.Id == one.UserId && user.Email == email))
                .ToListAsync()
        );

    /// <summary>The person signs in as usual and adds the device.</summary>
    public static async Task AddPasskeyOfAsync(this PortalFactory site, string email, SoftPasskey device)
    {
        using var browser = await site.SignInAsync(email);
        Assert.Equal("/account/security", (await browser.AddPasskeyAsync(device)).Location);
    }

    public static async Task AssertRefusedAsync(this PortalFactory site, SoftPasskey device, Func<string, string> answer)
    {
        using var browser = site.Browser();
        var refused = await browser.UsePasskeyAsync(device, answer: answer);
        Assert.Equal("/account/sign-in?passkey=refused", refused.Location);
        Assert.Contains(
            "Passnøkkelen ble ikke godtatt",
            (await browser.GetAsync(refused.Location!)).Text,
            StringComparison.Ordinal
        );
        Assert.False(await browser.IsInAsync());
    }

    public static Task<int> CountAuditedAsync(this PortalFactory site, AuditAction action) =>
        site.WithDatabaseAsync(context => context.AuditEntries.CountAsync(entry => entry.Action == action));
}
