using System.Net;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Features.Registrations.Upload;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Web.Tests.Features.Registrations.Upload.Papering;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>PDF files beside a file of claims: each finds its row or its case by its name, or is for a person to place.</summary>
public sealed class PapersTests(NightFactory factory) : IClassFixture<NightFactory>
{
    [Fact]
    public async Task PapersPickedTogetherWithTheSheet_FollowTheirRows()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);

        var review = await upload.UploadAsync(
            Uploading.File("med bilag.csv", Uploading.Rows("PB", 3)),
            Uploading.Bytes("bilag.zip", Zip.Of(("2026/faktura_PB-1.pdf", PdfOf("1")), ("pb-2 kopi.pdf", PdfOf("2")))),
            Uploading.Bytes("PB-2.pdf", PdfOf("2b"))
        );
        Assert.Contains("3 hører til rader i filen", review.Text, StringComparison.Ordinal);
        var receipt = await upload.SendAsync(review);

        Assert.Equal("3 0 0 3", Uploading.Sum(receipt));
        Assert.Contains("3 er sendt", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(["faktura_PB-1.pdf"], await DocumentsAsync("PB-1"));
        Assert.Equal(["PB-2.pdf", "pb-2 kopi.pdf"], await DocumentsAsync("PB-2"));
        Assert.Empty(await DocumentsAsync("PB-3"));
        Assert.Equal(0, await ContentsAsync("med bilag.csv"));
        var id = await factory.WithDatabaseAsync(context =>
            context.Documents.Where(one => one.FileName == "PB-2.pdf").Select(one => one.PublicId).SingleAsync()
        );
        Assert.Equal(PdfOf("2b"), await browser.Http.GetByteArrayAsync($"/documents/{id}"));
    }

    [Fact]
    public async Task WhatNobodyCanSay_IsPlacedByHand_OrLeftOut()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var review = await upload.UploadAsync(Uploading.File("hånd.csv", Uploading.Rows("HB", 3)));
        var address = Uploading.AddressOf(review);
        var papers = await AddAsync(
            browser,
            address,
            ("skann.pdf", PdfOf("a")),
            ("HB-1 og HB-2.pdf", PdfOf("b")),
            ("HB-3.pdf", PdfOf("c")),
            ("HB-33.pdf", PdfOf("d"))
        );
        Assert.Contains("Fant ikke noe fakturanummer", RowOf(papers, "skann.pdf"), StringComparison.Ordinal);
        Assert.Contains("Fant ikke noe fakturanummer", RowOf(papers, "HB-33.pdf"), StringComparison.Ordinal);
        Assert.Contains("passer med flere", RowOf(papers, "HB-1 og HB-2.pdf"), StringComparison.Ordinal);
        Assert.Contains("Rad 4", RowOf(papers, "HB-3.pdf"), StringComparison.Ordinal);

        var wrong = await PlaceAsync(browser, papers, "skann.pdf", "row", "77");
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Contains("ingen slik rad", wrong.TextOf("#Form_Row-error"), StringComparison.Ordinal);
        Assert.Equal("77", wrong.Document.QuerySelector("#Form_Row")!.GetAttribute("value"));
        await PlaceAsync(browser, papers, "skann.pdf", "row", "2");
        await PlaceAsync(browser, papers, "HB-3.pdf", "out");
        var receipt = await upload.SendAsync(await browser.FollowAsync(address));

        Assert.Equal("3 0 0 3", Uploading.Sum(receipt));
        Assert.Equal(["skann.pdf"], await DocumentsAsync("HB-1"));
        Assert.Empty(await DocumentsAsync("HB-2"));
        Assert.Empty(await DocumentsAsync("HB-3"));
        Assert.Contains("2 ble ikke med", receipt.TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("må du plassere", receipt.TextOf("main"), StringComparison.Ordinal);
        var after = await browser.FollowAsync($"{address}/papers");
        Assert.Contains("Si hvilket krav de hører til", after.TextOf("main"), StringComparison.Ordinal);
        Assert.NotNull(after.Document.QuerySelector("main a[href^='/registrations?upload=']"));
        Assert.Contains("Sendt med rad 2", RowOf(after, "skann.pdf"), StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector("input[type=file]"));
    }

    [Fact]
    public async Task NumberThatTwoRowsHave_IsNotGuessed_AndFollowsTheOneThatIsLeft()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(
            Uploading.File("to like.csv", Uploading.Row("TL-1"), Uploading.Row("TL-1")),
            Uploading.Bytes("b.zip", Zip.Of(("TL-1.pdf", PdfOf("tl"))))
        );
        var address = Uploading.AddressOf(review);
        Assert.Contains(
            "passer med flere",
            RowOf(await browser.FollowAsync($"{address}/papers"), "TL-1.pdf"),
            StringComparison.Ordinal
        );

        var row = await browser.GetAsync($"{address}/rows/3");
        await browser.SubmitAsync(row, [], "form[action*='/rows/']", "button[value='leave-out']");

        Assert.Contains("Rad 2", RowOf(await browser.FollowAsync($"{address}/papers"), "TL-1.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PaperOfARowThatIsNotSent_IsNotSentEither_AndSaysSo()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var review = await upload.UploadAsync(
            Uploading.File("ikke.csv", Uploading.Row("IB-1"), Uploading.Row("IB-2", due: "31.02.2026")),
            Uploading.Bytes("b.zip", Zip.Of(("IB-1.pdf", PdfOf("1")), ("IB-2.pdf", PdfOf("2"))))
        );

        await upload.SendAsync(review, "button[value='false']");

        var papers = await browser.FollowAsync($"{Uploading.AddressOf(review)}/papers");
        Assert.Contains("Sendt med rad 2", RowOf(papers, "IB-1.pdf"), StringComparison.Ordinal);
        Assert.Contains("Rad 3, som ikke ble sendt", RowOf(papers, "IB-2.pdf"), StringComparison.Ordinal);
        Assert.Equal(
            0,
            await factory.WithDatabaseAsync(context => context.Documents.CountAsync(one => one.FileName == "IB-2.pdf"))
        );
    }

    [Fact]
    public async Task PaperOfACaseThatIsThere_IsAddedToIt_WhenTheFileIsSent()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        await upload.SendAsync(await upload.UploadAsync(Uploading.File("før.csv", Uploading.Rows("SB", 1))));
        await factory.RunNightAsync();
        await upload.SendAsync(await upload.UploadAsync(Uploading.File("etter.csv", Uploading.Row("SB-2"))));
        var number = await factory.WithDatabaseAsync(context =>
            (
                from claim in context.Registrations
                join one in context.Cases on claim.CaseId equals (Guid?)one.Id
                where claim.InvoiceNumber == "SB-1"
                select one.CaseNumber
            ).SingleAsync()
        );

        var review = await upload.UploadAsync(
            Uploading.File("ny.csv", Uploading.Row("SB-3")),
            Uploading.Bytes("b.zip", Zip.Of(("SB-1.pdf", PdfOf("s1")), ("SB-2.pdf", PdfOf("s2")), ("SB-3.pdf", PdfOf("s3"))))
        );
        Assert.Contains("2 hører til saker vi har", review.Text, StringComparison.Ordinal);
        var address = Uploading.AddressOf(review);
        var papers = await browser.FollowAsync($"{address}/papers");
        Assert.Contains($"Sak {number}", RowOf(papers, "SB-1.pdf"), StringComparison.Ordinal);
        Assert.Contains("Registreringen R-2026-", RowOf(papers, "SB-2.pdf"), StringComparison.Ordinal);
        Assert.DoesNotContain("SB-1.pdf", (await browser.FollowAsync($"/cases/{number}")).Text, StringComparison.Ordinal);
        await upload.SendAsync(review);

        Assert.Contains("SB-1.pdf", (await browser.FollowAsync($"/cases/{number}")).Text, StringComparison.Ordinal);
        Assert.Equal(["SB-2.pdf"], await DocumentsAsync("SB-2"));
        Assert.Equal(["SB-3.pdf"], await DocumentsAsync("SB-3"));
        Assert.Contains(
            "Lagt ved kravet",
            RowOf(await browser.FollowAsync($"{address}/papers"), "SB-1.pdf"),
            StringComparison.Ordinal
        );
        Assert.Contains("blir liggende der: 2.", (await browser.GetAsync($"{address}/take-back")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PaperOfAnotherCompanysInvoice_IsUnknown()
    {
        using var other = await factory.SignInAsync(PortalFactory.OtherCreditor);
        var theirs = new Uploading(other);
        await theirs.SendAsync(await theirs.UploadAsync(Uploading.File("deres.csv", Uploading.Rows("FB", 1))));
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(
            Uploading.File("våre.csv", Uploading.Row("FC-1")),
            Uploading.Bytes("b.zip", Zip.Of(("FB-1.pdf", PdfOf("f"))))
        );
        var address = Uploading.AddressOf(review);

        var papers = await browser.FollowAsync($"{address}/papers");

        Assert.Contains("Fant ikke noe fakturanummer", RowOf(papers, "FB-1.pdf"), StringComparison.Ordinal);
        var paper = papers.Document.QuerySelector("tbody a[href*='/papers/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{address}/papers")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(paper)).Status);
    }

    [Fact]
    public async Task DiscardedFile_TakesItsPapersAlong()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(
            Uploading.File("kast.csv", Uploading.Rows("KB", 1)),
            Uploading.Bytes("b.zip", Zip.Of(("KB-1.pdf", PdfOf("kast"))))
        );
        Assert.Equal(1, await PapersAsync("KB-1.pdf"));

        await browser.SubmitAsync(await browser.GetAsync($"{Uploading.AddressOf(review)}/discard"), []);

        Assert.Equal(0, await PapersAsync("KB-1.pdf"));
    }

    [Fact]
    public async Task WhoLosesTheRightOnTheWay_SendsNoMore_AndTheReceiptSaysWhy()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var rows = Uploading.Rows("RB", 502);
        var waiting = await upload.UploadAsync(Uploading.File("rett.csv", rows));
        var id = await factory.WithDatabaseAsync(context =>
            context.UploadBatches.Where(one => one.FileName == "rett.csv").Select(one => one.Id).SingleAsync()
        );
        await WorkAsync(id);
        await upload.SendAsync(await browser.FollowAsync(waiting.Path));
        await RoleAsync(MembershipRole.Reader);
        try
        {
            await WorkAsync(id);
        }
        finally
        {
            await RoleAsync(MembershipRole.Administrator);
        }

        var receipt = await browser.FollowAsync(waiting.Path);
        Assert.Equal("0 502 0 502", Uploading.Sum(receipt));
        Assert.Contains("kunne ikke lenger registrere", receipt.Text, StringComparison.Ordinal);
    }

    private Task RoleAsync(MembershipRole role) =>
        factory.WithDatabaseAsync(context =>
            context
                .Memberships.Where(one =>
                    context.Users.Any(user => user.Id == one.UserId && user.Email == PortalFactory.Creditor)
                )
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Role, role))
        );

    private Task<bool> WorkAsync(Guid id) =>
        factory.WithAsync<UploadWork, bool>(work => work.RunAsync(id, tells: true, CancellationToken.None));

    /// <summary>How many papers of a file still lie beside it.</summary>
    private Task<int> ContentsAsync(string file) =>
        factory.WithDatabaseAsync(context =>
            (
                from content in context.UploadPaperContents
                join paper in context.UploadPapers on content.PaperId equals paper.Id
                join batch in context.UploadBatches on paper.BatchId equals batch.Id
                where batch.FileName == file
                select content.PaperId
            ).CountAsync()
        );

    private Task<int> PapersAsync(string name) =>
        factory.WithDatabaseAsync(context => context.UploadPapers.CountAsync(one => one.FileName == name));

    private Task<List<string>> DocumentsAsync(string invoice) =>
        factory.WithDatabaseAsync(context =>
            context
                .Documents.Where(one =>
                    context.Registrations.Any(claim => claim.Id == one.RegistrationId && claim.InvoiceNumber == invoice)
                )
                .OrderBy(one => one.FileName)
                .Select(one => one.FileName)
                .ToListAsync()
        );

    private static async Task<PortalPage> PlaceAsync(
        PortalClient browser,
        PortalPage papers,
        string name,
        string where,
        string row = ""
    )
    {
        var link = LineOf(papers, name).QuerySelector("a[href*='/papers/']")!.GetAttribute("href")!;
        return await browser.SubmitAsync(
            await browser.GetAsync(link),
            new() { ["Form.Where"] = where, ["Form.Row"] = row },
            "main form"
        );
    }
}
