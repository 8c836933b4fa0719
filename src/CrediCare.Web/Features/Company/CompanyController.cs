using CrediCare.Data.Access;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Company;

/// <summary>What we have on file about the company, and what its administrators change at once.</summary>
[Help("company-details")]
[Authorize(Policies.AdministersSome)]
public sealed class CompanyController(
    CompanyQuery query,
    ChangeCompany change,
    CompanyFormReader reader,
    IStringLocalizer<CompanyText> texts
) : CompanyFormController
{
    private const string Home = "/company";

    /// <param name="company">The company to show, where it is not the one worked for now: mails say which.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    [HttpGet(Home)]
    public Task<IActionResult> Index(string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnPageAsync(viewer, company, page => View(page), cancellationToken);

    [HttpGet("/company/address")]
    public Task<IActionResult> Address(string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnPageAsync(viewer, company, page => View(AddressForm.Of(page)), cancellationToken);

    [HttpPost("/company/address")]
    public Task<IActionResult> Address(AddressForm form, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            form.Company,
            async company =>
            {
                if (
                    reader.Read(form, ModelState) is { } address
                    && IsDone(await change.MoveAsync(company, form.Version, address, cancellationToken))
                )
                    return To(Home, viewer, company, new Done(texts["Saved_Title"], texts["Address_Saved"]));
                form.Page = await query.ReadAsync(viewer, company, cancellationToken);
                form.Version = form.Page.Creditor.Version;
                return View(form);
            }
        );

    /// <param name="company">The company to show, where it is not the one worked for now.</param>
    /// <param name="portfolio">A portfolio whose own contact is to be changed.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    [HttpGet("/company/contact")]
    public Task<IActionResult> Contact(string? company, string? portfolio, Viewer viewer, CancellationToken cancellationToken) =>
        OnPageAsync(
            viewer,
            company,
            page => View(ContactForm.Of(page, page.Portfolios.FirstOrDefault(one => one.PublicId == portfolio))),
            cancellationToken
        );

    [HttpPost("/company/contact")]
    public Task<IActionResult> Contact(ContactForm form, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            form.Company,
            async company =>
            {
                var page = await query.ReadAsync(viewer, company, cancellationToken);
                if (
                    reader.Read(form, ModelState) is { } contact
                    && IsDone(
                        await change.ChangeContactAsync(
                            company,
                            form.Version,
                            form.PortfolioIds(page.Creditor),
                            contact,
                            cancellationToken
                        )
                    )
                )
                    return To(Home, viewer, company, new Done(texts["Saved_Title"], texts["Contact_Saved"]));
                (form.Page, form.Version) = (page, page.Creditor.Version);
                return View(form);
            }
        );

    [StepUp]
    [HttpPost("/company/members")]
    public Task<IActionResult> Members(MemberRightsForm form, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            form.Company,
            async company =>
                IsDone(await change.LetMembersAsync(company, form.Version, form.Rights, cancellationToken))
                    ? To(Home, viewer, company, new Done(texts["Saved_Title"], texts["Members_Saved"]))
                    : View(nameof(Index), await query.ReadAsync(viewer, company, cancellationToken))
        );

    private Task<IActionResult> OnPageAsync(
        Viewer viewer,
        string? company,
        Func<CompanyModel, IActionResult> show,
        CancellationToken cancellationToken
    ) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            async shown => show(await query.ReadAsync(viewer, shown, cancellationToken))
        );

    /// <summary>The page shows the company as it is now; what is saved from it is saved knowingly.</summary>
    private bool IsDone(Domain.Outcome<ChangeCompanyRefusal> outcome)
    {
        if (outcome.Refusal is not { } refusal)
            return true;
        ModelState.AddModelError("", texts[$"Refusal_{refusal}"]);
        ModelState.Remove(nameof(AddressForm.Version));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return false;
    }
}
