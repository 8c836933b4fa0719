using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users;

/// <summary>Who has access to the company.</summary>
[Help("more-users")]
public sealed class UsersController(UserListQuery query, IStringLocalizer<UsersText> texts) : CompanyFormController
{
    /// <param name="company">The company to show, where it is not the one worked for now: mails say which.</param>
    /// <param name="q">A part of a name, an address or an office.</param>
    /// <param name="former">Those who no longer have access instead.</param>
    /// <param name="page">From 1.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    [Authorize(Policies.AdministersSome)]
    [HttpGet("/users")]
    public Task<IActionResult> Index(
        string? company,
        string? q,
        bool former,
        int page,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            async shown => View(await query.ListAsync(viewer, shown, q, former, page, cancellationToken))
        );

    /// <summary>"Yes, these are still right."</summary>
    [Authorize(Policies.AdministersSome)]
    [HttpPost("/users/confirmation")]
    public Task<IActionResult> Confirm(
        Viewer viewer,
        string? company,
        [FromServices] ConfirmUsers confirm,
        CancellationToken cancellationToken
    ) =>
        OnCompanyAsync(
            viewer,
            company,
            async administered =>
            {
                await confirm.ConfirmAsync(administered, cancellationToken);
                return To(
                    "/users",
                    viewer,
                    administered,
                    new Done(texts["Confirmed_Title"], texts["Confirmed_Text", administered.CreditorName])
                );
            }
        );
}
