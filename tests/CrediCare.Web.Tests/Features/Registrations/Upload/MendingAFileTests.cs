using System.Globalization;
using System.Net;
using System.Text;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.TestKit;
using CrediCare.Web.Features.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>Rows that are corrected or left out on the page, columns that a person names, and files worked on behind the page.</summary>
public sealed class MendingAFileTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task CorrectedRow_TurnsGreen_AndTheRestIsAsItWas()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var review = await upload.UploadAsync(
            Uploading.File("rett.csv", Uploading.Row("RT-1"), Uploading.Row("RT-2", due: "31.02.2026"))
        );
        var row = await browser.GetAsync($"{Uploading.AddressOf(review)}/rows/3");
        Assert.Contains("31.02.2026", row.Document.QuerySelector("[name='Invoice.DueDate']")!.GetAttribute("value"));
        Assert.NotEmpty(row.TextOf("#Invoice_DueDate-error"));

        var wrong = await browser.SubmitAsync(row, new() { ["Invoice.DueDate"] = "i går" }, "form[action*='/rows/']");
        Assert.EndsWith("/rows/3", wrong.Location, StringComparison.Ordinal);
        var right = await browser.SubmitAsync(row, new() { ["Invoice.DueDate"] = "28.09.2026" }, "form[action*='/rows/']");

        Assert.Equal("2 0 0 0", Uploading.Figures(await browser.FollowAsync(right.Location!)));
    }

    [Fact]
    public async Task SumAtTheEnd_IsLeftOutWithItsReason_AndTheReceiptStillAddsUp()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var review = await upload.UploadAsync(
            Uploading.File(
                "sum.csv",
                Uploading.Row("SR-1"),
                Uploading.Row("SR-2", due: "28.9.26"),
                "Sum;;;;;;;;2 000,00;2 000,00;"
            )
        );
        Assert.Equal("2 0 0 1", Uploading.Figures(review));
        Assert.Contains("Ser ut som en sum", review.TextOf("main"), StringComparison.Ordinal);

        var row = await browser.GetAsync($"{Uploading.AddressOf(review)}/rows/4");
        Assert.Contains("Ser ut som en sum", row.TextOf("main"), StringComparison.Ordinal);
        var taken = await browser.SubmitAsync(row, [], "form[action*='/rows/']", "button[value='take-in']");
        Assert.Equal("2 0 1 0", Uploading.Figures(await browser.FollowAsync(taken.Location!)));
        row = await browser.GetAsync($"{Uploading.AddressOf(review)}/rows/4");
        var left = await browser.SubmitAsync(row, [], "form[action*='/rows/']", "button[value='leave-out']");
        var receipt = await upload.SendAsync(await browser.FollowAsync(left.Location!));

        Assert.Equal("2 0 1 3", Uploading.Sum(receipt));
        Assert.Contains("Ser ut som en sum", receipt.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatStandsInACell_IsSaidOnce_AndALabelThatAsks_IsNotFollowedByTwoSigns()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(
            Uploading.File(
                "en gang.csv",
                Uploading.Row("EG-1", due: "31.02.2026", number: ""),
                Uploading.Row("EG-2", outstanding: "1.234")
            )
        );

        var rows = review.Document.QuerySelectorAll("tr.data__row--bad td:last-child").Select(one => one.TextContent).ToList();
        Assert.Equal(2, rows[0].Split("31.02.2026").Length);
        Assert.Equal(2, rows[1].Split("«1.234»").Length);
        Assert.Contains("Hvem skylder: ", rows[0], StringComparison.Ordinal);
        Assert.DoesNotContain("?:", review.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreReasonsThanAreToldOneByOne_StillAddUpToTheRows()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var good = Uploading.Row("MG-0").Split(';');
        var spoilt = Enumerable
            .Range(0, good.Length)
            .Select(at =>
                string.Join(
                    ';',
                    good.Select(
                        (cell, place) =>
                            place == at ? "#REF!"
                            : place == 5 ? $"MG-{at}"
                            : cell
                    )
                )
            )
            .Append(Uploading.Row("MG-20", due: "46293"))
            .Append(Uploading.Row("MG-21", due: "31.02.2026"))
            .Append(Uploading.Row("MG-22", outstanding: "2 000,00"));

        var review = await new Uploading(browser).UploadAsync(Uploading.File("mange grunner.csv", spoilt));

        var told = review.Document.QuerySelectorAll("[aria-labelledby='reasons-heading'] td.num").Select(one => one.TextContent);
        Assert.Equal(14, told.Sum(one => int.Parse(one, CultureInfo.InvariantCulture)));
        Assert.Equal("Andre grunner", review.TextOf("[aria-labelledby='reasons-heading'] tbody tr:last-child th").Trim());
        Assert.EndsWith("0 0 14 0", Uploading.Figures(review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeavingOutTheFirstOfTwo_FreesTheOther()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var review = await upload.UploadAsync(
            Uploading.File("dobbel.csv", Uploading.Row("DB-1"), Uploading.Row("db1 "), Uploading.Row("DB-1"))
        );
        Assert.Equal("2 0 1 0", Uploading.Figures(review));
        var row = await browser.GetAsync($"{Uploading.AddressOf(review)}/rows/2");

        var after = await browser.SubmitAsync(row, [], "form[action*='/rows/']", "button[value='leave-out']");
        Assert.Equal("2 0 0 1", Uploading.Figures(await browser.FollowAsync(after.Location!)));
        var receipt = await upload.SendAsync(await browser.FollowAsync(after.Location!));

        Assert.Equal("2 0 1 3", Uploading.Sum(receipt));
    }

    [Fact]
    public async Task UnknownColumns_AreAskedFor_AndRememberedForTheNextFile()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        string Content(string series) =>
            string.Join(
                "\r\n",
                "Hvem;Orgnr;Bilagnummeret;Fakturadato;Forfallsdato;Fakturabeløp;Restbeløp",
                $"Sagbakken Utemiljø AS;310 000 078;{series}-1;14.09.2026;28.09.2026;100;100"
            );

        var columns = await upload.UploadAsync(Uploading.Bytes("ukjent.csv", Encoding.UTF8.GetBytes(Content("UK"))));
        Assert.EndsWith("/columns", columns.Path, StringComparison.Ordinal);
        Assert.Contains("Sagbakken Utemiljø AS", columns.TextOf("tbody"), StringComparison.Ordinal);
        var lacking = await browser.SubmitAsync(columns, [], "main form");
        Assert.Equal(HttpStatusCode.OK, lacking.Status);
        Assert.Contains("Velg hvilken kolonne", lacking.Text, StringComparison.Ordinal);
        var chosen = new Dictionary<string, string?>
        {
            ["Form.Columns[0]"] = nameof(UploadColumn.Name),
            ["Form.Columns[2]"] = nameof(UploadColumn.InvoiceNumber),
            ["Form.Description"] = "Vannavgift",
        };
        var review = await browser.FollowAsync((await browser.SubmitAsync(columns, chosen, "main form")).Location!);
        Assert.Equal("1 0 0 0", Uploading.Figures(review));
        var next = await upload.UploadAsync(Uploading.Bytes("ukjent2.csv", Encoding.UTF8.GetBytes(Content("UL"))));

        Assert.Equal("1 0 0 0", Uploading.Figures(next));
    }

    [Fact]
    public async Task LongFile_IsWorkedOnBehindThePage_AndToldInTheInbox()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var rows = Uploading.Rows("LANG", 1_200).Append(Uploading.Row("LANG-7")).Append(Uploading.Row("LANG-9999", due: "x"));

        var waiting = await upload.UploadAsync(Uploading.File("lang.csv", rows));
        Assert.Contains("0 av 1 202 rader", waiting.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var id = await factory.WithDatabaseAsync(context =>
            context.UploadBatches.Where(one => one.FileName == "lang.csv").Select(one => one.Id).SingleAsync()
        );
        await WorkAsync(id);
        var review = await browser.FollowAsync(waiting.Path);
        Assert.Equal("1 200 0 2 0", Uploading.Figures(review).Replace('\u00A0', ' '));
        Assert.Equal("/registrations/upload", string.Join('/', (await upload.SendAsync(review)).Path.Split('/').Take(3)));
        await WorkAsync(id);
        var receipt = await browser.FollowAsync(waiting.Path);

        Assert.Equal("1 200 2 0 1 202", Uploading.Sum(receipt).Replace('\u00A0', ' '));
        Assert.Equal(
            1_200,
            await factory.WithDatabaseAsync(context => context.Registrations.CountAsync(one => one.UploadBatchId == id))
        );
        var inbox = await browser.GetAsync("/inbox");
        Assert.Contains("Filen er sett over: lang.csv", inbox.Text, StringComparison.Ordinal);
        Assert.Contains("Filen er sendt: lang.csv", inbox.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiscardedFile_IsGone()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(Uploading.File("forkastes.csv", Uploading.Rows("FK", 1)));
        var address = Uploading.AddressOf(review);

        await browser.SubmitAsync(await browser.GetAsync($"{address}/discard"), []);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
        Assert.False(
            await factory.WithDatabaseAsync(context => context.UploadBatches.AnyAsync(one => one.FileName == "forkastes.csv"))
        );
    }

    private Task<bool> WorkAsync(Guid id) =>
        factory.WithAsync<UploadWork, bool>(work => work.RunAsync(id, tells: true, CancellationToken.None));
}
