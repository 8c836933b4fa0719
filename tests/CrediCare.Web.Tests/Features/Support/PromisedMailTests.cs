using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;

namespace CrediCare.Web.Tests.Features.Support;

/// <summary>Nobody is promised an e-mail that they have said they do not want.</summary>
public sealed class PromisedMailTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Theory]
    [InlineData(MailRhythm.AtOnce, "i innboksen og på e-post")]
    [InlineData(MailRhythm.Daily, "i den daglige e-posten")]
    [InlineData(MailRhythm.Never, "E-post om meldinger har du slått av")]
    public async Task WritingToUs_IsAnsweredAsTheWriterHasChosen(MailRhythm rhythm, string promise)
    {
        var userId = (await _site.UserAsync(PortalFactory.Creditor)).Id;
        await _site.WithDatabaseAsync(async context =>
        {
            context.Add(MailChoice.Make(userId, MailGroup.Messages, rhythm));
            await context.SaveChangesAsync();
        });
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var sent = await amina.SubmitAsync(
            await amina.GetAsync("/support"),
            new() { ["Form.Subject"] = "Avtalen", ["Form.Text"] = "Hei." },
            "main form[action='/support']"
        );

        Assert.Contains(promise, (await amina.GetAsync(sent.Location!)).TextOf(".done"), StringComparison.Ordinal);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        Assert.Contains(
            "på e-post hvis de har valgt det",
            (await odd.GetAsync($"/admin{sent.Location}")).TextOf("form.talk-answer"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task WhatIsTooLong_NamesItsField()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await amina.SubmitAsync(
            await amina.GetAsync("/support"),
            new() { ["Form.Subject"] = new string('a', 201), ["Form.Text"] = new string('b', 4001) },
            "main form[action='/support']"
        );

        Assert.Equal(
            ["«Hva gjelder det?» kan ha høyst 200 tegn.", "«Melding» kan ha høyst 4000 tegn. Kort den ned, eller del den i to."],
            answer.Document.QuerySelectorAll("ds-error-summary li").Select(line => line.TextContent)
        );
        Assert.Contains("velger du filene på nytt", answer.TextOf("main"), StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
