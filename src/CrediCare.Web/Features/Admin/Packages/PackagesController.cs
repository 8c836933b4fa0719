using CrediCare.Data.Access;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Packages;

/// <summary>The agency's offers and its agreement text.</summary>
[Help("costs")]
[Authorize(Policy = Policies.AgencyAdministrator)]
public sealed class PackagesController(OfferedPackages packages, IStringLocalizer<PackagesText> texts) : Controller
{
    private const string List = "/admin/packages";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await packages.ReadAsync(cancellationToken));

    [StepUp]
    [HttpGet($"{List}/new")]
    public IActionResult New() => View(new PackageForm());

    [StepUp]
    [HttpPost($"{List}/new")]
    public async Task<IActionResult> New(PackageForm form, CancellationToken cancellationToken)
    {
        if (form.MonthlyPrice is { Ore: < 0 })
            ModelState.AddModelError(nameof(form.MonthlyPrice), texts["MonthlyPriceWrong"]);
        if (!ModelState.IsValid)
            return View(form);
        await packages.OfferAsync(form, cancellationToken);
        Done.Say(TempData, new Done(texts["Offered_Title", form.NameNb!]));
        return LocalRedirect(List);
    }

    [StepUp]
    [HttpPost($"{List}/{{id}}/end")]
    public async Task<IActionResult> End(string id, CancellationToken cancellationToken)
    {
        if (!await packages.EndAsync(id, cancellationToken))
            return NotFound();
        Done.Say(TempData, new Done(texts["Ended_Title"]));
        return LocalRedirect(List);
    }

    [StepUp]
    [HttpGet($"{List}/agreement")]
    public async Task<IActionResult> Agreement(CancellationToken cancellationToken)
    {
        var latest = (await packages.ReadAsync(cancellationToken)).Agreements[0];
        return View(new AgreementForm { TextNb = latest.TextNb, TextEn = latest.TextEn });
    }

    [StepUp]
    [HttpPost($"{List}/agreement")]
    public async Task<IActionResult> Agreement(AgreementForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(form);
        var outcome = await packages.PublishAsync(viewer, form, cancellationToken);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError(
                refusal == AgreementRefusal.VersionTaken ? nameof(form.Version) : nameof(form.ValidFrom),
                texts[refusal.ToString()]
            );
            return View(form);
        }

        Done.Say(TempData, new Done(texts["Published_Title", form.Version!]));
        return LocalRedirect(List);
    }
}
