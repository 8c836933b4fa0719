using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Users;

namespace CrediCare.Web.Tests.Features.Admin.Creditors;

public sealed class SeeingUsersTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task SomeoneKnownElsewhere_HasNotBeenHere_UntilTheyHave()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var page = $"/admin/creditors/{await _site.CompanyIdAsync(UserSteps.Kvistbekk)}";
        await amina.InviteAsync(PortalFactory.OtherCreditor, "Siri fra Måltrost");

        var before = (await mona.GetAsync(page)).RowOf(PortalFactory.OtherCreditor);
        await siri.GetAsync("/cases");
        var after = (await mona.GetAsync(page)).RowOf(PortalFactory.OtherCreditor);

        Assert.Equal([$"Siri fra Måltrost{PortalFactory.OtherCreditor}", "Medlem", "Ikke vært her ennå", "–"], before.Take(4));
        Assert.Equal([$"Siri Prøvestad{PortalFactory.OtherCreditor}", "Medlem", "I bruk", "23.11.2026 12.00"], after.Take(4));
    }

    public void Dispose() => _site.Dispose();
}
