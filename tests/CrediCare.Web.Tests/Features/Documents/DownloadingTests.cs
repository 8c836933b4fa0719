using System.Net;
using CrediCare.Data.Audit;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Documents;

public sealed class DownloadingTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Document_FollowsTheRegistration_AndIsHandedOutAsItCame()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var file = Files.Pdf("Faktura nr. 7 – æøå.pdf");
        var receipt = await new Registering(browser).SendAsync(files: [file, Files.Png("bilde.png"), Files.Jpeg("foto.JPEG")]);
        var details = await browser.GetAsync(Registering.AddressOf(receipt));
        var links = details
            .Document.QuerySelectorAll("a[href^='/documents/']")
            .Select(link => (Href: link.GetAttribute("href")!, Name: link.TextContent))
            .ToList();
        Assert.Equal(3, links.Count);

        var answer = await browser.Http.GetAsync(links.Single(link => link.Name == file.Name).Href);

        Assert.Equal(file.Bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(file.Name, answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(
            await factory.WithDatabaseAsync(context =>
                context.AuditEntries.AnyAsync(entry => entry.Action == AuditAction.Downloaded)
            )
        );
        Assert.All(links, link => Assert.Equal(HttpStatusCode.OK, browser.Http.GetAsync(link.Href).Result.StatusCode));
    }

    [Fact]
    public async Task Document_IsSealedInTheDatabase()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        await new Registering(browser).FillAsync(
            step,
            Registering.Invoice(),
            [Files.Pdf("forseglet.pdf")],
            "button[value=upload]"
        );

        var kept = await factory.WithDatabaseAsync(context =>
            context
                .DocumentContents.Where(content =>
                    context.Documents.Any(one => one.Id == content.DocumentId && one.FileName == "forseglet.pdf")
                )
                .Select(content => content.Sealed)
                .SingleAsync()
        );

        Assert.Equal(-1, kept.AsSpan().IndexOf("%PDF"u8));
    }

    [Fact]
    public async Task DocumentOfADraft_IsItsAuthorsAlone()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        await new Registering(browser).FillAsync(step, Registering.Invoice(), [Files.Pdf("kladd.pdf")], "button[value=upload]");
        var link = (await browser.GetAsync(step.Path)).Document.QuerySelector("a[href^='/documents/']")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.OK, (await browser.Http.GetAsync(link)).StatusCode);
        foreach (
            var email in new[]
            {
                PortalFactory.Reader,
                PortalFactory.Accountant,
                PortalFactory.OtherCreditor,
                PortalFactory.Caseworker,
            }
        )
        {
            using var other = await factory.SignInAsync(email);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(link)).Status);
        }
    }

    [Fact]
    public async Task DocumentOfARegistration_IsNotAStrangers()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var receipt = await new Registering(browser).SendAsync(files: [Files.Pdf("vår.pdf")]);
        var link = (await browser.GetAsync(Registering.AddressOf(receipt)))
            .Document.QuerySelector("a[href^='/documents/']")!
            .GetAttribute("href")!;
        using var stranger = await factory.SignInAsync(PortalFactory.OtherCreditor);
        using var reader = await factory.SignInAsync(PortalFactory.Reader);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.Http.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task SameFileTwice_IsKeptOnce_AndCanBeRemoved()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        var file = Files.Pdf("dobbel.pdf");
        var values = Registering.Invoice(("Note", "blir stående"));
        await new Registering(browser).FillAsync(step, new(values), [file, file], "button[value=upload]");

        var page = await browser.GetAsync(step.Path);
        Assert.Single(page.Document.QuerySelectorAll(".files__item"));
        await browser.SubmitAsync(page, [], button: "button[name=remove]");
        var after = await browser.GetAsync(step.Path);

        Assert.Empty(after.Document.QuerySelectorAll(".files__item"));
        Assert.Equal("blir stående", after.TextOf("[name='Invoice.Note']"));
        Assert.False(await factory.WithDatabaseAsync(context => context.Documents.AnyAsync(one => one.FileName == "dobbel.pdf")));
    }
}
