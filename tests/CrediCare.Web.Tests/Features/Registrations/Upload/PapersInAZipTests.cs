using System.Text;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Web.Tests.Features.Registrations.Upload.Papering;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>What lies in a ZIP file of papers is answered one by one; one that cannot be read is refused whole.</summary>
public sealed class PapersInAZipTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task WhatLiesInAZip_IsAnsweredOneByOne()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(Uploading.File("zip.csv", Uploading.Rows("ZB", 1)));
        var zip = Zip.Locked(
            Zip.Of(
                ("mappe/", []),
                ("__MACOSX/._ZB-1.pdf", [1]),
                ("ZB-1.pdf", PdfOf("1")),
                ("mappe/ZB-1.pdf", PdfOf("1")),
                ("../ZB-1.pdf", PdfOf("2")),
                ("/rot/ZB-1.pdf", PdfOf("3")),
                ("C:\\ZB-1.pdf", PdfOf("4")),
                ("zb-1.PDF", PdfOf("5")),
                ("inni.zip", Zip.Of(("ZB-1.pdf", PdfOf("6")))),
                ("låst.pdf", PdfOf("7")),
                ("bilde.pdf", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]),
                ("notat.txt", "hei"u8.ToArray()),
                ("tom.pdf", [])
            ),
            "låst.pdf"
        );

        var papers = await AddAsync(browser, Uploading.AddressOf(review), zip);

        Assert.Equal(11, papers.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Rad 2", RowOf(papers, "ZB-1.pdf"), StringComparison.Ordinal);
        Assert.Contains("Samme fil", RowOf(papers, "mappe/ZB-1.pdf"), StringComparison.Ordinal);
        foreach (var name in new[] { "../ZB-1.pdf", "/rot/ZB-1.pdf", "C:\\ZB-1.pdf" })
            Assert.Contains("en annen mappe", RowOf(papers, name), StringComparison.Ordinal);
        Assert.Contains("samme navn", RowOf(papers, "zb-1.PDF"), StringComparison.Ordinal);
        Assert.Contains("inne i ZIP-filen", RowOf(papers, "inni.zip"), StringComparison.Ordinal);
        Assert.Contains("låst med passord", RowOf(papers, "låst.pdf"), StringComparison.Ordinal);
        Assert.Contains("bare vare på PDF", RowOf(papers, "bilde.pdf"), StringComparison.Ordinal);
        Assert.Contains("bare vare på PDF", RowOf(papers, "notat.txt"), StringComparison.Ordinal);
        Assert.Contains("tom", RowOf(papers, "tom.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ZipThatCannotBeRead_IsRefused_AndNothingIsKept()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(Uploading.File("bombe.csv", Uploading.Rows("BB", 1)));
        var address = Uploading.AddressOf(review);
        var bomb = Encoding.ASCII.GetBytes("%PDF-" + new string(' ', 20_000_000));

        var refused = await AddAsync(browser, address, Zip.Of(("BB-1.pdf", PdfOf("1")), ("b.pdf", bomb)));
        Assert.Contains("langt mer enn størrelsen tilsier", refused.TextOf("#Form_Papers-error"), StringComparison.Ordinal);
        Assert.Contains("b.pdf", refused.TextOf("#Form_Papers-error"), StringComparison.Ordinal);
        var cut = await AddAsync(browser, address, Zip.Of(("BB-1.pdf", PdfOf("1")))[..60]);
        Assert.Contains("skadet eller kuttet", cut.TextOf("#Form_Papers-error"), StringComparison.Ordinal);
        var whole = await new Uploading(browser).UploadAsync(
            Uploading.File("bombe2.csv", Uploading.Rows("BC", 1)),
            Uploading.Bytes("b.zip", Zip.Of(("BC-1.pdf", PdfOf("1")), ("b.pdf", bomb)))
        );

        Assert.Contains("langt mer enn størrelsen tilsier", whole.TextOf("#Form_File-error"), StringComparison.Ordinal);
        Assert.False(
            await factory.WithDatabaseAsync(context => context.UploadBatches.AnyAsync(one => one.FileName == "bombe2.csv"))
        );
        Assert.Empty((await browser.FollowAsync($"{address}/papers")).Document.QuerySelectorAll("tbody tr"));
    }
}
