using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>Applying to become a customer, without an account.</summary>
[Help("become-a-customer")]
[AllowAnonymous]
public sealed class BecomeCustomerController(
    PortalContext context,
    RateBook rates,
    ICompanyRegister register,
    TimeProvider clock,
    IStringLocalizer<BecomeCustomerText> texts
) : Controller
{
    private const string LookUpButton = "look-up";

    [HttpGet("/become-customer")]
    public async Task<IActionResult> Index(string? package, CancellationToken cancellationToken) =>
        View(
            new ApplicationForm
            {
                Package = package,
                Key = PublicId.New(),
                Offer = await OfferAsync(cancellationToken),
            }
        );

    [HttpPost("/become-customer")]
    public async Task<IActionResult> Index(
        ApplicationForm form,
        string? go,
        [FromServices] ApplicationReader reader,
        [FromServices] Apply apply,
        CancellationToken cancellationToken
    )
    {
        var offer = form.Offer = await OfferAsync(cancellationToken);
        if (go == LookUpButton)
            return await LookUpAsync(form, cancellationToken);
        // Machines are told what people are told, and nothing is kept.
        if (!string.IsNullOrEmpty(form.Website))
            return RedirectToAction(nameof(Received));
        var package = offer.Packages.FirstOrDefault(one => one.PublicId == form.Package);
        if (package is null && form.Package is not (null or ApplicationForm.Tailored))
            ModelState.AddModelError(nameof(form.Package), texts["PackageRequired"]);
        if (form.AgreementVersion != offer.Agreement.Name)
            ModelState.AddModelError(nameof(form.Accepts), texts["AgreementChanged"]);
        if (reader.Read(form, ModelState) is not { } applicant)
            return Again(form);
        var sent = await apply.SendAsync(
            form.Key is { } key && PublicId.IsOne(key) ? key : PublicId.New(),
            NetworkPlace.Of(HttpContext),
            applicant,
            package,
            offer.Agreement,
            cancellationToken
        );
        if (sent.Succeeded)
            return RedirectToAction(nameof(Received));
        this.SayTooMany(apply.UntilThereIsRoom, texts["TooMany"]);
        return Again(form);
    }

    [HttpGet("/become-customer/received")]
    public IActionResult Received() => View();

    private async Task<ApplicationOffer> OfferAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return new(
            await Apply.PackagesAsync(context, today, cancellationToken),
            await rates.AgreementTextAsync(today, cancellationToken),
            register.IsThere
        );
    }

    private async Task<IActionResult> LookUpAsync(ApplicationForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (
            TypedNumbers.Organisation(form.OrganisationNumber) is { } number
            && await register.FindAsync(number, cancellationToken) is { } found
        )
        {
            (form.CompanyName, form.Street) = (found.Name, found.Address.Street);
            (form.Postcode, form.City) = (found.Address.Postcode, found.Address.City);
        }
        else
        {
            ModelState.AddModelError(nameof(form.OrganisationNumber), texts["OrganisationNumberNotFound"]);
        }

        return Again(form);
    }

    /// <summary>Everything typed is still there; a text that has changed meanwhile is agreed to anew.</summary>
    private ViewResult Again(ApplicationForm form)
    {
        if (form.AgreementVersion != form.Offer.Agreement.Name)
            ModelState.SetModelValue(nameof(form.Accepts), false, "false");
        return View(nameof(Index), form);
    }
}
