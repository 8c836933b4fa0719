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

public sealed class EndingAccessTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task WhoeverLosesAccessWhileSignedIn_IsSignedOutAtTheNextClick_WithAWord()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        Assert.Equal(HttpStatusCode.OK, (await jonas.GetAsync("/cases")).Status);
        var page = await amina.GetAsync(await _site.AccessPathAsync(PortalFactory.Reader, under: "/end"));

        Assert.Equal("/users", (await amina.SubmitAsync(page, [], UserSteps.EndForm)).Location);

        Assert.Equal(SessionEnd.AccessTakenAway, Assert.Single(await _site.SessionsAsync(PortalFactory.Reader)).EndedBy);
        var next = await jonas.GetAsync("/cases");
        Assert.Equal("/account/sign-in?returnUrl=%2Fcases", next.Location);
        Assert.Contains(
            "En tilgang er avsluttet",
            (await jonas.GetAsync(next.Location!)).TextOf(".done"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("/account/sign-in?", (await jonas.GetAsync("/account/security")).Location, StringComparison.Ordinal);
        Assert.Equal(
            "Tilgangen din til Kvistbekk Rørservice AS er avsluttet",
            (await _site.MailToAsync(PortalFactory.Reader)).Subject
        );
        Assert.DoesNotContain(PortalFactory.Reader, (await amina.GetAsync("/users")).Text, StringComparison.Ordinal);
        Assert.Equal("Avsluttet", (await amina.GetAsync("/users?former=true")).RowOf(PortalFactory.Reader)[3]);
        await amina.SubmitAsync(page, [], UserSteps.EndForm);
        Assert.Equal([MailKind.AccessEnded], await _site.MailKindsToAsync(PortalFactory.Reader));
    }

    [Fact]
    public async Task WhoeverWorksForAnotherToo_SignsInAgain_AndGoesOnThere()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        await siri.GetAsync("/cases");
        var page = await siri.GetAsync(await _site.AccessPathAsync(PortalFactory.Accountant, UserSteps.Maltrost, "/end"));

        await siri.SubmitAsync(page, [], UserSteps.EndForm);

        Assert.StartsWith("/account/sign-in", (await berit.GetAsync("/cases")).Location, StringComparison.Ordinal);
        await berit.TrySignInAsync(PortalFactory.Accountant, PortalFactory.Password);
        Assert.Equal(UserSteps.Kvistbekk, (await berit.GetAsync("/cases")).TextOf(".company__name"));
        Assert.Equal(HttpStatusCode.Forbidden, (await berit.GetAsync("/users")).Status);
    }

    [Fact]
    public async Task InvitationThatNobodyAnswered_EndsNoSessionsElsewhere()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        Assert.Equal("/users", (await amina.InviteAsync(PortalFactory.OtherCreditor, "Siri")).Location);
        var end = await amina.GetAsync(await _site.AccessPathAsync(PortalFactory.OtherCreditor, UserSteps.Kvistbekk, "/end"));

        Assert.Equal("/users", (await amina.SubmitAsync(end, [], UserSteps.EndForm)).Location);

        Assert.True(await siri.IsInAsync());
    }

    [Fact]
    public async Task AccessThatHasEnded_IsGivenAnewByInviting()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var path = await _site.AccessPathAsync(PortalFactory.Reader);
        var old = await amina.GetAsync(path);
        await amina.SubmitAsync(await amina.GetAsync($"{path}/end"), [], UserSteps.EndForm);
        Assert.Contains(
            "Inviter personen på nytt",
            (await amina.SubmitAsync(old, new() { ["Role"] = "Member" }, UserSteps.ChangeForm)).Text,
            StringComparison.Ordinal
        );

        Assert.Equal("/users", (await amina.InviteAsync(PortalFactory.Reader, "Jonas")).Location);

        Assert.Equal(
            ["Jonas " + PortalFactory.Reader, "Medlem", "Alle", "Ikke vært her ennå", "–"],
            (await amina.GetAsync("/users")).RowOf(PortalFactory.Reader)
        );
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        Assert.Equal(HttpStatusCode.OK, (await jonas.GetAsync("/cases")).Status);
        Assert.Equal([MailKind.AccessEnded, MailKind.AccessGranted], await _site.MailKindsToAsync(PortalFactory.Reader));
    }

    public void Dispose() => _site.Dispose();
}
