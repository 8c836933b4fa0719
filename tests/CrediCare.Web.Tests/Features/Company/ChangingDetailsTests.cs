using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

public sealed class ChangingDetailsTests : IDisposable
{
    private const string AddressForm = "form[action='/company/address']";
    private const string ContactForm = "form[action='/company/contact']";
    private const string MembersForm = "form[action='/company/members']";

    private static readonly Dictionary<string, string?> Kari = new()
    {
        ["ContactName"] = "Kari Kvist",
        ["Email"] = "Kari@Kvistbekk.example",
        ["Phone"] = "412 34 567",
        ["InvoiceEmail"] = "faktura@kvistbekk.example",
    };

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Address_IsChangedAtOnce_AndTheLogSaysWhichFieldsWithoutWhatStoodThere()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/company/address");

        var answer = await amina.SubmitAsync(
            page,
            new()
            {
                ["Street"] = "Nyveien 3",
                ["Postcode"] = "0155",
                ["City"] = "Oslo",
            },
            AddressForm
        );

        Assert.Equal("/company", answer.Location);
        Assert.Equal("Nyveien 3 0155 Oslo", (await amina.GetAsync("/company")).Value("Postadresse"));
        var entry = Assert.Single(await LogAsync(AuditAction.CompanyDetailsChanged));
        Assert.Equal("Street, Postcode, City", entry.Detail);

        // The very same once more, from the old form too, is done already.
        Assert.Equal(
            "/company",
            (
                await amina.SubmitAsync(
                    page,
                    new()
                    {
                        ["Street"] = "Nyveien 3",
                        ["Postcode"] = "0155",
                        ["City"] = "Oslo",
                    },
                    AddressForm
                )
            ).Location
        );
        Assert.Single(await LogAsync(AuditAction.CompanyDetailsChanged));
        Assert.Contains(
            "Endret adresse eller kontakt",
            (await amina.GetAsync("/users/log?kind=Company")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Address_ThatCannotBeRead_IsSaidBesideItsField_AndAllIsKept()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.SubmitAsync(
            await amina.GetAsync("/company/address"),
            new()
            {
                ["Street"] = "  ",
                ["Postcode"] = "15",
                ["City"] = "Oslo",
            },
            AddressForm
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("fire siffer", page.TextOf("#Postcode-error"), StringComparison.Ordinal);
        Assert.Equal("Skriv gate eller postboks.", page.TextOf("#Street-error"));
        Assert.Equal("15", page.Document.QuerySelector("#Postcode")!.GetAttribute("value"));
        Assert.Equal("Oslo", page.Document.QuerySelector("#City")!.GetAttribute("value"));
        Assert.Empty(await LogAsync(AuditAction.CompanyDetailsChanged));
    }

    [Fact]
    public async Task Contact_OfTheWholeCompany_IsChanged_AndTheOldNumberIsStillTheOneToCallBack()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        await amina.SubmitAsync(await amina.GetAsync("/company/contact"), Kari, ContactForm);

        var creditor = await _site.CreditorAsync(UserSteps.Kvistbekk);
        Assert.Equal(
            new CreditorContact("Kari Kvist", "kari@kvistbekk.example", "+4741234567", "faktura@kvistbekk.example"),
            creditor.Contact
        );
        Assert.Equal("+4732000019", creditor.PhoneToCallBack(_site.Clock.UtcNow));
        Assert.Equal(
            "ContactName, Email, Phone, InvoiceEmail",
            Assert.Single(await LogAsync(AuditAction.CompanyDetailsChanged)).Detail
        );
        Assert.Equal("412 34 567", (await amina.GetAsync("/company")).Value("Telefon"));
    }

    [Fact]
    public async Task Contact_OfAPortfolio_IsItsOwn_UntilEverythingIsTakenAway()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/company/contact");
        var box = page.Document.QuerySelectorAll("input[name=Portfolios]")[0].GetAttribute("value")!;

        await amina.SubmitAsync(
            page,
            new()
            {
                ["Reach"] = "Chosen",
                ["Portfolios"] = box,
                ["ContactName"] = "Nils",
                ["Email"] = "",
                ["Phone"] = "",
            },
            ContactForm
        );

        var creditor = await _site.CreditorAsync(UserSteps.Kvistbekk);
        var portfolio = creditor.Portfolios.Single(one => one.PublicId == box);
        Assert.Equal(new CreditorContact("Nils", null, null, null), portfolio.Contact);
        Assert.Null(creditor.ContactName);
        Assert.Equal("ContactName; portfolios: 1", Assert.Single(await LogAsync(AuditAction.CompanyDetailsChanged)).Detail);
        var own = await amina.GetAsync($"/company/contact?portfolio={box}");
        Assert.Equal("Nils", own.Document.QuerySelector("#ContactName")!.GetAttribute("value"));
        Assert.True(own.Document.QuerySelector($"input[value='{box}']")!.HasAttribute("checked"));

        await amina.SubmitAsync(own, new() { ["ContactName"] = "" }, ContactForm);
        Assert.Equal(
            CreditorContact.None,
            (await _site.CreditorAsync(UserSteps.Kvistbekk)).Portfolios.Single(one => one.PublicId == box).Contact
        );
    }

    [Fact]
    public async Task Contact_OfNothing_OrThatReachesNobody_IsNotTaken()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/company/contact");

        var wrong = await amina.SubmitAsync(
            page,
            new()
            {
                ["ContactName"] = "",
                ["Email"] = "æøå@kvistbekk.example",
                ["Phone"] = "12",
            },
            ContactForm
        );
        var none = await amina.SubmitAsync(page, new(Kari) { ["Reach"] = "Chosen" }, ContactForm);

        Assert.Equal("Skriv hvem vi skal spørre etter.", wrong.TextOf("#ContactName-error"));
        Assert.Contains("andre særtegn før @", wrong.TextOf("#Email-error"), StringComparison.Ordinal);
        Assert.NotNull(wrong.Document.QuerySelector("#Phone-error"));
        Assert.Contains("minst én portefølje", none.Text, StringComparison.Ordinal);
        var box = page.Document.QuerySelectorAll("input[name=Portfolios]")[0].GetAttribute("value")!;
        var both = await amina.SubmitAsync(page, new(Kari) { ["Portfolios"] = box }, ContactForm);
        Assert.Contains("men valgt hele firmaet", both.Text, StringComparison.Ordinal);
        Assert.Equal("412 34 567", none.Document.QuerySelector("#Phone")!.GetAttribute("value"));
        Assert.Empty(await LogAsync(AuditAction.CompanyDetailsChanged));
    }

    [Fact]
    public async Task PortfolioOfAnotherCompany_IsNotReached()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var other = (await _site.CreditorAsync(UserSteps.Maltrost)).Portfolios[0];

        await amina.SubmitAsync(
            await amina.GetAsync("/company/contact"),
            new(Kari) { ["Reach"] = "Chosen", ["Portfolios"] = other.PublicId },
            ContactForm
        );

        Assert.Equal(CreditorContact.None, (await _site.CreditorAsync(UserSteps.Maltrost)).Portfolios[0].Contact);
    }

    [Fact]
    public async Task FormOfAnotherCompany_IsNotFound()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var maltrost = await _site.CompanyIdAsync(UserSteps.Maltrost);

        foreach (
            var (page, form) in new[]
            {
                ("/company/address", AddressForm),
                ("/company/contact", ContactForm),
                ("/company", MembersForm),
            }
        )
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await amina.SubmitAsync(await amina.GetAsync(page), new() { ["Company"] = maltrost }, form)).Status
            );
    }

    [Fact]
    public async Task WhatAnotherHasChangedMeanwhile_IsNotOverwrittenUnseen()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var old = await siri.GetAsync("/company/address");
        await siri.SubmitAsync(await siri.GetAsync("/company"), new() { ["WithdrawCases"] = "true" }, MembersForm);

        var answer = await siri.SubmitAsync(old, new() { ["Street"] = "Nyveien 3" }, AddressForm);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Noen andre endret firmaet", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Nyveien 3", answer.Document.QuerySelector("#Street")!.GetAttribute("value"));
        Assert.Equal("/company", (await siri.SubmitAsync(answer, [], AddressForm)).Location);
    }

    [Fact]
    public async Task MemberRights_AreChanged_WithOldAndNewInTheLog()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await amina.SubmitAsync(
            await amina.GetAsync("/company"),
            new() { ["ApprovePlans"] = null, ["ApproveLegalSteps"] = "true" },
            MembersForm
        );

        Assert.Equal("/company", answer.Location);
        Assert.Equal(new MemberRights(false, false, true), (await _site.CreditorAsync(UserSteps.Kvistbekk)).MemberRights);
        Assert.Equal(
            "MemberRights { ApprovePlans = True, WithdrawCases = False, ApproveLegalSteps = False }"
                + " -> MemberRights { ApprovePlans = False, WithdrawCases = False, ApproveLegalSteps = True }",
            Assert.Single(await LogAsync(AuditAction.MemberRightsChanged)).Detail
        );
    }

    private Task<List<AuditEntry>> LogAsync(AuditAction action) =>
        _site.WithDatabaseAsync(context => context.AuditEntries.Where(entry => entry.Action == action).ToListAsync());

    public void Dispose() => _site.Dispose();
}
