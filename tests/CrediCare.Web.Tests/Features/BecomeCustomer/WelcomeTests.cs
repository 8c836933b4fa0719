using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Company;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.BecomeCustomer;

/// <summary>What an applicant hears, and what stands about them once they are a customer.</summary>
public sealed class WelcomeTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Theory]
    [InlineData("nb", "er nå kunde hos oss med pakken {0}.", "registrer den første fakturaen")]
    [InlineData("en", "is now our customer with the {0} package.", "register the first invoice")]
    public async Task Approved_IsToldWhichPackage_AndWhatComesNext_AndTheSignatoryIsWhomWeAskFor(
        string language,
        string approved,
        string next
    )
    {
        var package = await _site.WithDatabaseAsync(context => context.Packages.OrderBy(one => one.SortOrder).FirstAsync());
        using var applicant = _site.Browser();
        applicant.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await applicant.ApplyAsync(new() { ["Package"] = package.PublicId });
        var received = await _site.MailToAsync(ApplyingSteps.Email);
        var page = $"/admin/creditors/applications/{(await _site.ApplicationAsync()).PublicId}";

        await admin.SubmitAsync(
            await admin.GetAsync(page),
            new() { ["Approve.Portfolio"] = "Kunder" },
            "form[action$='/approve']"
        );
        var welcome = await _site.MailToAsync(ApplyingSteps.Email);

        Assert.Equal("/support", received.Link());
        Assert.Contains(
            string.Format(null, approved, language == "en" ? package.NameEn : package.NameNb),
            welcome.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(next, welcome.Text, StringComparison.Ordinal);
        var creditor = await _site.CreditorAsync(ApplyingSteps.Company);
        Assert.Equal((await _site.UserAsync(PortalFactory.Administrator)).Id, creditor.BankAccountByUserId);
        var contact = creditor.Contact;
        Assert.Equal(("Kari Granli", ApplyingSteps.Email, "+4741234567"), (contact.Name, contact.Email, contact.Phone));
    }

    public void Dispose() => _site.Dispose();
}
