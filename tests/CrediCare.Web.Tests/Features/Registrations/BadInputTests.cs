using System.Net;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>What people type, paste and choose by mistake or on purpose: a clear answer, all kept, nothing stored half.</summary>
public sealed class BadInputTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Script = "<script>alert(1)</script>";

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
    [InlineData("InvoiceDate", "14.09.26", "fire siffer")]
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

    [Theory]
    [InlineData("OrganisationNumber", "310 000 018", "Organisasjonsnummeret stemmer ikke")]
    [InlineData("Postcode", "15", "fire siffer")]
    [InlineData("Phone", "12 34", "åtte siffer")]
    [InlineData("Email", "navn@", "e-postadresse")]
    [InlineData("Name", null, "Fyll ut «Navn»")]
    [InlineData("Kind", "Ghost", "Velg om det er")]
    [InlineData("Country", "QQ", "Velg et land")]
    public async Task DebtorField_IsAnsweredBesideIt(string field, string? typed, string answer)
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();

        var page = await new Registering(browser).FillAsync(step, Registering.Debtor((field, typed)));

        Assert.Contains(answer, page.TextOf($"#Debtor_{field}-error"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BirthNumber", "15857050094", null, "Fødselsnummeret stemmer ikke")]
    [InlineData("BirthNumber", null, null, "Skriv fødselsnummeret")]
    [InlineData("BirthDate", "15857050093", "16.05.1970", "passer ikke med fødselsnummeret")]
    [InlineData("BirthDate", "15857050093", "24.11.2026", "er ikke kommet ennå")]
    public async Task Person_IsAnsweredBesideTheField(string field, string? number, string? born, string answer)
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();

        var page = await new Registering(browser).FillAsync(
            step,
            Registering.Debtor(
                ("Kind", "Person"),
                ("OrganisationNumber", null),
                ("NeedsBirthNumber", "true"),
                ("BirthNumber", number),
                ("BirthDate", born)
            )
        );

        Assert.Contains(answer, page.TextOf($"#Debtor_{field}-error"), StringComparison.Ordinal);
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

    [Fact]
    public async Task ScriptInEveryField_IsOnlyText_OnEveryPage()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var debtor = Registering.Debtor(("Name", Script), ("Street", Script), ("StreetExtra", Script), ("City", Script));
        var invoice = Registering.Invoice(
            ("InvoiceNumber", $"{Script}1"),
            ("OwnReference", Script),
            ("Description", Script),
            ("Note", Script),
            ("Objects", "yes"),
            ("Objection", Script)
        );

        var review = await new Registering(browser).ToReviewAsync(debtor, invoice, [Files.Pdf($"{Script}.pdf")]);
        var receipt = await browser.FollowAsync((await browser.SubmitAsync(review, [])).Location!);
        var address = Registering.AddressOf(receipt);
        using var caseworker = await factory.SignInAsync(PortalFactory.Caseworker);
        PortalPage[] pages =
        [
            review,
            receipt,
            await browser.GetAsync(address),
            await browser.GetAsync("/registrations"),
            await browser.GetAsync($"/registrations?q={Uri.EscapeDataString(Script)}"),
            await browser.GetAsync($"{address}/take-back"),
            await caseworker.GetAsync(address),
        ];

        Assert.All(
            pages,
            page =>
            {
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.DoesNotContain("<script>alert", page.Html, StringComparison.OrdinalIgnoreCase);
            }
        );
        Assert.Contains(Script, pages[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmojiName_IsTaken()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        var receipt = await new Registering(browser).SendAsync(Registering.Debtor(("Name", "Blomster 🌷👩🏽‍🌾 Æsj AS")));

        Assert.Contains("Blomster 🌷👩🏽‍🌾 Æsj AS", receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ControlCharacters_AreLeftOut()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        await new Registering(browser).SendAsync(
            Registering.Debtor(("Name", "Null\u0007stilt\u202E AS")),
            Registering.Invoice(("Note", "linje 1\r\nlinje 2\0"))
        );

        await factory.WithDatabaseAsync(async context =>
            Assert.Equal(
                "linje 1\nlinje 2",
                (await context.Registrations.SingleAsync(one => one.DebtorName == "Nullstilt AS")).Note
            )
        );
    }

    [Fact]
    public async Task NullCharacterInAPlainForm_IsABadRequest()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();

        var page = await new Registering(browser).FillAsync(step, Registering.Debtor(("Name", "Null\0 AS")));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task ThirtyMegabytes_AreAnsweredOnThePage_AndWhatWasTypedIsKept()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();

        var page = await new Registering(browser).FillAsync(
            step,
            Registering.Invoice(("Note", "Se vedlegg")),
            [Files.Pdf("stor.pdf", 30 * 1024 * 1024), Files.Pdf("liten.pdf")]
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            "«stor.pdf» er på 31,5 MB. En fil kan ha inntil 10 MB.",
            page.TextOf("#Files-error"),
            StringComparison.Ordinal
        );
        Assert.Equal("Se vedlegg", page.TextOf("[name='Invoice.Note']"));
        Assert.Contains("liten.pdf", page.TextOf("#documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgramNamedPdf_IsNotTaken()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();

        var page = await new Registering(browser).FillAsync(
            step,
            Registering.Invoice(),
            [Files.Program("faktura.pdf"), new UploadedFile(Files.Field, "tom.pdf", [])]
        );

        Assert.Contains("«faktura.pdf» er ikke en PDF, JPG eller PNG", page.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.Contains("«tom.pdf» er tom", page.TextOf("ds-error-summary"), StringComparison.Ordinal);
        var draft = Registering.DraftOf(step);
        Assert.False(
            await factory.WithDatabaseAsync(context =>
                context.Documents.AnyAsync(one =>
                    context.RegistrationDrafts.Any(other => other.Id == one.DraftId && other.PublicId == draft)
                )
            )
        );
    }

    [Fact]
    public async Task WrongAntiforgeryToken_StoresNothing_AndShowsWhatWasTyped()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        var values = Registering.Invoice(("Description", "Skrevet i en gammel fane"));
        values["__RequestVerificationToken"] = "feil";

        var page = await new Registering(browser).FillAsync(step, values);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Skrevet i en gammel fane", page.Text, StringComparison.Ordinal);
        Assert.Null(
            (await browser.GetAsync(step.Path)).Document.QuerySelector("[name='Invoice.Description']")!.GetAttribute("value")
        );
    }

    [Fact]
    public async Task FormPostedAfterTheSessionEnded_LeadsToSignIn_AndTheDraftIsThere()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync(Registering.Debtor(("Name", "Utlogget AS")));
        using var signedOut = factory.Browser();

        var answer = await signedOut.PostAsync(step.Path, new() { ["Invoice.InvoiceNumber"] = "X" });

        Assert.DoesNotContain(HttpStatusCode.OK, new[] { answer.Status });
        Assert.Contains("Utlogget AS", (await browser.GetAsync(step.Path)).Text, StringComparison.Ordinal);
    }

    private async Task NothingIsStoredAsync(string invoiceNumber) =>
        Assert.False(
            await factory.WithDatabaseAsync(context => context.Registrations.AnyAsync(one => one.InvoiceNumber == invoiceNumber))
        );
}
