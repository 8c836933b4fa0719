using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.BecomeCustomer;

/// <summary>What a company does to become a customer.</summary>
internal static class ApplyingSteps
{
    public const string Company = "Granli Bygg AS";
    public const string Email = "kari@granli.example";

    private const string Form = "form[action='/become-customer']";

    public static async Task<PortalPage> ApplyAsync(this PortalClient browser, Dictionary<string, string?>? other = null) =>
        await browser.ApplyAsync(await browser.GetAsync("/become-customer"), other);

    /// <summary>Fills the form in rightly, but for what is given, and sends it.</summary>
    public static async Task<PortalPage> ApplyAsync(
        this PortalClient browser,
        PortalPage page,
        Dictionary<string, string?>? other = null
    )
    {
        var typed = new Dictionary<string, string?>
        {
            ["Package"] = ApplicationChoice,
            ["OrganisationNumber"] = "310 000 124",
            ["CompanyName"] = Company,
            ["Street"] = "Granliveien 1",
            ["Postcode"] = "0150",
            ["City"] = "Oslo",
            ["BankAccount"] = "9710.22.33550",
            ["DeductsVat"] = "yes",
            ["SignatoryName"] = "Kari Granli",
            ["Email"] = Email,
            ["Phone"] = "412 34 567",
            ["Accepts"] = "true",
        };
        foreach (var (field, value) in other ?? [])
            typed[field] = value;
        return await browser.SubmitAsync(page, typed, Form);
    }

    /// <summary>The only application there is.</summary>
    public static Task<CustomerApplication> ApplicationAsync(this PortalFactory site) =>
        site.WithDatabaseAsync(context => context.CustomerApplications.Include(one => one.Words).SingleAsync());

    private const string ApplicationChoice = "tailored";
}
