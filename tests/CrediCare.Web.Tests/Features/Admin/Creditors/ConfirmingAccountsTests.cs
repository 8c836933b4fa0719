using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Company;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Creditors;

public sealed class ConfirmingAccountsTests : IDisposable
{
    private const string Queue = "/admin/creditors/changes";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task MenuCountsWhatIsToBeConfirmed_AndSaysSoAloud()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        await siri.ProposeAsync();

        Assert.Equal("1 venter på bekreftelse", (await odd.GetAsync("/admin/cases")).TextOf(".nav__count"));
    }

    [Fact]
    public async Task Caseworker_FindsWhatWaits_RingsAndConfirms()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        Assert.Contains("Ingen kontoendringer venter", (await odd.GetAsync(Queue)).Text, StringComparison.Ordinal);
        var change = await amina.ProposeAsync();

        var list = await odd.GetAsync("/admin/creditors");
        Assert.Contains("Én kontoendring venter på oss", list.TextOf(".turn"), StringComparison.Ordinal);
        Assert.Equal("1", list.Document.QuerySelector("a[href='/admin/creditors'] .nav__count")!.FirstChild!.TextContent.Trim());
        var queue = await odd.GetAsync(Queue);
        Assert.Contains("Slutter på 4590", queue.TextOf("tbody tr"), StringComparison.Ordinal);
        var page = await odd.GetAsync(queue.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Equal("9999.12.34590", page.Value("Ny bankkonto"));
        Assert.Equal("9999.12.34566", page.Value("Nå betaler vi til"));
        Assert.Contains("Ring 32 00 00 19", page.TextOf(".turn"), StringComparison.Ordinal);
        Assert.Contains("Amina Øvingsen · foreslo kontoen", page.Text, StringComparison.Ordinal);

        var unrung = await odd.SubmitAsync(page, [], CompanySteps.ConfirmForm);
        Assert.Contains("Ring først", unrung.Text, StringComparison.Ordinal);
        Assert.Equal(BankAccountChangeState.Proposed, (await _site.ChangeAsync(change)).State);
        var rung = await odd.SubmitAsync(page, new() { ["Confirm.HasCalled"] = "true" }, CompanySteps.ConfirmForm);

        Assert.Equal(Queue, rung.Location);
        Assert.Contains("Bekreftet, gjelder snart", (await odd.GetAsync(Queue)).Text, StringComparison.Ordinal);
        Assert.Contains("Odd Utkastnes, CrediCare", (await amina.GetAsync(change)).Value("Bekreftet"), StringComparison.Ordinal);
        Assert.Equal([PortalFactory.Creditor], await _site.ToldAsync(MailKind.BankAccountConfirmed));
        Assert.True(
            await _site.WithDatabaseAsync(context =>
                context.AuditEntries.AnyAsync(entry =>
                    entry.Action == AuditAction.Viewed && entry.SubjectType == nameof(BankAccountChange) && entry.ByStaff
                )
            )
        );
    }

    [Fact]
    public async Task NumberPutInJustBefore_IsNotTheOneToRing()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        await amina.SubmitAsync(
            await amina.GetAsync("/company/contact"),
            new() { ["ContactName"] = "En svindler", ["Phone"] = "412 34 567" },
            "form[action='/company/contact']"
        );
        var change = await amina.ProposeAsync();

        var words = (await odd.GetAsync(DeskOf(change))).TextOf(".turn");

        Assert.Contains("Ring 32 00 00 19", words, StringComparison.Ordinal);
        Assert.Contains("412 34 567 ble lagt inn 23. november 2026 og er for nytt", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_NeedsAReason_AndTellsIt()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var change = await amina.ProposeAsync();
        var page = await odd.GetAsync(DeskOf(change));

        var without = await odd.SubmitAsync(page, [], CompanySteps.RefuseForm);
        await odd.SubmitAsync(page, new() { ["Refuse.Reason"] = "Dere kjente ikke til den." }, CompanySteps.RefuseForm);

        Assert.Contains("Skriv begrunnelsen.", without.Text, StringComparison.Ordinal);
        Assert.Equal("Dere kjente ikke til den.", (await amina.GetAsync(change)).Value("Begrunnelse"));
        Assert.Equal(BankAccountChangeState.Refused, (await _site.ChangeAsync(change)).State);
        var late = await odd.SubmitAsync(page, new() { ["Confirm.HasCalled"] = "true" }, CompanySteps.ConfirmForm);
        Assert.Contains("Endringen er avsluttet", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_OfOneThatIsConfirmed_NeedsAReasonToo()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var change = await amina.ProposeAsync();
        await odd.SubmitAsync(
            await odd.GetAsync(DeskOf(change)),
            new() { ["Confirm.HasCalled"] = "true" },
            CompanySteps.ConfirmForm
        );
        var page = await odd.GetAsync(DeskOf(change));

        Assert.Contains(
            "Skriv begrunnelsen.",
            (await odd.SubmitAsync(page, [], CompanySteps.StopForm)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            Queue,
            (await odd.SubmitAsync(page, new() { ["Refuse.Reason"] = "Banken ringte." }, CompanySteps.StopForm)).Location
        );
        Assert.Equal(BankAccountChangeState.Stopped, (await _site.ChangeAsync(change)).State);
    }

    [Fact]
    public async Task Creditors_FindNothingHere()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var change = await amina.ProposeAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await amina.GetAsync(Queue)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await amina.GetAsync(DeskOf(change))).Status);
    }

    private static string DeskOf(string change) => change.Replace("/company/bank-account", Queue, StringComparison.Ordinal);

    public void Dispose() => _site.Dispose();
}
