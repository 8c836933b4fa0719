using CrediCare.Data.Access;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users;

/// <summary>Lets people in to the company, and sends the mail once more.</summary>
[Help("more-users")]
public sealed class InvitationController(UserListQuery query, IStringLocalizer<UsersText> texts) : CompanyFormController
{
    [Authorize(Policies.AdministersSome)]
    [StepUp]
    [HttpGet("/users/new")]
    public Task<IActionResult> New(string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            shown => PageAsync(shown, new InviteForm { Company = shown.CreditorPublicId }, cancellationToken)
        );

    [Authorize(Policies.AdministersSome)]
    [StepUp]
    [HttpPost("/users/new")]
    public Task<IActionResult> New(
        InviteForm form,
        Viewer viewer,
        [FromServices] AccessFormReader reader,
        [FromServices] InviteUser invite,
        CancellationToken cancellationToken
    ) =>
        OnCompanyAsync(
            viewer,
            form.Company,
            async company =>
            {
                var portfolios = await query.PortfoliosAsync(company.CreditorId, cancellationToken);
                if (reader.Read(form, portfolios, ModelState) is not { } given)
                    return await PageAsync(company, form, cancellationToken);
                if ((await invite.InviteAsync(company, given, cancellationToken)).Refusal is { } refusal)
                {
                    reader.Tell(refusal, ModelState);
                    return await PageAsync(company, form, cancellationToken);
                }

                return To(
                    "/users",
                    viewer,
                    company,
                    new Done(texts["Invited_Title", given.Name], texts["Invited_Text", given.Email, company.CreditorName])
                );
            }
        );

    [Authorize(Policies.AdministersSome)]
    [HttpPost("/users/{id}/invitation")]
    public Task<IActionResult> SendAgain(
        string id,
        string? company,
        Viewer viewer,
        [FromServices] SendInvitationAgain again,
        CancellationToken cancellationToken
    ) =>
        OnCompanyAsync(
            viewer,
            company,
            async administered =>
                await query.FindAsync(viewer, id, cancellationToken) is not { } found || found.Company != administered
                    ? NotFound()
                    : To(
                        "/users",
                        viewer,
                        administered,
                        await again.SendAsync(administered, id, cancellationToken)
                            ? new Done(texts["SentAgain_Title"], texts["SentAgain_Text", found.Row.Email])
                            : new Done(texts["NotWaiting_Title"], texts["NotWaiting_Text", found.Row.Name])
                    )
        );

    private async Task<IActionResult> PageAsync(ViewerMembership company, InviteForm form, CancellationToken cancellationToken)
    {
        form.Page = new AccessFormPage(
            company.CreditorName,
            await query.PortfoliosAsync(company.CreditorId, cancellationToken),
            null
        );
        return View(nameof(New), form);
    }
}
