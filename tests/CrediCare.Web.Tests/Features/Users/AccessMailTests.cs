using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;

namespace CrediCare.Web.Tests.Features.Users;

/// <summary>What the mail of an invitation says, to someone new and to someone we know.</summary>
public sealed class AccessMailTests : IDisposable
{
    private const string Newcomer = "nils@kvistbekk.example";

    private readonly PortalFactory _site = new();

    [Theory]
    [InlineData(Newcomer)]
    [InlineData(PortalFactory.OtherCreditor)]
    public async Task Mail_SaysWhoAsWhatForWhatAndUntilWhen_AndWhereToRing(string address)
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/users/new");
        var typed = UserSteps.Invitation(address);
        typed["Reach"] = "Chosen";
        typed["Portfolios"] = page.Document.QuerySelectorAll("input[name=Portfolios]")[0].GetAttribute("value");
        typed["LastDay"] = "31.12.2026";

        await amina.SubmitAsync(page, typed, UserSteps.InviteForm);
        var first = await _site.MailToAsync(address);
        await amina.SubmitAsync(await amina.GetAsync(await _site.AccessPathAsync(address)), [], UserSteps.AgainForm);
        var again = await _site.MailToAsync(address);

        foreach (var mail in new[] { first, again })
        {
            Assert.Contains(
                "Amina Øvingsen har gitt deg tilgang til Kvistbekk Rørservice AS",
                mail.Text,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "Rolle: Medlem. Porteføljer: Bedriftskunder. Siste dag: 31. desember 2026.",
                mail.Text.Replace('\u00A0', ' '),
                StringComparison.Ordinal
            );
            Assert.Contains("CrediCare, telefon 21 00 00 19.", mail.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.DoesNotContain("{", mail.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task MailWithoutACompany_SaysNothingOfOne()
    {
        await _site.InviteAsync("kari@credicare.example", "Kari");

        var mail = await _site.MailToAsync("kari@credicare.example");

        Assert.Contains("Du har fått en brukerkonto i portalen.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rolle:", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
