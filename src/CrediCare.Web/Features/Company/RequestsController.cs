using CrediCare.Data.Access;
using CrediCare.Domain;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Support;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Company;

/// <summary>What we change for a company and it cannot change itself: it becomes a conversation, with its documents.</summary>
[Help("company-details")]
[Authorize(Policies.AdministersSome)]
public sealed class RequestsController(CompanyQuery query, IStringLocalizer<CompanyText> texts) : CompanyFormController
{
    [HttpGet("/company/requests/new")]
    public Task<IActionResult> New(string? company, CompanyRequest? about, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            async shown =>
                View(
                    new RequestForm
                    {
                        Company = shown.CreditorPublicId,
                        About = about,
                        Page = await query.ReadAsync(viewer, shown, cancellationToken),
                    }
                )
        );

    [HttpPost("/company/requests/new")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> New(
        RequestForm form,
        Viewer viewer,
        [FromServices] RequestReader reader,
        [FromServices] MessageFiles files,
        [FromServices] MessageLimit limit,
        [FromServices] WriteMessage write,
        CancellationToken cancellationToken
    ) =>
        OnCompanyAsync(
            viewer,
            form.Company,
            async company =>
            {
                if (!PublicId.IsOne(form.Key))
                    return BadRequest();
                form.Page = await query.ReadAsync(viewer, company, cancellationToken);
                var taken = await files.ReadAsync(form.Files, nameof(form.Files), ModelState, cancellationToken);
                if (
                    reader.Read(form, form.Page.Creditor, ModelState) is not var (subject, text)
                    || !await limit.AllowsAsync(this, viewer, cancellationToken)
                )
                    return View(form);
                var thread = await write.OpenAsync(
                    viewer,
                    company.CreditorId,
                    subject,
                    text,
                    form.Key,
                    taken,
                    cancellationToken,
                    isForAdministrators: true
                );
                Done.Say(TempData, new Done(texts["Requested_Title"], texts["Requested_Text"]));
                return LocalRedirect($"/support/{thread}");
            }
        );
}
