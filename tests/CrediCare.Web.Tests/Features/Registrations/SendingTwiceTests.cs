using System.Net;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>Double clicks, replays, forms that were changed on their way, and two tabs at once.</summary>
public sealed class SendingTwiceTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task SecondSend_ShowsTheSameReceipt()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Registering(browser).ToReviewAsync();

        var first = await browser.SubmitAsync(review, []);
        var second = await browser.SubmitAsync(review, []);

        Assert.Equal(first.Location, second.Location);
        Assert.EndsWith("/receipt", second.Location, StringComparison.Ordinal);
        Assert.Equal(first.Location, (await browser.GetAsync(review.Path)).Location);
    }

    [Fact]
    public async Task SameFormAtTheSameTime_BecomesOneRegistration()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Registering(browser).ToReviewAsync(invoice: Registering.Invoice(("InvoiceNumber", "SAMTIDIG-1")));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.SubmitAsync(review, [])));

        // One that came while another was being sent is led there by way of the step that holds the number.
        var ends = await Task.WhenAll(answers.Select(answer => browser.FollowAsync(answer.Location!)));
        Assert.EndsWith(
            "/receipt",
            Assert.Single(ends.Select(end => end.Path).Distinct(StringComparer.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Equal(
            1,
            await factory.WithDatabaseAsync(context => context.Registrations.CountAsync(one => one.InvoiceNumber == "SAMTIDIG-1"))
        );
    }

    [Fact]
    public async Task SameStepAtTheSameTime_IsNeverAFault()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        var values = Registering.Invoice();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => new Registering(browser).FillAsync(step, new(values)))
        );

        Assert.All(answers, answer => Assert.EndsWith("/review", answer.Location, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SameInvoiceInTwoDrafts_IsTakenOnce_AndTheOtherIsToldWhere()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var one = await new Registering(browser).ToReviewAsync(invoice: Registering.Invoice(("InvoiceNumber", "00 4711")));
        var two = await new Registering(browser).ToReviewAsync(invoice: Registering.Invoice(("InvoiceNumber", "4711")));

        var answers = await Task.WhenAll(browser.SubmitAsync(one, []), browser.SubmitAsync(two, []));

        var sent = Assert.Single(answers, answer => answer.Location!.EndsWith("/receipt", StringComparison.Ordinal));
        var other = await browser.FollowAsync(Assert.Single(answers, answer => answer != sent).Location!);
        var receipt = (await browser.GetAsync(sent.Location!)).TextOf(".ds-alert .nowrap");
        Assert.Contains(receipt, other.TextOf("#Invoice_InvoiceNumber-error"), StringComparison.Ordinal);
        Assert.NotNull(
            other.Document.QuerySelector($".check a[href='{sent.Location!.Replace("/receipt", "", StringComparison.Ordinal)}']")
        );
        Assert.Equal(
            1,
            await factory.WithDatabaseAsync(context =>
                context.InvoiceNumberReservations.CountAsync(held => held.NumberKey == "4711")
            )
        );
    }

    [Fact]
    public async Task SameInvoiceNumberOfAnotherCreditor_IsAnotherInvoice()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        using var other = await factory.SignInAsync(PortalFactory.OtherCreditor);
        await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "FELLES-1")));

        var receipt = await new Registering(other).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "FELLES-1")));

        Assert.Equal(HttpStatusCode.OK, receipt.Status);
    }

    [Fact]
    public async Task FormForAnotherCreditor_IsNotFound_AndNothingChanges()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Accountant);
        var step = await new Registering(browser).StartAsync();
        var creditors = await factory.WithDatabaseAsync(context => context.Creditors.Select(one => one.PublicId).ToListAsync());
        var own = step.Document.QuerySelector("[name=creditor]")!.GetAttribute("value");

        // One of the others is a client of the same accountant, one is a stranger, and one does not exist.
        foreach (var creditor in creditors.Where(id => id != own).Append("finnesikke").Append(""))
        {
            var values = Registering.Debtor(("Name", "Flyttet AS"));
            values["creditor"] = creditor;
            Assert.Equal(HttpStatusCode.NotFound, (await new Registering(browser).FillAsync(step, values)).Status);
        }

        Assert.DoesNotContain("Flyttet AS", (await browser.GetAsync(step.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnothersDraft_IsNotFound_ToEveryoneElse()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync(Registering.Debtor(("Name", "Hemmelig AS")));
        var draft = Registering.DraftOf(step);
        foreach (var email in new[] { PortalFactory.OtherCreditor, PortalFactory.Accountant, PortalFactory.Reader })
        {
            using var stranger = await factory.SignInAsync(email);
            foreach (var path in new[] { "debtor", "invoice", "review", "discard" })
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/registrations/new/{draft}/{path}")).Status);
            var list = await stranger.GetAsync("/registrations");
            Assert.DoesNotContain("Hemmelig AS", list.Text, StringComparison.Ordinal);
        }

        using var staff = await factory.SignInAsync(PortalFactory.Caseworker);
        Assert.NotEqual(HttpStatusCode.OK, (await staff.GetAsync(step.Path)).Status);
    }

    [Fact]
    public async Task AnothersDraft_CannotBePostedTo()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        using var stranger = await factory.SignInAsync(PortalFactory.OtherCreditor);
        var own = await new Registering(stranger).ToInvoiceAsync();
        var token = own.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var path in new[] { "debtor", "invoice", "review", "check", "discard" })
        {
            var answer = await stranger.PostAsync(
                $"/registrations/new/{Registering.DraftOf(step)}/{path}",
                new()
                {
                    ["creditor"] = step.Document.QuerySelector("[name=creditor]")!.GetAttribute("value")!,
                    ["step"] = "invoice",
                    ["Invoice.Note"] = "Lagt inn av en fremmed",
                    ["__RequestVerificationToken"] = token,
                }
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        Assert.DoesNotContain("Lagt inn av en fremmed", (await browser.GetAsync(step.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnothersPortfolio_CannotBeChosen()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var strangers = await factory.WithDatabaseAsync(context =>
            context.Portfolios.Where(one => one.Name == "Pasienter").Select(one => one.PublicId).SingleAsync()
        );
        var step = await new Registering(browser).StartAsync();

        var page = await new Registering(browser).FillAsync(step, Registering.Debtor(("Portfolio", strangers)));

        Assert.Contains("Velg hvilken portefølje", page.TextOf("#Debtor_Portfolio-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoTabsForTwoClients_EachFileUnderTheirOwn()
    {
        using var tab = await factory.SignInAsync(PortalFactory.Accountant);
        var review = await new Registering(tab).ToReviewAsync(invoice: Registering.Invoice(("InvoiceNumber", "TO-FANER-1")));
        var first = review.Document.QuerySelector("[name=creditor]")!.GetAttribute("value")!;
        var second = await factory.WithDatabaseAsync(context =>
            context
                .Memberships.Where(one =>
                    context.Users.Any(user => user.Id == one.UserId && user.Email == PortalFactory.Accountant)
                )
                .Join(context.Creditors, one => one.CreditorId, creditor => creditor.Id, (_, creditor) => creditor.PublicId)
                .SingleAsync(id => id != first)
        );

        // In another tab the accountant changes to the second client, and registers there.
        tab.Http.DefaultRequestHeaders.Add("Cookie", $"credicare-company={second}");
        await new Registering(tab).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "TO-FANER-2")));
        var sent = await tab.SubmitAsync(review, []);
        Assert.EndsWith("/receipt", sent.Location, StringComparison.Ordinal);
        var list = await tab.GetAsync("/registrations?q=to+faner");
        Assert.Contains("TO-FANER-2", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("TO-FANER-1", list.Text, StringComparison.Ordinal);

        await factory.WithDatabaseAsync(async context =>
        {
            var owners = await context
                .Registrations.Where(one => one.InvoiceNumber.StartsWith("TO-FANER"))
                .Join(
                    context.Creditors,
                    one => one.CreditorId,
                    creditor => creditor.Id,
                    (one, creditor) => new { one.InvoiceNumber, creditor.PublicId }
                )
                .ToDictionaryAsync(one => one.InvoiceNumber, one => one.PublicId);
            Assert.Equal((first, second), (owners["TO-FANER-1"], owners["TO-FANER-2"]));
        });
    }
}
