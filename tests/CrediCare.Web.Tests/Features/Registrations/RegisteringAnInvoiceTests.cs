using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

public sealed class RegisteringAnInvoiceTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task ThreeSteps_EndInAReceipt_AndTheListHasItAtOnce()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var number = Registering.NewInvoiceNumber();

        var review = await new Registering(browser).ToReviewAsync(
            Registering.Debtor(("Phone", "+4722334455")),
            Registering.Invoice(("InvoiceNumber", number))
        );
        Assert.Contains("Kan registreres i dag", review.Text, StringComparison.Ordinal);
        Assert.Contains("8 640,00 kr", review.Text, StringComparison.Ordinal);
        Assert.Contains("22 33 44 55", review.Text, StringComparison.Ordinal);
        var receipt = await browser.FollowAsync((await browser.SubmitAsync(review, [])).Location!);

        Assert.Matches(@"R-2026-\d{6}-\d", receipt.Text);
        Assert.Contains("24. november 2026 kl. 02.00", receipt.Text, StringComparison.Ordinal);
        var list = await browser.GetAsync("/registrations");
        Assert.Contains(number, list.Text, StringComparison.Ordinal);
        Assert.Contains("Registrert, blir sak i natt", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_SavesReservationAndLog_AndTheDraftIsGone()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Registering(browser).ToReviewAsync(
            invoice: Registering.Invoice(("InvoiceNumber", "0077 b"), ("ReminderFees", "38,00"), ("OwnReference", "PO-9"))
        );

        await browser.SubmitAsync(review, []);

        await factory.WithDatabaseAsync(async context =>
        {
            var sent = await context.Registrations.SingleAsync(one => one.InvoiceNumber == "0077 b");
            Assert.Equal((864_000, 964_000, 3_800), (sent.Outstanding.Ore, sent.Invoiced.Ore, sent.ReminderFees.Ore));
            Assert.Equal(
                ("310000078", "PO-9", "0155"),
                (sent.DebtorOrganisationNumber, sent.OwnReference, sent.DebtorAddress.Postcode)
            );
            Assert.Equal(Registering.DraftOf(review), sent.SubmissionKey);
            Assert.Equal(
                "77B",
                (await context.InvoiceNumberReservations.SingleAsync(one => one.RegistrationId == sent.Id)).NumberKey
            );
            Assert.False(await context.RegistrationDrafts.AnyAsync(one => one.PublicId == Registering.DraftOf(review)));
            Assert.True(
                await context.AuditEntries.AnyAsync(one => one.SubjectId == sent.Id && one.Action == AuditAction.Registered)
            );
        });
    }

    [Fact]
    public async Task Leaving_LosesNothing_AndTheDraftIsOffered()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync(Registering.Debtor(("Name", "Halvskrevet AS")));
        await new Registering(browser).FillAsync(
            step,
            Registering.Invoice(("DueDate", "31.02."), ("Outstanding", "1.234")),
            button: "button[value=save]"
        );

        var offer = await browser.GetAsync("/registrations/new");
        Assert.Contains("Halvskrevet AS", offer.Text, StringComparison.Ordinal);
        Assert.Contains("Halvskrevet AS", (await browser.GetAsync("/registrations")).Text, StringComparison.Ordinal);
        var back = await browser.GetAsync(step.Path);

        Assert.Equal("31.02.", Value(back, "Invoice.DueDate"));
        Assert.Equal("1.234", Value(back, "Invoice.Outstanding"));
        Assert.Empty(back.Document.QuerySelectorAll(".ds-validation-message:not([hidden])"));
    }

    [Fact]
    public async Task Portfolio_IsChosenBySelfWhereThereIsOne()
    {
        using var browser = await factory.SignInAsync(PortalFactory.OtherCreditor);
        var step = await new Registering(browser).StartAsync();
        Assert.Null(step.Document.QuerySelector("[name='Debtor.Portfolio']"));

        var receipt = await new Registering(browser).SendAsync();

        Assert.Contains("Pasienter", receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BirthNumber_IsSealedHashedAndShownMasked()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var person = Registering.Debtor(
            ("Kind", "Person"),
            ("Name", "Ingrid Prøvedal"),
            ("OrganisationNumber", null),
            ("NeedsBirthNumber", "true"),
            ("BirthNumber", "158570 50093")
        );
        var review = await new Registering(browser).ToReviewAsync(person);
        Assert.DoesNotContain("50093", review.Html, StringComparison.Ordinal);
        Assert.Contains("158570 *****", review.Text, StringComparison.Ordinal);
        var step = await browser.GetAsync(review.Path.Replace("review", "debtor", StringComparison.Ordinal));
        Assert.DoesNotContain("50093", step.Html, StringComparison.Ordinal);

        // Going through the step again with the masked field empty keeps the number.
        await browser.SubmitAsync(step, []);
        var receipt = await browser.FollowAsync((await browser.SubmitAsync(await browser.GetAsync(review.Path), [])).Location!);
        var details = await browser.GetAsync(Registering.AddressOf(receipt));

        Assert.Contains("158570 *****", details.Text, StringComparison.Ordinal);
        await factory.WithDatabaseAsync(async context =>
        {
            var sent = await context.Registrations.SingleAsync(one => one.DebtorName == "Ingrid Prøvedal");
            Assert.Equal(32, sent.DebtorBirthNumberHash!.Length);
            Assert.NotNull(sent.DebtorBirthNumberSealed);
            Assert.Equal(-1, sent.DebtorBirthNumberSealed.AsSpan().IndexOf("15857050093"u8));
        });
    }

    [Fact]
    public async Task BirthNumber_IsMaskedEvenInTheAnswerToAFormWithAnotherFault()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();

        var answer = await new Registering(browser).FillAsync(
            step,
            Registering.Debtor(("Kind", "Person"), ("Name", null), ("NeedsBirthNumber", "true"), ("BirthNumber", "15857050093"))
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("«Navn»", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("50093", answer.Html, StringComparison.Ordinal);
        Assert.Contains("158570 *****", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_CannotRegister_AndSeesNoButton()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Reader);

        var list = await browser.GetAsync("/registrations");
        Assert.DoesNotContain("/registrations/new", list.Html, StringComparison.Ordinal);
        var answer = await browser.FollowAsync("/registrations/new");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task EnglishReader_IsAnsweredInEnglish()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.Add("Accept-Language", "en");
        var step = await new Registering(browser).ToInvoiceAsync();

        var answer = await new Registering(browser).FillAsync(step, Registering.Invoice(("DueDate", "01.09.2026")));

        Assert.Contains("The due date cannot be before the invoice date.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Pre-check", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discarding_TakesDraftAndDocumentsAway()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        await new Registering(browser).FillAsync(step, Registering.Invoice(), [Files.Pdf("a.pdf")], "button[value=upload]");
        var draft = Registering.DraftOf(step);

        var confirm = await browser.GetAsync($"/registrations/new/{draft}/discard");
        await browser.SubmitAsync(confirm, []);

        await factory.WithDatabaseAsync(async context =>
        {
            Assert.False(await context.RegistrationDrafts.AnyAsync(one => one.PublicId == draft));
            Assert.False(
                await context.Documents.AnyAsync(one =>
                    one.DraftId != null && !context.RegistrationDrafts.Any(other => other.Id == one.DraftId)
                )
            );
        });
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(step.Path)).Status);
    }

    [Fact]
    public async Task OldClaim_IsSentToAssessment()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        var review = await new Registering(browser).ToReviewAsync(
            invoice: Registering.Invoice(("InvoiceDate", "07.11.2023"), ("DueDate", "22.11.2023"))
        );
        Assert.Contains("En saksbehandler må vurdere", review.Text, StringComparison.Ordinal);
        var receipt = await browser.FollowAsync((await browser.SubmitAsync(review, [])).Location!);

        Assert.Contains("En saksbehandler ser på kravet", receipt.Text, StringComparison.Ordinal);
        var id = Registering.AddressOf(receipt).Split('/')[^1];
        Assert.Equal(
            RegistrationState.NeedsAssessment,
            await factory.WithDatabaseAsync(context =>
                context.Registrations.Where(one => one.PublicId == id).Select(one => one.State).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task EarlyClaim_IsKeptAsADraft_AndCannotBeSent()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Registering(browser).ToReviewAsync(
            invoice: Registering.Invoice(("InvoiceNumber", "TIDLIG-1"), ("InvoiceDate", "26.10.2026"), ("DueDate", "10.11.2026"))
        );

        Assert.Contains("For tidlig, fra 24. november 2026", review.Text, StringComparison.Ordinal);
        Assert.Empty(review.Document.QuerySelectorAll("main form button:not([value=save], [value=remind])"));
        var forced = await browser.SubmitAsync(review, []);

        Assert.Contains("Fakturaen kan ikke sendes før 24. november 2026", forced.Text, StringComparison.Ordinal);
        Assert.False(
            await factory.WithDatabaseAsync(context => context.Registrations.AnyAsync(one => one.InvoiceNumber == "TIDLIG-1"))
        );
        Assert.Contains("TIDLIG-1", (await browser.GetAsync("/registrations")).Text, StringComparison.Ordinal);
    }

    private static string? Value(PortalPage page, string field) =>
        page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value");
}
