using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Support;

public sealed class WhoTakesPartInAConversationTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task TamperedCompanyOrKey_StoresNothing()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await creditor.GetAsync("/support");
        var other = await _site.WithDatabaseAsync(context =>
            context
                .Creditors.Where(one => one.OrganisationNumber == DemoFirms.Maltrost.OrganisationNumber)
                .Select(one => one.PublicId)
                .SingleAsync()
        );
        var typed = new Dictionary<string, string?> { ["Form.Subject"] = "Hei", ["Form.Text"] = "Hei." };

        var company = await creditor.SubmitAsync(page, new(typed) { ["Form.Creditor"] = other }, SupportSteps.NewForm);
        var key = await creditor.SubmitAsync(page, new(typed) { ["Form.Key"] = "../../x" }, SupportSteps.NewForm);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (company.Status, key.Status));
        Assert.False(await _site.WithDatabaseAsync(context => context.MessageThreads.AnyAsync()));
    }

    [Fact]
    public async Task Stranger_FindsNeitherConversationNorNotice()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var thread = await SupportSteps.WriteAsync(creditor, "Vårt", "Bare for oss.");
        await SupportSteps.AnswerAsync(caseworker, $"/admin{thread}", "Ja.");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(thread)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/admin{thread}")).Status);
        Assert.DoesNotContain("Vårt", (await stranger.GetAsync("/support")).Text, StringComparison.Ordinal);
        Assert.Contains("Innboksen er tom", (await stranger.GetAsync("/inbox")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_SeesTheConversationButMayNotWrite()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        var thread = await SupportSteps.WriteAsync(creditor, "Avtalen", "Hei.");
        var page = await reader.GetAsync(thread);
        var token = (await reader.GetAsync("/inbox"))
            .Document.QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

        var answer = await reader.PostAsync(thread, new() { ["Form.Text"] = "Hei", ["__RequestVerificationToken"] = token });

        Assert.Contains("Med rollen Leser", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(SupportSteps.AnswerForm));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task Accountant_WritesForTheCompanyWhoseFormItWas_AlsoAfterSwitching()
    {
        using var accountant = await _site.SignInAsync(PortalFactory.Accountant);
        var form = await accountant.GetAsync("/support");
        var company = form.Document.QuerySelector("[name='Form.Creditor']")!.GetAttribute("value")!;
        await accountant.SubmitAsync(await accountant.GetAsync("/account/company"), [], "main form[action='/account/company']");
        var switched = await accountant.GetAsync("/support");
        Assert.NotEqual(company, switched.Document.QuerySelector("[name='Form.Creditor']")!.GetAttribute("value"));

        var sent = await accountant.SubmitAsync(
            form,
            new() { ["Form.Subject"] = "For den første", ["Form.Text"] = "Hei." },
            SupportSteps.NewForm
        );

        Assert.StartsWith("/support/", sent.Location, StringComparison.Ordinal);
        Assert.Equal(
            company,
            await _site.WithDatabaseAsync(context =>
                context
                    .MessageThreads.Join(
                        context.Creditors,
                        thread => thread.CreditorId,
                        creditor => creditor.Id,
                        (_, creditor) => creditor.PublicId
                    )
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task WhoHasLeft_IsNotTold_ButTheAdministratorsAre()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Accountant);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        var thread = await SupportSteps.WriteAsync(creditor, "Farvel", "Jeg slutter i dag.");
        await _site.WithDatabaseAsync(async context =>
        {
            var leaver = await context.Users.SingleAsync(user => user.Email == PortalFactory.Accountant);
            foreach (var membership in await context.Memberships.Where(one => one.UserId == leaver.Id).ToListAsync())
                membership.End(_site.Clock.UtcNow);
            await context.SaveChangesAsync();
        });

        await SupportSteps.AnswerAsync(caseworker, $"/admin{thread}", "Lykke til.");

        var told = await _site.WithDatabaseAsync(context =>
            context
                .InboxItems.Join(context.Users, item => item.RecipientUserId, user => user.Id, (_, user) => user.Email!)
                .ToListAsync()
        );
        Assert.NotEmpty(told);
        Assert.DoesNotContain(PortalFactory.Accountant, told);
    }

    [Fact]
    public async Task WhoNoLongerSeesTheCase_IsNotTold_AndLosesWhatWasTold()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Privat");
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        using var writer = await _site.SignInAsync(PortalFactory.Reader);
        await ChangeReaderAsync(portfolios => portfolios.Where(id => id == one.PortfolioId));
        var thread = (await writer.ActAsync(one, "messages", new() { ["Text"] = "Er brevet sendt?" })).Location!;
        await SupportSteps.AnswerAsync(caseworker, $"/admin{thread}", "Ja.");
        Assert.Contains(one.CaseNumber, (await writer.GetAsync("/inbox")).TextOf("main"), StringComparison.Ordinal);

        await ChangeReaderAsync(portfolios => portfolios.Where(id => id != one.PortfolioId));
        await SupportSteps.AnswerAsync(caseworker, $"/admin{thread}", "Den kom fram.");

        Assert.DoesNotContain(one.CaseNumber, (await writer.GetAsync("/inbox")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(
            1,
            await _site.WithDatabaseAsync(context =>
                context.OutboxMails.CountAsync(mail =>
                    mail.Kind == MailKind.MessageFromStaff && mail.RecipientAddress == PortalFactory.Reader
                )
            )
        );
    }

    private Task ChangeReaderAsync(Func<IEnumerable<Guid>, IEnumerable<Guid>> reached) =>
        _site.WithDatabaseAsync(async context =>
        {
            var membership = await context
                .Memberships.Include(one => one.Portfolios)
                .SingleAsync(one => context.Users.Any(user => user.Id == one.UserId && user.Email == PortalFactory.Reader));
            var portfolios = await context
                .Portfolios.Where(one => one.CreditorId == membership.CreditorId)
                .Select(one => one.Id)
                .ToListAsync();
            membership.Change(new AccessTerms(MembershipRole.Member, [.. reached(portfolios)], null), _site.Clock.UtcNow);
            await context.SaveChangesAsync();
        });

    [Fact]
    public async Task EveryLookByStaffAndEveryMessage_IsInTheLog()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        var thread = await SupportSteps.WriteAsync(creditor, "Avtalen", "Hei.");
        await SupportSteps.AnswerAsync(caseworker, $"/admin{thread}", "Hei selv.");

        var log = await _site.WithDatabaseAsync(context =>
            context
                .AuditEntries.Where(entry => entry.SubjectType == "MessageThread")
                .OrderBy(entry => entry.Id)
                .Select(entry => new { entry.Action, entry.ByStaff })
                .ToListAsync()
        );

        Assert.Equal(
            [(AuditAction.MessageWritten, false), (AuditAction.Viewed, true), (AuditAction.MessageWritten, true)],
            log.Select(entry => (entry.Action, entry.ByStaff))
        );
    }
}
