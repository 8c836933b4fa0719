using System.Net;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>What is typed by mistake in the invoice: a clear answer beside the field, all kept, nothing stored half.</summary>
public sealed class InvoiceInputTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("Outstanding", "1.234", "Skriv 1234,00 hvis du mener hele kroner, eller 1,23 hvis")]
    [InlineData("Outstanding", "kr 0,567", "Skriv 567,00 hvis du mener hele kroner, eller 0,56 hvis")]
    [InlineData("Outstanding", null, "Skriv beløpet som gjenstår.")]
    [InlineData("Invoiced", null, "Skriv fakturabeløpet.")]
    [InlineData("Outstanding", "tusen", "Skriv beløpet med tall")]
    [InlineData("Outstanding", "0", "Beløpet må være større enn 0.")]
    [InlineData("Outstanding", "-5", "Beløpet må være større enn 0.")]
    [InlineData("Outstanding", "9 640,01", "Det kan ikke gjenstå mer enn fakturabeløpet.")]
    [InlineData("Outstanding", "99999999999999999999", "større enn vi kan ta imot")]
    [InlineData("Invoiced", "12,345", "kan leses på to måter")]
    [InlineData("ReminderFees", "-1", "kan ikke være mindre enn 0")]
    [InlineData("DueDate", "31.02.2026", "31.02.2026 finnes ikke")]
    [InlineData("DueDate", "13.09.2026", "Forfallsdatoen kan ikke være før fakturadatoen.")]
    [InlineData("DueDate", "i går", "Skriv datoen som dd.mm.åååå")]
    [InlineData("InvoiceDate", "24.11.2026", "Fakturadatoen er ikke kommet ennå.")]
    [InlineData("InvoiceDate", "24.11.26", "Fakturadatoen er ikke kommet ennå.")]
    [InlineData("DueDate", "29.2.26", "29.2.26 finnes ikke")]
    [InlineData("Description", null, "Fyll ut «Hva gjelder kravet?»")]
    [InlineData("InvoiceNumber", "12345678901234567890123456789012345678901", "høyst 40 tegn")]
    [InlineData("Kid", "12345678901234567890123456", "høyst 25 tegn")]
    public async Task InvoiceField_IsAnsweredBesideIt_AndWhatWasTypedIsKept(string field, string? typed, string answer)
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        var values = Registering.Invoice((field, typed), ("Note", "Ring meg"));

        var page = await new Registering(browser).FillAsync(step, values);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(answer, page.TextOf($"#Invoice_{field}-error"), StringComparison.Ordinal);
        Assert.Contains(answer, page.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal("Ring meg", page.TextOf("[name='Invoice.Note']"));
        Assert.All(
            values.Where(value => value.Key != "Invoice.Note"),
            value =>
                Assert.Equal(value.Value ?? "", page.Document.QuerySelector($"[name='{value.Key}']")!.GetAttribute("value") ?? "")
        );
        var kept = await browser.GetAsync(step.Path);
        Assert.Equal(typed ?? "", kept.Document.QuerySelector($"[name='Invoice.{field}']")!.GetAttribute("value") ?? "");
        await NothingIsStoredAsync(values["Invoice.InvoiceNumber"]!);
    }

    [Theory]
    [InlineData("NoticeSentOn", "28.09.2026", "12.10.2026", "må være sendt etter forfallsdatoen")]
    [InlineData("NoticeDeadline", "29.09.2026", "12.10.2026", "minst 14 dager")]
    [InlineData("NoticeSentOn", "24.11.2026", "24.12.2026", "er ikke kommet ennå")]
    [InlineData("NoticeSentOn", null, "12.10.2026", "Skriv når inkassovarselet ble sendt.")]
    [InlineData("NoticeDeadline", "29.09.2026", null, "Skriv fristen som står i varselet.")]
    public async Task OwnNotice_MustBeOne(string field, string? sentOn, string? deadline, string answer)
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();

        var page = await new Registering(browser).FillAsync(
            step,
            Registering.Invoice(("NoticeSent", "yes"), ("NoticeSentOn", sentOn), ("NoticeDeadline", deadline))
        );

        Assert.Contains(answer, page.TextOf($"#Invoice_{field}-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongKid_IsAWarning_AndCanBeSent()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        var review = await new Registering(browser).ToReviewAsync(invoice: Registering.Invoice(("Kid", "602244")));

        Assert.Contains("Siste siffer i KID-en stemmer ikke", review.Text, StringComparison.Ordinal);
        var receipt = await browser.FollowAsync((await browser.SubmitAsync(review, [])).Location!);
        Assert.Contains("6022 44", (await browser.GetAsync(Registering.AddressOf(receipt))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongNote_IsRefusedWithItsLength_AndKeptWhole()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        var note = new string('å', 10_000);

        var page = await new Registering(browser).FillAsync(step, Registering.Invoice(("Note", note)));

        Assert.Contains("høyst 4 000 tegn. Den har 10 000", page.TextOf("#Invoice_Note-error"), StringComparison.Ordinal);
        Assert.Equal(note, page.TextOf("[name='Invoice.Note']"));
        Assert.Equal(note, (await browser.GetAsync(step.Path)).TextOf("[name='Invoice.Note']"));
    }

    private async Task NothingIsStoredAsync(string invoiceNumber) =>
        Assert.False(
            await factory.WithDatabaseAsync(context => context.Registrations.AnyAsync(one => one.InvoiceNumber == invoiceNumber))
        );
}
