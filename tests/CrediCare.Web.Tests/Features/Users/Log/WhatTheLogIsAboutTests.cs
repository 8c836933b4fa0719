using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Users.Log;

/// <summary>The last column: which conversation, and what of the company was changed.</summary>
public sealed class WhatTheLogIsAboutTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task AConversation_IsNamed_AndLedTo()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var thread = await amina.SubmitAsync(
            await amina.GetAsync("/support"),
            new() { ["Form.Subject"] = "Avtalen vår", ["Form.Text"] = "Hei." },
            "main form[action='/support']"
        );

        var page = await amina.GetAsync("/users/log");

        Assert.Equal("Avtalen vår", page.TextOf($"tbody a[href='{thread.Location}']"));
    }

    [Fact]
    public async Task AChangeOfTheCompany_SaysWhatWasChanged()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        await amina.SubmitAsync(
            await amina.GetAsync("/company/address"),
            new() { ["Street"] = "Nyveien 3", ["City"] = "Drammen" },
            "main form[action='/company/address']"
        );
        await amina.SubmitAsync(
            await amina.GetAsync("/company"),
            new() { ["ApprovePlans"] = null, ["WithdrawCases"] = "true" },
            "form[action='/company/members']"
        );
        await mona.SubmitAsync(
            await mona.GetAsync($"/admin/creditors/{await _site.CompanyIdAsync(UserSteps.Kvistbekk)}/identity"),
            new() { ["Name"] = "Kvistbekk Rør AS" },
            "form[action$='/identity']"
        );

        var about = (await amina.GetAsync("/users/log?Kind=Company"))
            .Document.QuerySelectorAll("tbody tr td:last-child")
            .Select(cell => cell.TextContent.Trim())
            .ToList();

        Assert.Equal(
            ["Navn", "Godkjenne betalingsavtaler: ja → nei, Trekke saker: nei → ja", "Gate eller postboks, Poststed"],
            about
        );
    }

    [Fact]
    public async Task AWrongDate_IsToldAsInOtherForms_AndTheFormatIsShown()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.GetAsync("/users/log?From=31.02.2026");

        Assert.Contains("31.02.2026 finnes ikke", page.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal("For eksempel 23.11.2026", page.TextOf("#To-hint"));
    }

    public void Dispose() => _site.Dispose();
}
