using System.Net;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Features.BecomeCustomer;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.BecomeCustomer;

public sealed class ApplyingTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Application_IsReceived_WithTheTextThatWasAccepted_AndConfirmedByMail()
    {
        using var browser = _site.Browser();

        var answer = await browser.ApplyAsync();

        Assert.Equal("/become-customer/received", answer.Location);
        Assert.Contains(
            "Takk, vi har fått søknaden",
            (await browser.FollowAsync(answer.Location!)).Text,
            StringComparison.Ordinal
        );
        var application = await _site.ApplicationAsync();
        Assert.Equal(
            (CustomerApplicationState.Waiting, ApplyingSteps.Company, "+4741234567", "nb", "1"),
            (application.State, application.CompanyName, application.Phone, application.Language, application.Terms.TextVersion)
        );
        Assert.Equal(64, application.Terms.TextHash.Length);
        Assert.Equal($"Vi har fått søknaden fra {ApplyingSteps.Company}", (await _site.MailToAsync(ApplyingSteps.Email)).Subject);
    }

    [Theory]
    [InlineData("OrganisationNumber", "310000120", "stemmer ikke")]
    [InlineData("OrganisationNumber", "", "ni siffer")]
    [InlineData("BankAccount", "97102233551", "stemmer ikke")]
    [InlineData("Postcode", "99", "fire siffer")]
    [InlineData("Phone", "123", "åtte siffer")]
    [InlineData("Email", "kari", "navn@firma.example")]
    [InlineData("Email", "kåri@granli.example", "særtegn")]
    [InlineData("DeductsVat", "perhaps", "ja eller nei")]
    [InlineData("Package", "nonsense", "Velg en pakke")]
    [InlineData(
        "OfficeName",
        "Tall og Tellinger AS",
        "Skriv organisasjonsnummeret til regnskapskontoret også",
        "OfficeOrganisationNumber"
    )]
    [InlineData("SignatoryName", "\u202E", "Skriv navnet på den som signerer")]
    [InlineData("Accepts", null, "godtatt")]
    [InlineData("AgreementVersion", "0", "Avtalen er endret", "Accepts")]
    public async Task WrongField_IsSaidBesideIt_EverythingTypedStays_AndNothingIsStored(
        string field,
        string? value,
        string message,
        string? beside = null
    )
    {
        using var browser = _site.Browser();
        beside ??= field;

        var answer = await browser.ApplyAsync(new() { [field] = value });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(
            message,
            answer.TextOf($".ds-field:has(#{beside}) .ds-validation-message, .ds-fieldset:has(#{beside}) .ds-validation-message"),
            StringComparison.Ordinal
        );
        Assert.Equal(ApplyingSteps.Company, answer.Document.QuerySelector("#CompanyName")!.GetAttribute("value"));
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.CustomerApplications.CountAsync()));
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync()));
    }

    [Fact]
    public async Task KnownCompanyAndAddress_AreAnsweredLikeUnknownOnes()
    {
        using var browser = _site.Browser();
        var unknown = await browser.ApplyAsync();

        var known = await browser.ApplyAsync(new() { ["OrganisationNumber"] = "310000019", ["Email"] = PortalFactory.Creditor });

        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
        Assert.Equal((await browser.FollowAsync(unknown.Location!)).Text, (await browser.FollowAsync(known.Location!)).Text);
        Assert.Equal(
            ["Vi har fått søknaden fra Granli Bygg AS", "Vi har fått søknaden fra Granli Bygg AS"],
            new[]
            {
                (await _site.MailToAsync(ApplyingSteps.Email)).Subject,
                (await _site.MailToAsync(PortalFactory.Creditor)).Subject,
            }
        );
    }

    [Fact]
    public async Task SentTwiceAtOnce_IsOneApplication()
    {
        using var browser = _site.Browser();
        var page = await browser.GetAsync("/become-customer");

        var answers = await Task.WhenAll(browser.ApplyAsync(page), browser.ApplyAsync(page));

        Assert.All(answers, answer => Assert.Equal("/become-customer/received", answer.Location));
        Assert.Equal(1, await _site.WithDatabaseAsync(context => context.CustomerApplications.CountAsync()));
        Assert.Equal(1, await _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync()));
    }

    [Fact]
    public async Task AMachineThatFillsInEverything_IsToldTheSame_AndNothingIsStored()
    {
        using var browser = _site.Browser();

        var answer = await browser.ApplyAsync(new() { ["Website"] = "https://spam.example" });

        Assert.Equal("/become-customer/received", answer.Location);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.CustomerApplications.CountAsync()));
    }

    [Fact]
    public async Task OneAddress_IsMailedOnlySoOften_AndOnePlaceIsHeardOnlySoOften()
    {
        using var browser = _site.Browser();
        for (var times = 0; times < Apply.PerAddress.Limit; times++)
            Assert.Equal(HttpStatusCode.Redirect, (await browser.ApplyAsync()).Status);

        var refused = await browser.ApplyAsync(new() { ["Email"] = "KARI@granli.example" });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("flere søknader", refused.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal("KARI@granli.example", refused.Document.QuerySelector("#Email")!.GetAttribute("value"));

        for (var times = Apply.PerAddress.Limit + 1; times < Apply.PerPlace.Limit; times++)
            Assert.Equal(
                HttpStatusCode.Redirect,
                (await browser.ApplyAsync(new() { ["Email"] = $"kari{times}@granli.example" })).Status
            );
        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await browser.ApplyAsync(new() { ["Email"] = "ny@granli.example" })).Status
        );
        Assert.Equal(
            Apply.PerPlace.Limit - 1,
            await _site.WithDatabaseAsync(context =>
                context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.ApplicationReceived)
            )
        );
    }

    [Fact]
    public async Task InEnglish_EverythingIsEnglish_AndTheEnglishTextIsWhatWasAccepted()
    {
        using var norwegian = _site.Browser();
        using var english = _site.Browser();
        english.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        await norwegian.ApplyAsync();
        var page = await english.GetAsync("/become-customer");
        await english.ApplyAsync(page, new() { ["Email"] = "mary@granli.example" });

        Assert.Contains("The creditor assigns the collection agency", page.Text, StringComparison.Ordinal);
        var hashes = await _site.WithDatabaseAsync(context =>
            context.CustomerApplications.Select(one => new { one.Language, one.Terms.TextHash }).ToListAsync()
        );
        Assert.Equal(["en", "nb"], hashes.Select(one => one.Language).Order(StringComparer.Ordinal));
        Assert.Equal(2, hashes.Select(one => one.TextHash).Distinct().Count());
        Assert.Equal("We have the application from Granli Bygg AS", (await _site.MailToAsync("mary@granli.example")).Subject);
    }

    public void Dispose() => _site.Dispose();
}
