using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>Somebody leaves the agency: nothing of theirs is left lying with them.</summary>
public sealed class EndingStaffAccessTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task WhoLeaves_IsOut_AndTheirWorkIsNobodys()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (made, user) => made.OpenDispute(DisputeReason.Other, "Feil", ClaimMaker.Occasion("2026-11-18", user))
        );
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await odd.SubmitAsync(await odd.GetAsync("/admin"), new() { ["Only"] = $"case-{one.CaseNumber}" }, "form#take");
        Assert.Null((await admin.GetAsync("/admin?whose=Nobody&kind=Disputes")).Document.QuerySelector("tbody"));

        Assert.Equal(EndStaffRefusal.NotStaff, (await EndAsync(PortalFactory.Creditor)).Refusal);
        Assert.Equal(EndStaffRefusal.LastAdministrator, (await EndAsync(PortalFactory.Administrator)).Refusal);
        Assert.Equal(1, (await EndAsync(PortalFactory.Caseworker)).Value);

        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.DeskAssignments.CountAsync()));
        Assert.Contains(
            one.CaseNumber,
            (await admin.GetAsync("/admin?whose=Nobody&kind=Disputes")).TextOf("tbody"),
            StringComparison.Ordinal
        );
        Assert.NotEqual(HttpStatusCode.OK, (await odd.GetAsync("/admin")).Status);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.StaffAccessEnded));
    }

    private async Task<Domain.Outcome<int, EndStaffRefusal>> EndAsync(string email)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EndStaffAccess>().EndAsync(email, default);
    }

    public void Dispose() => _site.Dispose();
}
