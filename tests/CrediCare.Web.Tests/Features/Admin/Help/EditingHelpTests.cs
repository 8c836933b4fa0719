using System.Net;
using CrediCare.Data.Audit;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Help;

public sealed class EditingHelpTests : IAsyncLifetime
{
    private const string Article = "/admin/help/costs";
    private const string Form = "main form[action='/admin/help/costs']";
    private const string PreviewButton = "button[name=preview]";

    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task SavedWords_AreReadAtOnce_AndKeptInTheHistory()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var answer = await SaveAsync(admin, new() { ["Form.TextNb"] = "Det koster **{{base-rate}}**." });
        var done = await admin.FollowAsync(answer.Location!);
        var read = await admin.GetAsync("/help/costs");
        var history = await admin.GetAsync($"{Article}/history");

        Assert.Contains("Utgave 2 er lagret og vises nå", done.Text, StringComparison.Ordinal);
        Assert.Equal("Det koster 750 kr.", read.TextOf(".help-text"));
        Assert.Equal(2, history.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Fulgte med portalen", history.TextOf("tbody tr:last-child"), StringComparison.Ordinal);
        Assert.Equal(
            "costs 2",
            await _site.WithDatabaseAsync(context =>
                context
                    .AuditEntries.Where(entry => entry.Action == AuditAction.HelpArticleChanged)
                    .Select(entry => entry.Detail)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Preview_ShowsBothLanguagesAndSavesNothing()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var page = await admin.SubmitAsync(
            await admin.GetAsync(Article),
            new()
            {
                ["Form.TitleNb"] = "Ny tittel?",
                ["Form.TextNb"] = "## Del\n\nSlik.",
                ["Form.TextEn"] = "Like <b>this</b>.",
            },
            Form,
            PreviewButton
        );

        Assert.Equal("Ny tittel?", page.TextOf("[lang=nb] h3"));
        Assert.Equal("Del", page.TextOf("[lang=nb] .help-text h2"));
        Assert.Equal("Like <b>this</b>.", page.TextOf("[lang=en] .help-text"));
        Assert.Equal(
            "## Del\n\nSlik.",
            page.Document.QuerySelector("[name='Form.TextNb']")!.TextContent.ReplaceLineEndings("\n").Trim()
        );
        Assert.Equal("Hva koster det å sende en sak til inkasso?", (await admin.GetAsync("/help/costs")).TextOf("h1"));
    }

    [Fact]
    public async Task Restore_BringsTheOldWordsBackAsANewEdition()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await SaveAsync(admin, new() { ["Form.TitleNb"] = "Feil tittel?" });

        var answer = await admin.SubmitAsync(await admin.GetAsync($"{Article}/history/1"), [], "main form[action$='/history/1']");
        var history = await admin.FollowAsync(answer.Location!);

        Assert.Equal("Hva koster det å sende en sak til inkasso?", (await admin.GetAsync("/help/costs")).TextOf("h1"));
        Assert.Contains("Utgave 1 er hentet tilbake", history.Text, StringComparison.Ordinal);
        Assert.Contains("Dette er utgaven som vises nå.", history.TextOf("tbody tr:first-child"), StringComparison.Ordinal);
        Assert.Equal(3, history.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("Form.TextNb", "[x](javascript:alert(1))", "Lenken «javascript:alert(1)» går ikke.")]
    [InlineData("Form.TextNb", "[x](/help/finnes-ikke)", "Det finnes ingen artikkel på /help/finnes-ikke.")]
    [InlineData("Form.TextEn", "Costs {{salar}}.", "Det finnes ikke noe tall som heter «salar».")]
    [InlineData("Form.TitleEn", "   ", "Skriv noe her.")]
    public async Task WhatWouldNotWork_IsSaidBesideTheField_AndKept(string field, string typed, string message)
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var page = await SaveAsync(admin, new() { [field] = typed });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(message, page.Text, StringComparison.Ordinal);
        if (field.StartsWith("Form.Text", StringComparison.Ordinal))
            Assert.Equal(typed, page.Document.QuerySelector($"[name='{field}']")!.TextContent.Trim());
        Assert.False(await _site.WithDatabaseAsync(context => context.HelpArticles.AnyAsync(article => article.Edition > 1)));
    }

    [Fact]
    public async Task TooLongText_IsRefusedWithItsLength()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var page = await SaveAsync(admin, new() { ["Form.TextNb"] = new string('a', 20_001) });

        Assert.Contains("Høyst 20 000 tegn. Dette er 20 001.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWhoWriteAtOnce_TheSecondIsToldAndKeepsTheText()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var mine = await admin.GetAsync(Article);
        await SaveAsync(admin, new() { ["Form.TitleNb"] = "Deres tittel?" });

        var conflict = await admin.SubmitAsync(mine, new() { ["Form.TitleNb"] = "Min tittel?" }, Form);
        var again = await admin.SubmitAsync(conflict, [], Form);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Noen andre har endret artikkelen imens", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("/admin/help", again.Location);
        Assert.Equal("Min tittel?", (await admin.GetAsync("/help/costs")).TextOf("h1"));
    }

    [Fact]
    public async Task Caseworker_MayNotEdit()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);

        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.GetAsync("/admin/help")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.GetAsync(Article)).Status);
    }

    [Theory]
    [InlineData("/admin/help/finnes-ikke")]
    [InlineData("/admin/help/costs/history/99")]
    [InlineData("/admin/help/costs/history/hundre")]
    public async Task WhatIsNotThere_IsNotFound(string path)
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(path)).Status);
    }

    private static async Task<PortalPage> SaveAsync(PortalClient admin, Dictionary<string, string?> words) =>
        await admin.SubmitAsync(await admin.GetAsync(Article), words, Form);
}
