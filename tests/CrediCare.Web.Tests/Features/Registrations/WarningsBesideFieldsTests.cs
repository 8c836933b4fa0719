using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>What can be sent but should be looked at again, said beside the field it is about, also without script.</summary>
public sealed class WarningsBesideFieldsTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string KidWarning = "Siste siffer i KID-en stemmer ikke";

    [Theory]
    [InlineData("Invoice.Kid", "602244", KidWarning)]
    [InlineData("Invoice.ReminderFees", "38,01", "Ett purrebrev kan høyst koste 38,00 kr (23. november 2026)")]
    [InlineData("Invoice.ReminderFees", "76,01", "Purregebyr kan være høyst 76,00 kr til sammen (23. november 2026)")]
    public async Task Warning_StandsBesideTheField_InThePanel_AndInTheReview_AndTheClaimCanBeSent(
        string field,
        string typed,
        string warning
    )
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Registering(browser).ToReviewAsync(invoice: Registering.Invoice((field.Split('.')[1], typed)));
        var step = await browser.GetAsync(review.Path.Replace("review", "invoice", StringComparison.Ordinal));

        var note = step.Document.QuerySelector($"[data-warning='{field}']")!;
        Assert.Contains(warning, step.TextOf($"[data-warning='{field}']"), StringComparison.Ordinal);
        Assert.False(note.HasAttribute("hidden"));
        Assert.Contains(note.Id!, step.Document.QuerySelector($"[name='{field}']")!.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Contains(warning, step.TextOf($".check [data-beside='{field}']"), StringComparison.Ordinal);
        Assert.Contains(
            warning,
            review.TextOf(".entry__fields dl:last-of-type .ds-validation-message"),
            StringComparison.Ordinal
        );
        Assert.EndsWith("/receipt", (await browser.SubmitAsync(review, [])).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongKid_IsSaidBesideTheField_BeforeAnyDateIsKnown()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();

        var page = await new Registering(browser).FillAsync(
            step,
            Registering.Invoice(("Kid", "602244"), ("InvoiceDate", null), ("DueDate", null))
        );

        Assert.Contains(KidWarning, page.TextOf("#Invoice_Kid-warning"), StringComparison.Ordinal);
        Assert.Contains(KidWarning, page.TextOf(".check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingWrong_LeavesAnEmptyPlaceForTheLiveCheck()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Registering(browser).ToReviewAsync(
            invoice: Registering.Invoice(("Kid", "602243"), ("ReminderFees", "38,00"))
        );
        var step = await browser.GetAsync(review.Path.Replace("review", "invoice", StringComparison.Ordinal));

        Assert.All(
            step.Document.QuerySelectorAll("[data-warning]"),
            note => Assert.True(note.HasAttribute("hidden") && note.TextContent.Length == 0)
        );
        Assert.Equal(2, step.Document.QuerySelectorAll("[data-warning]").Length);
        Assert.Null(review.Document.QuerySelector(".entry__fields .ds-validation-message"));
    }

    [Fact]
    public async Task AnErrorInTheField_ComesBeforeItsWarning()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();

        var page = await new Registering(browser).FillAsync(step, Registering.Invoice(("Kid", "12345678901234567890123456")));

        Assert.Contains("høyst 25 tegn", page.TextOf("#Invoice_Kid-error"), StringComparison.Ordinal);
        Assert.True(page.Document.QuerySelector("#Invoice_Kid-warning")!.HasAttribute("hidden"));
    }
}
