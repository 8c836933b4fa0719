using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Domain.Documents;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Registrations;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

public sealed class AskingForAChangeTests : IDisposable
{
    private const string Form = "form[action='/company/requests/new']";
    private const string AnswerForm = "main form.talk-answer";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Merger_WithItsDocuments_BecomesAConversation_ThatBothSidesReadThemIn()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var page = await amina.GetAsync("/company/requests/new?about=Merger");
        var box = page.Document.QuerySelectorAll("input[name=Portfolios]")[0].GetAttribute("value")!;
        var plan = Files.Pdf("Fusjonsplan.pdf");

        var answer = await amina.SubmitAsync(
            page,
            new()
            {
                ["OtherName"] = "Granli Bygg AS",
                ["OtherNumber"] = "310000124",
                ["From"] = "1.1.2027",
                ["Reach"] = "Chosen",
                ["Portfolios"] = box,
                ["Text"] = "Mange åpne saker.",
            },
            Form,
            files: [plan, Files.Png("skjermbilde.png"), plan with { Name = "samme en gang til.pdf" }]
        );

        Assert.StartsWith("/support/", answer.Location, StringComparison.Ordinal);
        var mine = await amina.GetAsync(answer.Location!);
        var theirs = await odd.GetAsync($"/admin{answer.Location}");
        Assert.Equal("Fusjon eller overdragelse: Kvistbekk Rørservice AS", mine.TextOf("h1"));
        Assert.Equal(
            "Hvilket firma?: Granli Bygg AS Organisasjonsnummeret til det firmaet: 310 000 124 Fra og med: 1. januar 2027"
                + " Gjelder for: Bedriftskunder Mange åpne saker.",
            mine.TextOf(".talk__text").Replace('\u00A0', ' ')
        );
        foreach (var (browser, shown) in new[] { (amina, mine), (odd, theirs) })
        {
            var links = shown.Document.QuerySelectorAll("a[href^='/documents/']");
            Assert.Equal(["Fusjonsplan.pdf", "skjermbilde.png"], links.Select(link => link.TextContent));
            Assert.Equal(plan.Bytes, await browser.Http.GetByteArrayAsync(links[0].GetAttribute("href")));
        }

        var downloads = await _site.WithDatabaseAsync(context =>
            context
                .AuditEntries.Where(entry => entry.Action == AuditAction.Downloaded && entry.SubjectType == nameof(Document))
                .OrderBy(entry => entry.Id)
                .Select(entry => entry.ByStaff)
                .ToListAsync()
        );
        Assert.Equal([false, true], downloads);
    }

    [Fact]
    public async Task Documents_OfAConversation_AreThereForThoseWhoSeeIt_AndForNobodyElse()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var sent = await amina.SubmitAsync(
            await amina.GetAsync("/support"),
            new() { ["Form.Subject"] = "Avtalen", ["Form.Text"] = "Se her." },
            "main form[action='/support']",
            files: [Files.Pdf("firmaattest.pdf") with { Field = "Form.Files" }]
        );
        var link = (await amina.GetAsync(sent.Location!)).Document.QuerySelector("a[href^='/documents/']")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.OK, (await jonas.Http.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await siri.Http.GetAsync(link)).StatusCode);

        // Whoever sees one portfolio only sees no conversation that is not about a case of theirs.
        await _site.WithDatabaseAsync(async context =>
        {
            var reader = await context.Users.SingleAsync(user => user.Email == PortalFactory.Reader);
            var access = await context.Memberships.Include(one => one.Portfolios).SingleAsync(one => one.UserId == reader.Id);
            var portfolio = await context.Portfolios.FirstAsync(one => one.CreditorId == access.CreditorId);
            access.Change(access.Terms with { PortfolioIds = [portfolio.Id] }, _site.Clock.UtcNow);
            await context.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await jonas.Http.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Caseworker_AnswersWithADocument()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var sent = await amina.SubmitAsync(
            await amina.GetAsync("/company/requests/new?about=Other"),
            new() { ["Text"] = "Vi trenger et skjema." },
            Form
        );
        _site.Clock.Advance(TimeSpan.FromMinutes(1));

        await odd.SubmitAsync(
            await odd.GetAsync($"/admin{sent.Location}"),
            new() { ["Form.Text"] = "Her er det." },
            AnswerForm,
            files: [Files.Pdf("skjema.pdf") with { Field = "Form.Files" }]
        );
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await amina.SubmitAsync(
            await amina.GetAsync(sent.Location!),
            new() { ["Form.Text"] = "Takk, utfylt." },
            AnswerForm,
            files: [Files.Jpeg("utfylt.jpg") with { Field = "Form.Files" }]
        );

        var page = await amina.GetAsync(sent.Location!);
        Assert.Equal(
            ["", "skjema.pdf", "utfylt.jpg"],
            page.Document.QuerySelectorAll(".talk__item").Select(item => item.QuerySelector(".files__name")?.TextContent ?? "")
        );
    }

    [Theory]
    [InlineData("Name", "#NewName-error", "Skriv det nye navnet.")]
    [InlineData("OrganisationNumber", "#NewNumber-error", "Skriv det nye organisasjonsnummeret, ni siffer.")]
    [InlineData("Merger", "#OtherName-error", "Skriv navnet på det andre firmaet.")]
    [InlineData("Other", "#Text-error", "Skriv hva vi skal endre.")]
    public async Task WhatIsMissing_IsSaidBesideItsField(string about, string field, string message)
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.SubmitAsync(await amina.GetAsync($"/company/requests/new?about={about}"), [], Form);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(message, page.TextOf(field));
        Assert.Equal(about == "Other", page.Document.QuerySelector("#From-error") is null);
    }

    [Fact]
    public async Task WrongNumber_ProgramAndWhatWasTyped_AreKept_AndNothingIsSent()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.SubmitAsync(
            await amina.GetAsync("/company/requests/new?about=OrganisationNumber"),
            new()
            {
                ["NewNumber"] = "310 000 123",
                ["From"] = "1.1.2027",
                ["Text"] = "Se vedlegget.",
            },
            Form,
            files: [Files.Program("attest.pdf")]
        );

        Assert.Contains("ikke et organisasjonsnummer", page.TextOf("#NewNumber-error"), StringComparison.Ordinal);
        Assert.Contains("«attest.pdf» er ikke en PDF", page.TextOf("#Files-error"), StringComparison.Ordinal);
        Assert.Equal("310 000 123", page.Document.QuerySelector("#NewNumber")!.GetAttribute("value"));
        Assert.Equal("Se vedlegget.", page.Document.QuerySelector("#Text")!.TextContent.Trim());
        Assert.False(await _site.WithDatabaseAsync(context => context.MessageThreads.AnyAsync()));
        Assert.False(await _site.WithDatabaseAsync(context => context.Documents.AnyAsync()));
    }

    [Fact]
    public async Task SameFormTwice_IsOneRequestWithItsDocumentOnce()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/company/requests/new?about=Other");
        var typed = new Dictionary<string, string?> { ["Text"] = "Hei." };
        UploadedFile[] files = [Files.Pdf("attest.pdf")];

        var first = await amina.SubmitAsync(page, typed, Form, files: files);
        var second = await amina.SubmitAsync(page, typed, Form, files: files);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await _site.WithDatabaseAsync(context => context.Documents.CountAsync()));
    }

    [Fact]
    public async Task Support_TakesDocumentsWithAQuestion()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var sent = await amina.SubmitAsync(
            await amina.GetAsync("/support"),
            new() { ["Form.Subject"] = "Avtalen", ["Form.Text"] = "Se her." },
            "main form[action='/support']",
            files: [Files.Pdf("avtale.pdf") with { Field = "Form.Files" }]
        );
        var refused = await amina.SubmitAsync(
            await amina.GetAsync("/support"),
            new() { ["Form.Subject"] = "Avtalen", ["Form.Text"] = "Se her også." },
            "main form[action='/support']",
            files: [Files.Program("avtale.pdf") with { Field = "Form.Files" }]
        );

        Assert.Equal("avtale.pdf", (await amina.GetAsync(sent.Location!)).TextOf(".files__name"));
        Assert.Contains("«avtale.pdf» er ikke en PDF", refused.TextOf("#Form_Files-error"), StringComparison.Ordinal);
        Assert.Contains("Se her også.", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormOfAnotherCompany_IsNotFound()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await amina.SubmitAsync(
            await amina.GetAsync("/company/requests/new?about=Other"),
            new() { ["Text"] = "Hei.", ["Company"] = await _site.CompanyIdAsync(UserSteps.Maltrost) },
            Form
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Request_IsTheAdministratorsBusiness_NotThatOfAReaderWhoSeesTheWholeCompany()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        var request = await amina.SubmitAsync(
            await amina.GetAsync("/company/requests/new?about=Other"),
            new() { ["Text"] = "Bostyret har bedt om dette." },
            Form,
            files: [Files.Pdf("styrevedtak.pdf")]
        );
        var question = await amina.SubmitAsync(
            await amina.GetAsync("/support"),
            new() { ["Form.Subject"] = "Avtalen", ["Form.Text"] = "Kan vi endre pakke?" },
            "main form[action='/support']"
        );
        var document = (await amina.GetAsync(request.Location!)).Document.QuerySelector("a[href^='/documents/']")!;

        Assert.Equal(HttpStatusCode.OK, (await jonas.GetAsync(question.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await jonas.GetAsync(request.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await jonas.GetAsync(document.GetAttribute("href")!)).Status);
        Assert.DoesNotContain(request.Location!, (await jonas.GetAsync("/support")).Html, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
