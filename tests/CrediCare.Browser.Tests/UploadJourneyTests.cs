using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>
/// A company sends e-invoices in a ZIP file, with PDF files in and beside them: what is missing is filled in, a paper is placed by hand,
/// the rest goes by itself, and all of it is taken back. Every stop is looked at.
/// </summary>
[Collection(nameof(JourneysCollection))]
public sealed class UploadJourneyTests(BrowserPortal portal)
{
    private readonly List<string> _barriers = [];

    [Theory]
    [InlineData(Look.Desktop, "nb")]
    [InlineData(Look.PhoneDark, "en")]
    public async Task FromTheZipFileToTheReceipt_AndBack(Look look, string language)
    {
        var series = $"UJ{language}";
        var walk = await Walk.AsAsync(
            portal,
            PortalFactory.Creditor,
            $"upload-{language}",
            look,
            language == "nb" ? "nb-NO" : "en-GB",
            _barriers
        );
        await walk.GoAsync("/registrations/upload");
        await walk.LookAsync("start");
        await PickAsync(walk.Page, "bilde.csv", "%PDF-1.7 x"u8.ToArray());
        await walk.LookAsync("refused");
        await PickAsync(walk.Page, "ukjent.csv", "Hvem;Hva;Når\r\na;b;c"u8.ToArray());
        await walk.LookAsync("columns");

        await walk.GoAsync("/registrations/upload");
        await PickAsync(walk.Page, "ehf.zip", await ZipAsync(series));
        await walk.LookAsync("review");
        var review = new Uri(walk.Page.Url).AbsolutePath;
        Assert.Equal(["1", "0", "2", "0"], await walk.Page.Locator(".facts__value").AllInnerTextsAsync());

        await walk.GoAsync($"{review}/rows/2");
        await walk.LookAsync("row");
        await walk.FillAsync(("Invoice.DueDate", "28.09.2026"));
        await walk.Page.Locator("main .form__actions button:not([name])").ClickAsync();
        await walk.Page.WaitForURLAsync($"**{review}");
        await walk.GoAsync($"{review}/rows/3");
        await walk.LookAsync("row-that-cannot-be-mended");

        await walk.GoAsync($"{review}/papers");
        await walk.LookAsync("papers");
        await walk.Page.Locator("tr:has-text('skann.pdf') a[href*='/papers/']").ClickAsync();
        await walk.LookAsync("paper");
        await walk.ChooseAsync("Form.Where", "row");
        await walk.FillAsync(("Form.Row", "2"));
        await walk.SendAsync();
        await walk.Page.WaitForURLAsync("**/papers");

        await walk.GoAsync(review);
        await walk.Page.Locator("form[action$='/send'] button").First.ClickAsync();
        await walk.Page.Locator(".money__sum").First.WaitForAsync();
        Assert.Equal(["2", "1", "0", "3"], await walk.Page.Locator("dd.money__value").AllInnerTextsAsync());
        await walk.LookAsync("receipt");
        await walk.GoAsync($"{review}/papers");
        await walk.LookAsync("papers-sent");
        Assert.Equal(["faktura.pdf", $"{series}-1 kopi.pdf", "skann.pdf"], await DocumentsAsync(series));

        await walk.Page.Locator("tr:has-text('vedlegg.pdf') a[href*='/papers/']").ClickAsync();
        await walk.LookAsync("paper-late");
        await walk.FillAsync(("Form.InvoiceNumber", $"{series}-2"));
        await walk.SendAsync();
        await walk.Page.WaitForURLAsync("**/papers");
        await walk.LookAsync("paper-placed");
        Assert.Contains("vedlegg.pdf", await DocumentsAsync(series));

        await walk.GoAsync($"{review}/take-back");
        await walk.LookAsync("take-back");
        await walk.Page.Locator("main form.form__actions button[type=submit]").ClickAsync();
        await walk.Page.Locator(".ds-alert").WaitForAsync();
        await walk.LookAsync("taken-back");
        Assert.True(_barriers.Count == 0, string.Join("\n", _barriers));
    }

    private static async Task PickAsync(IPage page, string name, byte[] bytes)
    {
        if (await page.Locator("select[name='Form.Portfolio']").CountAsync() > 0)
            await page.Locator("select[name='Form.Portfolio']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("[name='Form.File']")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = bytes,
                }
            );
        await page.Locator("main form[enctype] button[type=submit]").ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private async Task<List<string>> DocumentsAsync(string series) =>
        await portal.WithDatabaseAsync(context =>
            context
                .Documents.Where(one =>
                    context.Registrations.Any(claim => claim.Id == one.RegistrationId && claim.InvoiceNumber.StartsWith(series))
                )
                .OrderByDescending(one => one.FileName == "faktura.pdf")
                .ThenByDescending(one => one.FileName != "skann.pdf")
                .Select(one => one.FileName)
                .ToListAsync()
        );

    private async Task<byte[]> ZipAsync(string series)
    {
        var usual = SomeEInvoice.From(await portal.WithDatabaseAsync(SomeEInvoice.SupplierAsync), $"{series}-1") with
        {
            Documents = [new("faktura.pdf", "%PDF-1.7 i"u8.ToArray())],
            OtherFiles = ["timer.csv"],
        };
        return Zip.Of(
            ("faktura-1.xml", EInvoiceWriter.Write(usual)),
            ("faktura-2.xml", EInvoiceWriter.Write(usual with { Number = $"{series}-2", DueOn = null, Documents = [] })),
            ("nota.xml", EInvoiceWriter.Write(usual with { Number = $"{series}-3", IsCreditNote = true })),
            ($"{series}-1 kopi.pdf", "%PDF-1.7 k"u8.ToArray()),
            ("skann.pdf", "%PDF-1.7 s"u8.ToArray()),
            ("vedlegg.pdf", "%PDF-1.7 v"u8.ToArray()),
            ("notat.txt", "hei"u8.ToArray())
        );
    }
}
