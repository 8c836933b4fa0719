using CrediCare.Data.Access;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users;

/// <summary>Whether everyone at the company must have a second factor.</summary>
[Authorize(Policies.AdministersSome)]
[Help("sign-in-safely")]
[StepUp]
public sealed class SecondFactorController(SecondFactorRequirement requirement, IStringLocalizer<UsersText> texts)
    : CompanyFormController
{
    [HttpGet("/users/second-factor")]
    public Task<IActionResult> SecondFactor(string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            async administered => View(await requirement.FindAsync(viewer, administered, cancellationToken))
        );

    [HttpPost("/users/second-factor")]
    public Task<IActionResult> SecondFactor(string? company, bool required, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            company,
            async administered =>
            {
                var page = await requirement.FindAsync(viewer, administered, cancellationToken);
                if (required && !page.ViewerHasIt)
                {
                    ModelState.AddModelError("", texts["SecondFactor_YoursFirst"]);
                    return View(page);
                }

                await requirement.DecideAsync(administered, required, cancellationToken);
                var said = required ? "SecondFactor_NowRequired" : "SecondFactor_NotRequired";
                return To(
                    "/users",
                    viewer,
                    administered,
                    new Done(texts[$"{said}_Title"], texts[$"{said}_Text", administered.CreditorName])
                );
            }
        );
}
