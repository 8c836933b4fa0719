using System.Net;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.BecomeCustomer;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Packages;

public sealed class OfferingTests : IDisposable
{
    private const string Form = "main form";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task ANewPackage_IsOffered_CanBeChosen_AndEnds()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        using var applicant = _site.Browser();

        await admin.SubmitAsync(await admin.GetAsync("/admin/packages/new"), Package(), Form);
        var offered = await applicant.GetAsync("/become-customer");
        Assert.Contains("Årsavtale", offered.Text, StringComparison.Ordinal);
        Assert.Contains("Inntil 5 saker i året", offered.Text, StringComparison.Ordinal);
        var id = await _site.WithDatabaseAsync(context =>
            context.Packages.Where(one => one.NameNb == "Årsavtale").Select(one => one.PublicId).SingleAsync()
        );
        Assert.Equal("/become-customer/received", (await applicant.ApplyAsync(new() { ["Package"] = id })).Location);

        var list = await admin.GetAsync("/admin/packages");
        await admin.SubmitAsync(list, [], $"form[action='/admin/packages/{id}/end']");

        Assert.DoesNotContain("Årsavtale", (await applicant.GetAsync("/become-customer")).Text, StringComparison.Ordinal);
        var late = await applicant.ApplyAsync(new() { ["Package"] = id, ["Email"] = "ny@granli.example" });
        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.Contains("Velg en pakke", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APackageFromTomorrow_IsNotOfferedToday()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        using var applicant = _site.Browser();

        await admin.SubmitAsync(await admin.GetAsync("/admin/packages/new"), Package(validFrom: "24.11.2026"), Form);

        Assert.DoesNotContain("Årsavtale", (await applicant.GetAsync("/become-customer")).Text, StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Årsavtale", (await applicant.GetAsync("/become-customer")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NameNb", "", "Skriv et navn")]
    [InlineData("MonthlyPrice", "1.234", "to måter")]
    [InlineData("MonthlyPrice", "-1", "null")]
    [InlineData("CasesPerYear", "0", "fra 1")]
    [InlineData("ValidFrom", "31.02.2027", "finnes ikke")]
    public async Task WrongField_IsSaidBesideIt_AndNothingIsStored(string field, string value, string message)
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var before = await _site.WithDatabaseAsync(context => context.Packages.CountAsync());
        var typed = Package();
        typed[field] = value;

        var answer = await admin.SubmitAsync(await admin.GetAsync("/admin/packages/new"), typed, Form);

        Assert.Contains(message, answer.TextOf($".ds-field:has(#{field}) .ds-validation-message"), StringComparison.Ordinal);
        Assert.Equal(before, await _site.WithDatabaseAsync(context => context.Packages.CountAsync()));
    }

    [Fact]
    public async Task ANewAgreement_IsAcceptedFromItsDay_AndAFormWithTheOldOne_AgreesAnew()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        using var applicant = _site.Browser();
        await PublishAsync(admin, "2", "24.11.2026");
        var old = await applicant.GetAsync("/become-customer");
        Assert.DoesNotContain("Ny tekst", old.Text, StringComparison.Ordinal);

        _site.Clock.Advance(TimeSpan.FromDays(1));
        var answer = await applicant.ApplyAsync(old);

        Assert.Contains("Avtalen er endret", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Ny tekst", answer.Text, StringComparison.Ordinal);
        Assert.False(answer.Document.QuerySelector("#Accepts")!.HasAttribute("checked"));
        await applicant.ApplyAsync(answer);
        Assert.Equal("2", (await _site.ApplicationAsync()).Terms.TextVersion);
    }

    [Theory]
    [InlineData("1", "24.11.2026", "heter det samme")]
    [InlineData("2", "22.11.2026", "i dag eller senere")]
    public async Task AnAgreement_NeedsANameAndADayOfItsOwn(string version, string day, string message)
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var answer = await PublishAsync(admin, version, day);

        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACaseworker_OffersNothing()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);

        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.GetAsync("/admin/packages")).Status);
    }

    public void Dispose() => _site.Dispose();

    private static async Task<PortalPage> PublishAsync(PortalClient admin, string version, string day) =>
        await admin.SubmitAsync(
            await admin.GetAsync("/admin/packages/agreement"),
            new()
            {
                ["Version"] = version,
                ["ValidFrom"] = day,
                ["TextNb"] = "# Avtale\n\nNy tekst",
                ["TextEn"] = "# Agreement\n\nNew text",
            },
            Form
        );

    private static Dictionary<string, string?> Package(string validFrom = "23.11.2026") =>
        new()
        {
            ["NameNb"] = "Årsavtale",
            ["NameEn"] = "Yearly",
            ["DescriptionNb"] = "Alt",
            ["DescriptionEn"] = "Everything",
            ["MonthlyPrice"] = "99",
            ["CasesPerYear"] = "5",
            ["ValidFrom"] = validFrom,
            ["SortOrder"] = "9",
        };
}
