using System.Net;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Web.Tests.Features.Registrations.Upload.Papering;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>A paper that came to no claim is put with one of them after the file was sent, once.</summary>
public sealed class LatePapersTests(NightFactory factory) : IClassFixture<NightFactory>
{
    [Fact]
    public async Task PaperWithoutAClaim_IsPutWithOneAfterSending_BeforeAndAfterTheNight()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var address = await SentAsync(browser, "SEN", ("skann.pdf", PdfOf("s")), ("senere.pdf", PdfOf("t")));
        var papers = await browser.FollowAsync($"{address}/papers");
        var (now, later) = (LinkOf(papers, "skann.pdf"), LinkOf(papers, "senere.pdf"));

        var wrong = await SayAsync(browser, now, "SEN-9");
        Assert.Contains(
            "ikke noe krav med dette fakturanummeret",
            wrong.TextOf("#Form_InvoiceNumber-error"),
            StringComparison.Ordinal
        );
        Assert.Equal("SEN-9", wrong.Document.QuerySelector("#Form_InvoiceNumber")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(browser, now, " ")).Status);

        var page = await browser.GetAsync(now);
        Assert.Equal($"{address}/papers", (await SayAsync(browser, now, "sen-2")).Location);
        Assert.Equal($"{address}/papers", (await browser.SubmitAsync(page, new() { ["Form.InvoiceNumber"] = "SEN-1" })).Location);
        Assert.Equal(["SEN-2"], await ClaimsOfAsync("skann.pdf"));
        Assert.Contains(
            "Lagt ved kravet",
            RowOf(await browser.FollowAsync($"{address}/papers"), "skann.pdf"),
            StringComparison.Ordinal
        );

        await factory.RunNightAsync();
        await SayAsync(browser, later, "SEN-1");
        var number = await factory.WithDatabaseAsync(context =>
            (
                from claim in context.Registrations
                join one in context.Cases on claim.CaseId equals (Guid?)one.Id
                where claim.InvoiceNumber == "SEN-1"
                select one.CaseNumber
            ).SingleAsync()
        );
        Assert.Contains("senere.pdf", (await browser.FollowAsync($"/cases/{number}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Si hvilket krav", (await browser.FollowAsync(address)).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(
            1,
            await factory.WithDatabaseAsync(context => context.Documents.CountAsync(one => one.FileName == "senere.pdf"))
        );
    }

    [Fact]
    public async Task ClaimOfAnotherFile_AndAStranger_GetNothing()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        await SentAsync(browser, "ANN");
        var address = await SentAsync(browser, "EGN", ("egen.pdf", PdfOf("e")));
        var paper = LinkOf(await browser.FollowAsync($"{address}/papers"), "egen.pdf");
        using var other = await factory.SignInAsync(PortalFactory.OtherCreditor);

        var elsewhere = await SayAsync(browser, paper, "ANN-1");

        Assert.Contains("ikke noe krav", elsewhere.TextOf("#Form_InvoiceNumber-error"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(paper)).Status);
        Assert.Empty(await ClaimsOfAsync("egen.pdf"));
        await browser.SubmitAsync(await browser.GetAsync($"{address}/take-back"), []);
        Assert.Equal($"{address}/papers", (await browser.GetAsync(paper)).Location);
    }

    private static async Task<string> SentAsync(PortalClient browser, string series, params (string, byte[])[] papers)
    {
        var upload = new Uploading(browser);
        var files = papers.Select(paper => Uploading.Bytes(paper.Item1, paper.Item2));
        var review = await upload.UploadAsync([Uploading.File($"{series}.csv", Uploading.Rows(series, 2)), .. files]);
        await upload.SendAsync(review);
        return Uploading.AddressOf(review);
    }

    private static string LinkOf(PortalPage papers, string name) =>
        LineOf(papers, name).QuerySelector("a[href*='/papers/']")!.GetAttribute("href")!;

    private static async Task<PortalPage> SayAsync(PortalClient browser, string paper, string invoice) =>
        await browser.SubmitAsync(await browser.GetAsync(paper), new() { ["Form.InvoiceNumber"] = invoice });

    private Task<List<string>> ClaimsOfAsync(string file) =>
        factory.WithDatabaseAsync(context =>
            (
                from document in context.Documents
                where document.FileName == file
                join claim in context.Registrations on document.RegistrationId equals claim.Id
                select claim.InvoiceNumber
            ).ToListAsync()
        );
}
