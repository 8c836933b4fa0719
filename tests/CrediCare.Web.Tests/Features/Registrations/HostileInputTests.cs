using System.Net;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>What is posted on purpose, or after the session has ended.</summary>
public sealed class HostileInputTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Script = "<script>alert(1)</script>";

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
}
