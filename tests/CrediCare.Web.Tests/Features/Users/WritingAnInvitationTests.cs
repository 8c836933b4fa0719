using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Users;

public sealed class WritingAnInvitationTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Roles_AreOfferedLeastFirst_EachSpelledOut()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.GetAsync("/users/new");

        var roles = page.Document.QuerySelectorAll("input[name=Role] + label").Select(label => label.TextContent).ToList();
        Assert.Equal(3, roles.Count);
        Assert.StartsWith("Leser – ser saker", roles[0], StringComparison.Ordinal);
        Assert.StartsWith("Medlem – som leser", roles[1], StringComparison.Ordinal);
        Assert.StartsWith("Administrator – som medlem, og styrer brukere", roles[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTooLong_IsToldWithTheRest_AndTheOfficesVatNumberIsTaken()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var typed = UserSteps.Invitation("nils@kvistbekk.example", new string('a', 201));
        (typed["LastDay"], typed["Role"]) = ("22.13.2026", null);
        (typed["OfficeName"], typed["OfficeNumber"]) = ("Tallrad AS", "NO 310 000 116 MVA");

        var answer = await amina.SubmitAsync(await amina.GetAsync("/users/new"), typed, UserSteps.InviteForm);

        Assert.Equal(3, answer.Document.QuerySelectorAll("ds-error-summary li").Length);
        Assert.NotNull(answer.Document.QuerySelector("#Name-error"));
        Assert.Null(answer.Document.QuerySelector("#OfficeNumber-error"));
    }

    [Fact]
    public async Task TheOfficesNumber_IsShownInGroups()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var typed = UserSteps.Invitation("nils@kvistbekk.example");
        (typed["OfficeName"], typed["OfficeNumber"]) = ("Tallrad AS", "310000116");
        await amina.SubmitAsync(await amina.GetAsync("/users/new"), typed, UserSteps.InviteForm);

        var page = await amina.GetAsync(await _site.AccessPathAsync("nils@kvistbekk.example"));

        Assert.Equal("310 000 116", page.Document.QuerySelector("#OfficeNumber")!.GetAttribute("value"));
    }

    public void Dispose() => _site.Dispose();
}
