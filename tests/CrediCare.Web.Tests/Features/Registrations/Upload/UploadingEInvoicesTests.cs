using System.IO.Compression;
using System.Net;
using System.Text;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.EInvoices;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>E-invoices are rows as those of a sheet are; what lies in them follows the claim.</summary>
public sealed class UploadingEInvoicesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static readonly byte[] Pdf = "%PDF-1.7 et bilag"u8.ToArray();

    [Fact]
    public async Task SingleInvoice_IsSent_WithItsPdfAndNothingElse()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var invoice = (await InvoiceAsync("EHF-1")) with
        {
            Documents = [new("faktura.pdf", Pdf), new("program.pdf", "MZ"u8.ToArray()), new("tom.pdf", [])],
            OtherFiles = ["timer.csv"],
        };

        var review = await upload.UploadAsync(Uploading.Bytes("faktura-1.xml", EInvoiceWriter.Write(invoice)));
        Assert.Equal("1 0 0 0", Uploading.Figures(review));
        var row = review.TextOf("tr.data__row--good");
        Assert.Contains("faktura-1.xml", row, StringComparison.Ordinal);
        Assert.Contains("faktura.pdf blir med kravet", row, StringComparison.Ordinal);
        Assert.Contains("timer.csv blir ikke med. Vi tar bare vare på PDF", row, StringComparison.Ordinal);
        Assert.Contains("program.pdf blir ikke med. Vi tar bare vare på PDF", row, StringComparison.Ordinal);
        Assert.Contains("tom.pdf blir ikke med. Filen er tom", row, StringComparison.Ordinal);
        Assert.Equal(
            0,
            await factory.WithDatabaseAsync(context => context.Documents.CountAsync(one => one.FileName == "faktura.pdf"))
        );
        var receipt = await upload.SendAsync(review);

        Assert.Equal("1 0 0 1", Uploading.Sum(receipt));
        var sent = await factory.WithDatabaseAsync(context =>
            context.Registrations.SingleAsync(one => one.InvoiceNumber == "EHF-1")
        );
        Assert.Equal((125_050L, 125_050L, "Timer, Deler"), (sent.Invoiced.Ore, sent.Outstanding.Ore, sent.Description));
        var document = await factory.WithDatabaseAsync(context =>
            context.Documents.SingleAsync(one => one.RegistrationId == sent.Id)
        );
        Assert.Equal("faktura.pdf", document.FileName);
        var page = await browser.FollowAsync($"/registrations/{sent.PublicId}");
        Assert.Contains("faktura.pdf", page.Text, StringComparison.Ordinal);
        Assert.Equal(Pdf, await browser.Http.GetByteArrayAsync($"/documents/{document.PublicId}"));
    }

    [Fact]
    public async Task ZipOfMany_IsJudgedFileByFile_AndEachIsAccountedFor()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var usual = await InvoiceAsync("EHZ-1");
        var cut = EInvoiceWriter.Write(usual)[..400];
        var noAmount = Encoding
            .UTF8.GetString(EInvoiceWriter.Write(usual with { Number = "EHZ-9" }))
            .Replace("PayableAmount", "OtherAmount", StringComparison.Ordinal);
        var zip = Zip.Of(
            ("2026/faktura-1.xml", EInvoiceWriter.Write(usual)),
            ("2026/", []),
            ("__MACOSX/2026/._faktura-1.xml", [1]),
            ("nota.xml", EInvoiceWriter.Write(usual with { Number = "EHZ-2", IsCreditNote = true })),
            ("uten-forfall.xml", EInvoiceWriter.Write(usual with { Number = "EHZ-3", DueOn = null, Terms = "14 dager netto" })),
            (
                "annen.xml",
                EInvoiceWriter.Write(
                    usual with
                    {
                        Number = "EHZ-4",
                        Supplier = new() { OrganisationNumber = "310000027" },
                    }
                )
            ),
            ("euro.xml", EInvoiceWriter.Write(usual with { Number = "EHZ-5", Currency = "EUR" })),
            ("dobbel.xml", EInvoiceWriter.Write(usual with { Number = "ehz-1 " })),
            ("kuttet.xml", cut),
            ("uten-sum.xml", Encoding.UTF8.GetBytes(noAmount)),
            ("../ute.xml", EInvoiceWriter.Write(usual with { Number = "EHZ-6" })),
            ("inne.zip", Zip.Of(("a.xml", cut)))
        );

        var review = await upload.UploadAsync(Uploading.Bytes("mange.zip", zip));

        Assert.Equal("1 0 9 0", Uploading.Figures(review));
        var rows = review.Document.QuerySelectorAll("tr.data__row--bad").Select(one => one.TextContent).ToList();
        Said(rows, "nota.xml", "kreditnota kan ikke kreves inn");
        Said(rows, "uten-forfall.xml", "cbc:DueDate", "Forfallsdato");
        Said(rows, "annen.xml", "sendt av noen andre");
        Said(rows, "euro.xml", "norske kroner");
        Said(rows, "dobbel.xml", "Rad 1 i filen har samme fakturanummer");
        Said(rows, "kuttet.xml", "skadet eller kuttet", "linje");
        Said(rows, "uten-sum.xml", "cac:LegalMonetaryTotal/cbc:PayableAmount mangler");
        Said(rows, "../ute.xml", "peker til en annen mappe");
        Said(rows, "inne.zip", "ZIP-fil inne i ZIP-filen");
        Assert.Equal("1 9 0 10", Uploading.Sum(await upload.SendAsync(review)));
    }

    [Fact]
    public async Task MissingDueDate_IsAskedFor_AndSentWhenItIsGiven()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var invoice = (await InvoiceAsync("EHD-1")) with { DueOn = null, Documents = [new("faktura.pdf", Pdf)] };
        var review = await upload.UploadAsync(Uploading.Bytes("uten.xml", EInvoiceWriter.Write(invoice)));
        var row = await browser.GetAsync($"{Uploading.AddressOf(review)}/rows/1");
        Assert.NotEmpty(row.TextOf("#Invoice_DueDate-error"));

        var mended = await browser.SubmitAsync(row, new() { ["Invoice.DueDate"] = "28.09.2026" }, "form[action*='/rows/']");
        var receipt = await upload.SendAsync(await browser.FollowAsync(mended.Location!));

        Assert.Equal("1 0 0 1", Uploading.Sum(receipt));
        Assert.Equal(1, await DocumentsAsync("EHD-1"));
    }

    [Fact]
    public async Task WhatIsNoClaimOfTheirs_StaysRed_WhateverIsTyped()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var usual = await InvoiceAsync("EHN-1");
        var zip = Zip.Of(
            ("a.xml", EInvoiceWriter.Write(usual with { IsCreditNote = true })),
            (
                "b.xml",
                EInvoiceWriter.Write(
                    usual with
                    {
                        Number = "EHN-2",
                        Supplier = new() { OrganisationNumber = "310000027" },
                    }
                )
            ),
            ("c.xml", EInvoiceWriter.Write(usual with { Number = "EHN-3", Supplier = new() })),
            ("d.xml", EInvoiceWriter.Write(usual with { Number = "EHN-4", Currency = "EUR" }))
        );
        var review = await new Uploading(browser).UploadAsync(Uploading.Bytes("nei.zip", zip));
        var address = Uploading.AddressOf(review);
        var mendable = await browser.GetAsync(
            $"{Uploading.AddressOf(await new Uploading(browser).UploadAsync(Uploading.Bytes("ja.xml", EInvoiceWriter.Write(usual))))}/rows/1"
        );

        for (var number = 1; number <= 4; number++)
        {
            var row = await browser.GetAsync($"{address}/rows/{number}");
            Assert.Null(row.Document.QuerySelector("[name='Invoice.DueDate']"));
            mendable.Document.QuerySelector("form[action*='/rows/']")!.SetAttribute("action", $"{address}/rows/{number}");
            await browser.SubmitAsync(mendable, new() { ["Invoice.InvoiceNumber"] = $"EHN-{number}" }, "form[action*='/rows/']");
            await browser.SubmitAsync(row, [], "form[action*='/rows/']", "button[name=go]");
            await browser.SubmitAsync(
                await browser.GetAsync($"{address}/rows/{number}"),
                [],
                "form[action*='/rows/']",
                "button[value='take-in']"
            );
        }

        Assert.Equal("0 0 4 0", Uploading.Figures(await browser.FollowAsync(address)));
    }

    [Fact]
    public async Task SeveralInvoicesPickedAtOnce_AreOneFile()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var usual = await InvoiceAsync("EHM-1");

        var review = await upload.UploadAsync(
            Uploading.Bytes("a.xml", EInvoiceWriter.Write(usual with { Documents = [new("en.pdf", Pdf)] })),
            Uploading.Bytes("b.xml", EInvoiceWriter.Write(usual with { Number = "EHM-2" }))
        );

        Assert.Contains("a.xml (+1)", review.Text, StringComparison.Ordinal);
        Assert.Equal("2 0 0 2", Uploading.Sum(await upload.SendAsync(review)));
        Assert.Equal((1, 0), (await DocumentsAsync("EHM-1"), await DocumentsAsync("EHM-2")));
        var mixed = await upload.UploadAsync(
            Uploading.Bytes("a.xml", EInvoiceWriter.Write(usual)),
            Uploading.File("b.csv", Uploading.Row("EHM-3"))
        );
        Assert.Contains("b.csv kan ikke lastes opp sammen", mixed.TextOf("#Form_File-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAccountant_SendsForTheCompanyThatIsChosen()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Accountant);
        var upload = new Uploading(browser);
        var usual = await InvoiceAsync("EHA-1");

        var review = await upload.UploadAsync(Uploading.Bytes("a.xml", EInvoiceWriter.Write(usual)));
        var chosen = review.Text.Contains("sendt av noen andre", StringComparison.Ordinal);
        var supplier = await factory.WithDatabaseAsync(context =>
            context
                .Creditors.Where(one => one.OrganisationNumber != usual.Supplier.OrganisationNumber)
                .Select(one => one.OrganisationNumber)
                .ToListAsync()
        );

        Assert.Equal(chosen ? "0 0 1 0" : "1 0 0 0", Uploading.Figures(review));
        foreach (var number in supplier)
        {
            var other = usual with
            {
                Number = "EHA-2",
                Supplier = new() { OrganisationNumber = number },
            };
            var answer = await upload.UploadAsync(Uploading.Bytes("b.xml", EInvoiceWriter.Write(other)));
            if (!chosen)
                Assert.Contains("sendt av noen andre", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nei.xml", "<a/>", "verken en faktura eller en kreditnota")]
    [InlineData("kuttet.xml", "<?xml version=\"1.0\"?><Invoice", "skadet eller kuttet")]
    [InlineData("dtd.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", "dokumenttype")]
    public async Task SingleInvoiceThatCannotBeRead_IsRefusedByName(string name, string content, string said) =>
        await RefusedAsync(name, Encoding.UTF8.GetBytes(content), said);

    [Fact]
    public async Task ElementThatIsMissing_IsNamedWithTheFile()
    {
        var text = Encoding.UTF8.GetString(EInvoiceWriter.Write(await InvoiceAsync("X")));
        await RefusedAsync(
            "faktura-12.xml",
            Encoding.UTF8.GetBytes(text.Replace("PayableAmount", "Other", StringComparison.Ordinal)),
            "cac:LegalMonetaryTotal/cbc:PayableAmount mangler"
        );
    }

    [Fact]
    public async Task PackagesThatAreNone_AreRefusedByName()
    {
        var bomb = Encoding.ASCII.GetBytes("<a>" + new string(' ', 20_000_000));
        await RefusedAsync("tom.zip", Zip.Of(), "uten filer");
        await RefusedAsync("tekst.zip", Zip.Of(("les.txt", "hei"u8.ToArray())), "ingen e-fakturaer");
        await RefusedAsync("bombe.zip", Zip.Of(("b.xml", bomb)), "langt mer enn størrelsen tilsier");
        await RefusedAsync("stor.zip", new byte[20_000_001], "for stor");
    }

    private async Task RefusedAsync(string name, byte[] content, string said)
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var before = await factory.WithDatabaseAsync(context => context.UploadBatches.CountAsync());

        var page = await new Uploading(browser).UploadAsync(Uploading.Bytes(name, content));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(name, page.TextOf("#Form_File-error"), StringComparison.Ordinal);
        Assert.Contains(said, page.TextOf("#Form_File-error"), StringComparison.Ordinal);
        Assert.Equal(before, await factory.WithDatabaseAsync(context => context.UploadBatches.CountAsync()));
    }

    private Task<int> DocumentsAsync(string invoice) =>
        factory.WithDatabaseAsync(context =>
            context.Documents.CountAsync(one =>
                context.Registrations.Any(claim => claim.Id == one.RegistrationId && claim.InvoiceNumber == invoice)
            )
        );

    private static void Said(List<string> rows, string file, params string[] words)
    {
        var row = Assert.Single(rows, one => one.Contains(file, StringComparison.Ordinal));
        foreach (var word in words)
            Assert.Contains(word, row, StringComparison.Ordinal);
    }

    /// <summary>From the demo's creditor; its debtor's postcode has lost the zero in front.</summary>
    private async Task<EInvoice> InvoiceAsync(string number)
    {
        var usual = SomeEInvoice.From(await factory.WithDatabaseAsync(SomeEInvoice.SupplierAsync), number);
        return usual with { Customer = usual.Customer with { Postcode = "155" } };
    }
}
