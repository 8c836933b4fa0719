using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Errors;

public sealed class ForbiddenPageTests(PortalFactory site) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task SaysWhichRoleThePageIsFor_AndWhomToAsk()
    {
        using var jonas = await site.SignInAsync(PortalFactory.Reader);

        var users = await jonas.GetAsync("/users");
        var register = await jonas.GetAsync("/registrations/new");

        Assert.Contains(
            "Siden er for administratorer hos Kvistbekk Rørservice AS.",
            users.TextOf("main"),
            StringComparison.Ordinal
        );
        Assert.Contains("Siden er for medlemmer og administratorer", register.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("om du trenger tilgang: Amina Øvingsen.", users.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_AreToldOfNobodysAdministrators()
    {
        using var odd = await site.SignInAsync(PortalFactory.Caseworker);

        var page = await odd.GetAsync("/users");

        Assert.DoesNotContain("Amina", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Spør en administrator", page.Text, StringComparison.Ordinal);
    }
}
