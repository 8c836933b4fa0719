using System.Net;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Users;

public sealed class ReviewingUsersTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task YesAllRight_IsWrittenDown()
    {
        await _site.WithDatabaseAsync(context =>
            context.Creditors.ExecuteUpdateAsync(set => set.SetProperty(one => one.UsersAskedOn, new DateOnly(2026, 11, 20)))
        );
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/users");
        Assert.Contains("Er disse brukerne fortsatt riktige?", page.Text, StringComparison.Ordinal);

        await amina.SubmitAsync(page, [], "form[action='/users/confirmation']");

        var after = await amina.GetAsync("/users");
        Assert.DoesNotContain("Er disse brukerne fortsatt riktige?", after.Text, StringComparison.Ordinal);
        Assert.Contains("sist bekreftet 23. november 2026", after.Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await _site.WithDatabaseAsync(context =>
                context.AuditEntries.CountAsync(entry => entry.Action == Data.Audit.AuditAction.UsersConfirmed)
            )
        );
    }

    [Fact]
    public async Task HalfAYearOn_TheNoticeLeadsToTheUsersOfThatCompany_AndTheRunIsShownToStaff()
    {
        await _site.WithDatabaseAsync(context =>
            context.Creditors.ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.CreatedAtUtc, _site.Clock.UtcNow.AddMonths(-7))
            )
        );
        await _site.WithAsync<CaseDay, bool>(async day =>
        {
            var lease = (await day.StartAsync(JobTrigger.Command, null, default)).Started!;
            Assert.Equal(JobOutcome.Succeeded, await day.CarryOutAsync(lease, default));
            return true;
        });
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);

        var notice = (await berit.GetAsync("/inbox")).Document.QuerySelector("tbody a")!;

        Assert.Equal("Er brukerne hos Måltrost Tannklinikk AS fortsatt riktige?", notice.TextContent);
        var page = await berit.FollowAsync(notice.GetAttribute("href")!);
        Assert.Contains(UserSteps.Maltrost, page.TextOf(".page__lead"), StringComparison.Ordinal);
        Assert.Contains("Ja, alt stemmer", page.TextOf("main"), StringComparison.Ordinal);
        var mail = await _site.MailToAsync(PortalFactory.Accountant);
        Assert.Equal("Er brukerne hos Måltrost Tannklinikk AS fortsatt riktige?", mail.Subject);
        Assert.Equal($"/users?company={await _site.CompanyIdAsync(UserSteps.Maltrost)}", mail.Link());
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        Assert.Contains("Dagens jobb", (await admin.GetAsync("/admin/jobs")).TextOf("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWeekBeforeTheLastDay_TheMailToTheAdministratorLeadsToTheAccess()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var path = await _site.AccessPathAsync(PortalFactory.Reader);
        await amina.SubmitAsync(await amina.GetAsync(path), new() { ["LastDay"] = "30.11.2026" }, UserSteps.ChangeForm);
        await _site.WithAsync<CaseDay, JobOutcome>(async day =>
            await day.CarryOutAsync((await day.StartAsync(JobTrigger.Command, null, default)).Started!, default)
        );

        var mail = await _site.MailToAsync(PortalFactory.Creditor);

        Assert.Equal("Tilgangen til Jonas Lesevik slutter 30. november 2026", mail.Subject);
        Assert.Equal(path, mail.Link());
        Assert.Equal(
            "Tilgangen din til Kvistbekk Rørservice AS slutter 30. november 2026",
            (await _site.MailToAsync(PortalFactory.Reader)).Subject
        );
    }

    public void Dispose() => _site.Dispose();
}
