using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.BecomeCustomer;

public sealed class DecidingTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task AskedBack_Answered_Approved_ActivatedAndIn()
    {
        using var applicant = _site.Browser();
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await applicant.ApplyAsync();
        Assert.Contains(ApplyingSteps.Company, (await admin.GetAsync("/admin/creditors")).Text, StringComparison.Ordinal);

        await DecideAsync(admin, "ask-back", new() { ["AskBack.Question"] = "Hvor mange saker i året?" });
        var question = await _site.MailToAsync(ApplyingSteps.Email);
        Assert.Contains("Hvor mange saker i året?", question.Text, StringComparison.Ordinal);
        var page = await applicant.GetAsync(question.Link());
        Assert.Contains("Hvor mange saker i året?", page.Text, StringComparison.Ordinal);
        var answered = await applicant.SubmitAsync(page, new() { ["Answer"] = "Omtrent ti." });
        Assert.Contains("Takk for svaret", answered.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await applicant.GetAsync(question.Link())).Status);

        var made = await DecideAsync(admin, "approve", new() { ["Approve.Portfolio"] = "Kunder" });

        Assert.Equal("/admin/creditors", made.Location);
        var (creditor, agreement) = await _site.WithDatabaseAsync(async context =>
        {
            var one = await context
                .Creditors.Include(row => row.Portfolios)
                .SingleAsync(row => row.Name == ApplyingSteps.Company);
            return (one, await context.Agreements.SingleAsync(row => row.CreditorId == one.Id));
        });
        var application = await _site.ApplicationAsync();
        Assert.Equal((CustomerApplicationState.Approved, creditor.Id), (application.State, application.CreditorId));
        Assert.Equal(application.Terms, agreement.Terms);
        Assert.Equal("Kunder", Assert.Single(creditor.Portfolios).Name);
        var welcome = await _site.MailToAsync(ApplyingSteps.Email);
        await applicant.SubmitAsync(await applicant.GetAsync(welcome.Link()), AccountSteps.Chosen(AccountSteps.NewPassword));
        Assert.Equal(HttpStatusCode.OK, (await applicant.GetAsync("/registrations")).Status);
        Assert.Equal(
            [AuditAction.ApplicationAskedBack, AuditAction.ApplicationApproved],
            await _site.WithDatabaseAsync(context =>
                context
                    .AuditEntries.Where(entry => entry.SubjectId == application.Id && entry.Action != AuditAction.Viewed)
                    .OrderBy(entry => entry.Id)
                    .Select(entry => entry.Action)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Rejected_IsToldWhy_AndNothingMoreCanBeDecided()
    {
        using var applicant = _site.Browser();
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await applicant.ApplyAsync();
        var before = await PageAsync(admin);

        await DecideAsync(admin, "reject", new() { ["Reject.Reason"] = "Firmaet er slettet." });

        Assert.Contains("Firmaet er slettet.", (await _site.MailToAsync(ApplyingSteps.Email)).Text, StringComparison.Ordinal);
        var late = await admin.SubmitAsync(before, new() { ["Approve.Portfolio"] = "Kunder" }, "form[action$='/approve']");
        Assert.Contains("er endret siden siden ble åpnet", late.Text, StringComparison.Ordinal);
        Assert.Equal(3, await _site.WithDatabaseAsync(context => context.Creditors.CountAsync()));
    }

    [Fact]
    public async Task ACompanyThatIsACustomer_IsSaid_AndNotMadeAgain()
    {
        using var applicant = _site.Browser();
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await applicant.ApplyAsync(new() { ["OrganisationNumber"] = "310000019" });

        Assert.Contains("hører til en oppdragsgiver vi har", (await PageAsync(admin)).Text, StringComparison.Ordinal);
        var answer = await DecideAsync(admin, "approve", new() { ["Approve.Portfolio"] = "Kunder" });

        Assert.Contains("Legg heller brukeren til der", answer.Text, StringComparison.Ordinal);
        Assert.Equal(CustomerApplicationState.Waiting, (await _site.ApplicationAsync()).State);
    }

    [Theory]
    [InlineData("approve", "Approve.Portfolio", "Skriv navnet på porteføljen")]
    [InlineData("ask-back", "AskBack.Question", "Skriv hva du vil spørre om")]
    [InlineData("reject", "Reject.Reason", "Skriv begrunnelsen")]
    public async Task NothingWritten_IsSaidBesideTheField(string decision, string field, string message)
    {
        using var applicant = _site.Browser();
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await applicant.ApplyAsync();

        var answer = await DecideAsync(admin, decision, new() { [field] = " " });

        Assert.Contains(message, answer.TextOf($"form[action$='/{decision}'] .ds-validation-message"), StringComparison.Ordinal);
        Assert.Equal(CustomerApplicationState.Waiting, (await _site.ApplicationAsync()).State);
    }

    [Fact]
    public async Task ACaseworker_ReadsIt_AndDecidesNothing()
    {
        using var applicant = _site.Browser();
        await applicant.ApplyAsync();
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await PageAsync(caseworker);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task ALinkThatIsNotOurs_OpensNothing(string token)
    {
        using var browser = _site.Browser();

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync($"/become-customer/answer?token={token}")).Status);
    }

    [Fact]
    public async Task ALinkThatHasExpired_OpensNothing()
    {
        using var applicant = _site.Browser();
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await applicant.ApplyAsync();
        await DecideAsync(admin, "ask-back", new() { ["AskBack.Question"] = "Hva?" });
        var link = (await _site.MailToAsync(ApplyingSteps.Email)).Link();

        _site.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await applicant.GetAsync(link)).Status);
        _site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Gone, (await applicant.GetAsync(link)).Status);
    }

    public void Dispose() => _site.Dispose();

    private async Task<PortalPage> PageAsync(PortalClient browser) =>
        await browser.GetAsync($"/admin/creditors/applications/{(await _site.ApplicationAsync()).PublicId}");

    private async Task<PortalPage> DecideAsync(PortalClient browser, string decision, Dictionary<string, string?> typed) =>
        await browser.SubmitAsync(await PageAsync(browser), typed, $"form[action$='/{decision}']");
}
