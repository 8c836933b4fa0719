using System.Net;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.Web.Features.Admin.Mail;
using CrediCare.Web.Mail;
using CrediCare.Web.Startup;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Tests.Features.Admin.Mail;

public sealed class ReadingTheOutboxTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task WrittenMail_IsReadable_WithItsHtmlAsText()
    {
        await _site.InviteAsync("ny@firma.example", "Nora Ny <img src=x>");
        await _site.SendMailAsync();
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var list = await admin.GetAsync("/admin/mail");
        var page = await admin.GetAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);

        Assert.Contains("Sendt", page.TextOf(".page__status"), StringComparison.Ordinal);
        Assert.Contains("Nora Ny <img src=x>", page.TextOf("main .quote"), StringComparison.Ordinal);
        Assert.Contains("http://localhost/account/activate?token=", page.TextOf("main .quote"), StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", page.TextOf("pre"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main img, main iframe"));
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task LinkThatOpensAnAccount_IsReadableInDevelopmentOnly(string environment, bool readable)
    {
        await _site.InviteAsync("ny@firma.example", "Nora Ny");
        var token = (await _site.MailToAsync("ny@firma.example")).Link().Split("token=")[1];

        var found = await _site.WithDatabaseAsync(async context =>
        {
            var query = new MailQuery(
                context,
                _site.Services.GetRequiredService<PickupFolder>(),
                new Machine(environment),
                _site.Services.GetRequiredService<IOptions<MailOptions>>()
            );
            return (
                await query.FindAsync(
                    await context.OutboxMails.Select(mail => mail.PublicId).SingleAsync(),
                    CancellationToken.None
                )
            )!;
        });

        Assert.Equal(readable, found.Written!.Text.Contains(token, StringComparison.Ordinal));
        Assert.Equal(readable, found.Written.Html.Contains(token, StringComparison.Ordinal));
        Assert.Contains("/account/activate?token=", found.Written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivenUpMail_IsSentAnewWhenAsked_AndOnlyThen()
    {
        await _site.InviteAsync("ny@firma.example", "Nora Ny");
        var id = await _site.WithDatabaseAsync(async context =>
        {
            await context.OutboxMails.ExecuteUpdateAsync(set =>
                set.SetProperty(mail => mail.State, OutboxState.GivenUp)
                    .SetProperty(mail => mail.Attempts, 9)
                    .SetProperty(mail => mail.UnknownOutcomes, 2)
                    .SetProperty(mail => mail.LastError, "550 <script>")
            );
            return await context.OutboxMails.Select(mail => mail.PublicId).SingleAsync();
        });
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        Assert.Contains("2 uvisst", (await admin.GetAsync("/admin/mail?filter=Unknown")).Text, StringComparison.Ordinal);
        var page = await admin.GetAsync($"/admin/mail/{id}");
        Assert.Contains("550 <script>", page.Text, StringComparison.Ordinal);

        await admin.SubmitAsync(page, [], "form[action$='/retry']");
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SubmitAsync(page, [], "form[action$='/retry']")).Status);

        Assert.Equal(1, (await _site.SendMailAsync()).Sent);
    }

    [Fact]
    public async Task ManyMails_AreShownByPages_NewestFirst()
    {
        await _site.WithDatabaseAsync(async context =>
        {
            for (var number = 1; number <= 120; number++)
                context.Add(
                    OutboxMail.Queue(
                        $"n:{number}",
                        MailKind.ResetPassword,
                        null,
                        $"nr{number}@firma.example",
                        "nb",
                        "{}",
                        _site.Clock.UtcNow.AddSeconds(number)
                    )
                );
            await context.SaveChangesAsync();
        });
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var first = await admin.GetAsync("/admin/mail?filter=Waiting");
        var last = await admin.GetAsync("/admin/mail?filter=Waiting&page=3");

        Assert.Contains("nr120@", first.TextOf("tbody tr"), StringComparison.Ordinal);
        Assert.Equal(20, last.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains(
            "filter=Waiting",
            first.Document.QuerySelector(".pager a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.Equal(20, (await admin.GetAsync("/admin/mail?page=999")).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task OthersThanAdministrators_DoNotReadIt_AndAreNotLedThere()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.GetAsync("/admin/mail")).Status);
        Assert.Null((await caseworker.GetAsync("/menu")).Document.QuerySelector("a[href='/admin/mail']"));
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        Assert.NotNull((await admin.GetAsync("/menu")).Document.QuerySelector("main a[href='/admin/mail']"));
        using var stranger = _site.Browser();
        Assert.StartsWith("/account/sign-in", (await stranger.GetAsync("/admin/mail")).Location, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
