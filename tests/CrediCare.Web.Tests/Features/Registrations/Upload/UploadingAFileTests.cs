using System.Globalization;
using System.Net;
using System.Text;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>From the file to the receipt: nothing is sent before a person says so, and every row is accounted for.</summary>
public sealed class UploadingAFileTests(NightFactory factory) : IClassFixture<NightFactory>
{
    [Fact]
    public async Task GoodRows_AreSentWhenAsked_AndTheReceiptAddsUp()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);

        var review = await upload.UploadAsync(Uploading.File("purringer.csv", Uploading.Rows("GOD", 4)));
        Assert.Equal("4 0 0 0", Uploading.Figures(review));
        Assert.Equal(0, await CountAsync("GOD-"));
        var receipt = await upload.SendAsync(review);

        Assert.Equal("4 0 0 4", Uploading.Sum(receipt));
        Assert.Equal(4, await CountAsync("GOD-"));
        var list = await browser.GetAsync(
            receipt.Document.QuerySelector("a[href^='/registrations?upload=']")!.GetAttribute("href")!
        );
        Assert.Contains("GOD-3", list.TextOf("tbody"), StringComparison.Ordinal);
        Assert.Equal(4, list.Document.QuerySelectorAll("tbody tr").Length);
        var receipts = await factory.WithDatabaseAsync(context =>
            context
                .Registrations.Where(one => one.InvoiceNumber.StartsWith("GOD-"))
                .OrderBy(one => one.ReceiptNumber)
                .Select(one => one.ReceiptNumber)
                .ToListAsync()
        );
        var running = receipts.Select(one => int.Parse(one.Split('-')[2], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(running[0], 4), running);
        await factory.WithDatabaseAsync(async context =>
        {
            var ids = context.Registrations.Where(one => one.InvoiceNumber.StartsWith("GOD-")).Select(one => one.Id);
            Assert.Equal(4, await context.AuditEntries.CountAsync(one => ids.Contains(one.SubjectId!.Value)));
            Assert.Equal(4, await context.InvoiceNumberReservations.CountAsync(one => ids.Contains(one.RegistrationId)));
        });
        Assert.Contains("GOD-2", (await browser.FollowAsync("/search?q=GOD-2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeSent_IsSaidWithRowAndCell_AndOnlyTheRestIsSent()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "FRA-SKJEMA")));

        var review = await upload.UploadAsync(
            Uploading.File(
                "blandet.csv",
                Uploading.Row("BL-1"),
                Uploading.Row("BL-2", due: "31.02.2026"),
                Uploading.Row("BL-3", number: "310 000 018"),
                Uploading.Row("BL-4", issued: "10.11.2026", due: "20.11.2026"),
                Uploading.Row("bl -1"),
                Uploading.Row("FRA-SKJEMA"),
                Uploading.Row("BL-7", issued: "01.09.2019", due: "15.09.2019"),
                Uploading.Row("BL-8", outstanding: "")
            )
        );

        Assert.Equal("1 1 6 0", Uploading.Figures(review));
        var rows = review.Document.QuerySelectorAll("tr.data__row--bad").Select(one => one.TextContent).ToList();
        Assert.Equal(6, rows.Count);
        Said(rows, "BL-2", "celle H3", "31.02.2026");
        Said(rows, "BL-3", "celle B4", "Organisasjonsnummeret");
        Said(rows, "BL-4", "For tidlig");
        Said(rows, "bl -1", "Rad 2 i filen har samme fakturanummer");
        Said(rows, "FRA-SKJEMA", "allerede registrert", "R-2026-");
        Said(rows, "BL-8", "gjenstår");
        Assert.Contains("BL-7", review.TextOf("tr.data__row--warn"), StringComparison.Ordinal);
        var reasons = review.TextOf("section[aria-labelledby='reasons-heading']");
        Assert.Contains("Samme fakturanummer som en rad over", reasons, StringComparison.Ordinal);
        Assert.Contains("Dagen finnes ikke", reasons, StringComparison.Ordinal);
        Assert.DoesNotContain("31.02.2026", reasons, StringComparison.Ordinal);
        Assert.DoesNotContain("Rad 2", reasons, StringComparison.Ordinal);

        var receipt = await upload.SendAsync(review, "button[value='false']");
        Assert.Equal("1 6 1 8", Uploading.Sum(receipt));
        Assert.Equal(1, await CountAsync("BL-") + await CountAsync("bl -"));
    }

    [Fact]
    public async Task WarnedRows_AreSentWhenAskedFor()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var review = await upload.UploadAsync(
            Uploading.File("gammel.csv", Uploading.Row("GL-1"), Uploading.Row("GL-2", issued: "01.09.2019", due: "15.09.2019"))
        );

        var receipt = await upload.SendAsync(review, "button[value='true']");

        Assert.Equal("2 0 0 2", Uploading.Sum(receipt));
        Assert.Equal(
            RegistrationState.NeedsAssessment,
            await factory.WithDatabaseAsync(context =>
                context.Registrations.Where(one => one.InvoiceNumber == "GL-2").Select(one => one.State).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task SendingTwice_AndTheSameFileAgain_SendsOnce()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var review = await upload.UploadAsync(Uploading.File("to.csv", Uploading.Rows("TO", 3)));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => browser.SubmitAsync(review, [], "form[action$='/send']", "button[name=warned]"))
        );
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        var again = await upload.UploadAsync(Uploading.File("to igjen.csv", Uploading.Rows("TO", 3)));

        Assert.Equal(3, await CountAsync("TO-"));
        Assert.Equal("3 0 0 3", Uploading.Sum(await browser.FollowAsync(answers[0].Location!)));
        Assert.Equal("0 0 3 0", Uploading.Figures(again));
    }

    [Fact]
    public async Task WhatWasTakenMeanwhile_IsRefusedWithItsReason()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var review = await upload.UploadAsync(Uploading.File("imens.csv", Uploading.Rows("IMENS", 2)));
        await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "IMENS-2")));

        var receipt = await upload.SendAsync(review);

        Assert.Equal("1 1 0 2", Uploading.Sum(receipt));
        Assert.Contains("allerede registrert", receipt.TextOf("tr.data__row--bad"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakenBack_UntilTheNight_AndWhatTheNightTookStays()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var receipt = await upload.SendAsync(await upload.UploadAsync(Uploading.File("tilbake.csv", Uploading.Rows("TB", 3))));
        var address = Uploading.AddressOf(receipt);
        var answer = await browser.SubmitAsync(await browser.GetAsync($"{address}/take-back"), []);
        var after = await browser.FollowAsync(answer.Location!);

        Assert.Contains("3 er trukket tilbake", after.Text, StringComparison.Ordinal);
        Assert.Contains("er sendt til inkasso", receipt.TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("er sendt til inkasso", after.TextOf("main"), StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector("a[href$='/take-back']"));
        var again = await upload.UploadAsync(Uploading.File("på nytt.csv", Uploading.Rows("TB", 3)));
        Assert.Equal("3 0 0 0", Uploading.Figures(again));
        var second = await upload.SendAsync(again);
        await factory.RunNightAsync();
        Assert.Null((await browser.FollowAsync(second.Path)).Document.QuerySelector("a[href$='/take-back']"));
        Assert.Equal(
            3,
            await factory.WithDatabaseAsync(context =>
                context.Registrations.CountAsync(one =>
                    one.InvoiceNumber.StartsWith("TB-") && one.State == RegistrationState.Imported
                )
            )
        );
    }

    [Theory]
    [InlineData("tom.csv", "", "er tom")]
    [InlineData("bilde.csv", "%PDF-1.7 x", "verken CSV eller Excel")]
    [InlineData("hode.csv", Uploading.Headings, "ingen rader under")]
    [InlineData("sitat.csv", Uploading.Headings + "\r\n\"Ola;1;2", "blir aldri lukket")]
    public async Task FileThatCannotBeRead_IsRefusedByName_AndNothingIsKept(string name, string content, string said)
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var before = await factory.WithDatabaseAsync(context => context.UploadBatches.CountAsync());

        var page = await new Uploading(browser).UploadAsync(Uploading.Bytes(name, Encoding.UTF8.GetBytes(content)));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(name, page.TextOf("#Form_File-error"), StringComparison.Ordinal);
        Assert.Contains(said, page.TextOf("#Form_File-error"), StringComparison.Ordinal);
        Assert.Equal(before, await factory.WithDatabaseAsync(context => context.UploadBatches.CountAsync()));
    }

    [Fact]
    public async Task WhatStandsInACellThatCannotBeRead_IsShown_AndTheLookIsWrittenDown()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(
            Uploading.File("celler.csv", Uploading.Row("CE-1", due: "45678"), Uploading.Row("CE-2", outstanding: "1,2E+05"))
        );

        var rows = review.Document.QuerySelectorAll("tr.data__row--bad").ToList();
        Assert.Equal("45678", rows[0].QuerySelector("td.tnum .tone-bad")!.TextContent);
        Assert.Equal("1,2E+05", rows[1].QuerySelector("td[data-name='Beløp i kr'] .tone-bad, td.num .tone-bad")!.TextContent);
        var looks = await factory.WithDatabaseAsync(context =>
            context.AuditEntries.CountAsync(one =>
                one.Action == AuditAction.Viewed
                && context.UploadBatches.Any(batch => batch.Id == one.SubjectId && batch.FileName == "celler.csv")
            )
        );
        Assert.Equal(1, looks);
    }

    [Fact]
    public async Task AnothersFile_IsNotFound_OnAnyPage()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(Uploading.File("hemmelig.csv", Uploading.Rows("HEM", 1)));
        var address = Uploading.AddressOf(review);

        foreach (var email in new[] { PortalFactory.OtherCreditor, PortalFactory.Accountant, PortalFactory.Reader })
        {
            using var stranger = await factory.SignInAsync(email);
            foreach (var path in new[] { "", "/columns", "/rows/2", "/take-back", "/discard", "/progress" })
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address + path)).Status);
        }

        using var staff = await factory.SignInAsync(PortalFactory.Caseworker);
        Assert.NotEqual(HttpStatusCode.OK, (await staff.GetAsync(address)).Status);
    }

    private static void Said(List<string> rows, string invoice, params string[] words)
    {
        var row = Assert.Single(rows, one => one.Contains($"Faktura {invoice}", StringComparison.Ordinal));
        foreach (var word in words)
            Assert.Contains(word, row, StringComparison.Ordinal);
    }

    private Task<int> CountAsync(string prefix) =>
        factory.WithDatabaseAsync(context => context.Registrations.CountAsync(one => one.InvoiceNumber.StartsWith(prefix)));
}
