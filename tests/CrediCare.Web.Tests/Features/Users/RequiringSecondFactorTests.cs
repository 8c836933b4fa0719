using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Users;

/// <summary>The administrator of a company decides that nobody works for it without a second factor.</summary>
public sealed class RequiringSecondFactorTests : IDisposable
{
    private const string Address = "/users/second-factor";
    private const string Form = $"form[action='{Address}']";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Required_LeadsEveryoneWithoutOneToTurnItOn_FromTheNextClick()
    {
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/cases")).Status);
        using var administrator = await RequiringAsync();

        Assert.Equal("/account/security/second-factor", (await reader.GetAsync("/cases")).Location);
        Assert.Contains(
            "En bedrift du arbeider for",
            (await reader.GetAsync("/account/security/second-factor")).Text,
            StringComparison.Ordinal
        );
        await reader.TurnOnSecondFactorAsync(_site);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/cases")).Status);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/cases")).Status);
    }

    [Fact]
    public async Task Required_NobodyTurnsTheirsOff()
    {
        using var administrator = await RequiringAsync();

        Assert.Equal("/account/security", (await administrator.GetAsync("/account/security/second-factor/remove")).Location);
        var page = await administrator.GetAsync("/account/security");
        Assert.Contains("Den må være på", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("a[href$='/remove']"));
    }

    [Fact]
    public async Task Required_TellsThoseWhoLackItOnce_AndOtherCompaniesNotAtAll()
    {
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        await reader.GetAsync("/cases");
        using var other = await _site.SignInAsync(PortalFactory.OtherCreditor);
        await other.GetAsync("/cases");
        using var administrator = await RequiringAsync();
        await RequireAsync(administrator);

        var told = await _site.WithDatabaseAsync(context =>
            context
                .OutboxMails.Where(mail => mail.Kind == MailKind.SecondFactorRequired)
                .Select(mail => mail.RecipientAddress)
                .ToListAsync()
        );

        Assert.Contains(PortalFactory.Reader, told);
        Assert.Equal(told.Distinct(), told);
        Assert.DoesNotContain(PortalFactory.Creditor, told);
        Assert.DoesNotContain(PortalFactory.OtherCreditor, told);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/cases")).Status);
        Assert.Equal("Kvistbekk Rørservice AS krever engangskode", (await _site.MailToAsync(PortalFactory.Reader)).Subject);
        Assert.Equal(
            1,
            await _site.WithDatabaseAsync(context =>
                context.AuditEntries.CountAsync(entry => entry.Action == AuditAction.SecondFactorRequired)
            )
        );
    }

    [Fact]
    public async Task WhoHasNoneThemselves_CannotAskForIt_NorOneWhoIsNoAdministrator()
    {
        using var administrator = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await administrator.GetAsync(Address);
        Assert.Null(page.Document.QuerySelector(Form));

        var answer = await RequireAsync(administrator);

        Assert.Contains("Slå på din egen", answer.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.False(await IsRequiredAsync());
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task NoLongerRequired_EveryoneChoosesAgain()
    {
        using var administrator = await RequiringAsync();
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        Assert.Equal("/account/security/second-factor", (await reader.GetAsync("/cases")).Location);

        Assert.Equal("/users", (await administrator.SubmitAsync(await administrator.GetAsync(Address), [], Form)).Location);

        Assert.False(await IsRequiredAsync());
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/cases")).Status);
    }

    public void Dispose() => _site.Dispose();

    private async Task<PortalClient> RequiringAsync()
    {
        var administrator = await _site.SignInAsync(PortalFactory.Creditor);
        await administrator.TurnOnSecondFactorAsync(_site);
        Assert.Equal("/users", (await administrator.SubmitAsync(await administrator.GetAsync(Address), [], Form)).Location);
        Assert.True(await IsRequiredAsync());
        return administrator;
    }

    /// <summary>Posts what the page may not offer.</summary>
    private async Task<PortalPage> RequireAsync(PortalClient browser) =>
        await browser.PostAsync(
            Address,
            new()
            {
                ["__RequestVerificationToken"] = (await browser.GetAsync(Address))
                    .Document.QuerySelector("[name=__RequestVerificationToken]")!
                    .GetAttribute("value")!,
                ["company"] = await _site.WithDatabaseAsync(context =>
                    context.Creditors.Where(one => one.Name == UserSteps.Kvistbekk).Select(one => one.PublicId).SingleAsync()
                ),
                ["required"] = "true",
            }
        );

    private Task<bool> IsRequiredAsync() =>
        _site.WithDatabaseAsync(context =>
            context.Creditors.Where(one => one.Name == UserSteps.Kvistbekk).Select(one => one.RequiresSecondFactor).SingleAsync()
        );
}
