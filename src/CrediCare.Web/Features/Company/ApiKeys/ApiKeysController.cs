using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Company.ApiKeys;

/// <summary>A company's keys for its own programs. Each is shown once, when it is made.</summary>
[Help("api")]
[Authorize(Policies.AdministersSome)]
public sealed class ApiKeysController(
    ApiKeyListQuery query,
    ChangeApiKeys change,
    TimeProvider clock,
    IStringLocalizer<CompanyText> texts
) : MadeForProgramsController<ApiKeyLine>
{
    private const string Home = "/company/api-keys";

    [HttpGet(Home)]
    public Task<IActionResult> ApiKeys(string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            async shown => View(await query.FindAsync(viewer, shown, cancellationToken))
        );

    [StepUp]
    [HttpGet("/company/api-keys/new")]
    public Task<IActionResult> NewKey(string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            shown =>
                FormAsync(shown, new ApiKeyForm { Company = shown.CreditorPublicId, KeyLastDay = UsualEnd }, cancellationToken)
        );

    [StepUp]
    [HttpPost("/company/api-keys/new")]
    public Task<IActionResult> NewKey(ApiKeyForm form, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            form.Company,
            async company =>
            {
                form.Page = await query.FormAsync(company, [], cancellationToken);
                if (TypedText.Line(form.KeyName) is not { } name || !ModelState.IsValid)
                    return await FormAsync(company, form, cancellationToken);
                var made = await change.MakeAsync(company, TermsOf(form, name), viewer.UserId, cancellationToken);
                if (made.Refusal is not { } problem)
                    return View(
                        "Made",
                        new NewApiKey(company.CreditorName, name, made.Value.Text, form.KeyLastDay!.Value, null, form.KeyMode)
                    );
                ModelState.AddModelError(FieldOf(problem), texts[$"KeyProblem_{problem}"]);
                return await FormAsync(company, form, cancellationToken);
            }
        );

    [StepUp]
    [HttpGet("/company/api-keys/{id}/replace")]
    public Task<IActionResult> Replace(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            (company, key) =>
                View(
                    new ReplaceApiKeyForm
                    {
                        Company = company.CreditorPublicId,
                        KeyLastDay = UsualEnd,
                        OverlapDays = 1,
                        Key = key,
                    }
                ),
            cancellationToken
        );

    [StepUp]
    [HttpPost("/company/api-keys/{id}/replace")]
    public Task<IActionResult> Replace(string id, ReplaceApiKeyForm form, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, key) =>
            {
                form.Key = key;
                if (!ModelState.IsValid)
                    return View(form);
                var made = await change.ReplaceAsync(
                    company,
                    id,
                    form.KeyLastDay!.Value,
                    form.OverlapDays!.Value,
                    viewer.UserId,
                    cancellationToken
                );
                if (made.Refusal is { } problem)
                {
                    ModelState.AddModelError(FieldOf(problem), texts[$"KeyProblem_{problem}"]);
                    return View(form);
                }

                var until = clock.GetUtcNow().UtcDateTime.AddDays(form.OverlapDays.Value);
                return View(
                    "Made",
                    new NewApiKey(company.CreditorName, key.Key.Name, made.Value.Text, form.KeyLastDay.Value, until, key.Key.Mode)
                );
            },
            cancellationToken
        );

    [StepUp]
    [HttpGet("/company/api-keys/{id}/revoke")]
    public Task<IActionResult> Revoke(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(viewer, id, (_, key) => View(key), cancellationToken);

    [StepUp]
    [HttpPost("/company/api-keys/{id}/revoke")]
    public Task<IActionResult> RevokeNow(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, key) =>
            {
                await change.RevokeAsync(company, id, cancellationToken);
                return To(Home, viewer, company, new Done(texts["KeyRevoked_Title", key.Key.Name], texts["KeyRevoked_Text"]));
            },
            cancellationToken
        );

    private DateOnly UsualEnd => clock.Today().AddDays(ApiKeyRule.UsualDays);

    private async Task<IActionResult> FormAsync(ViewerMembership company, ApiKeyForm form, CancellationToken cancellationToken)
    {
        form.Page = await query.FormAsync(company, [], cancellationToken);
        return View(nameof(NewKey), form);
    }

    protected override Task<ApiKeyLine?> FindAsync(Viewer viewer, string id, CancellationToken cancellationToken) =>
        query.FindAsync(viewer, id, cancellationToken);

    protected override Guid CreditorOf(ApiKeyLine line) => line.Key.CreditorId;

    private static ApiKeyTerms TermsOf(ApiKeyForm form, string name)
    {
        // A portfolio of another company is not among these, whatever the form says.
        var chosen = form.Page.Portfolios.Where(one => form.Portfolios.Contains(one.PublicId)).Select(one => one.Id).ToList();
        return new ApiKeyTerms(
            name,
            form.Portfolios.Count == 0 ? null : chosen,
            form.Scopes.Where(Enum.IsDefined).Aggregate(ApiScopes.None, (all, one) => all | one),
            form.KeyLastDay!.Value,
            form.KeyMode
        );
    }

    private static string FieldOf(ApiKeyProblem problem) =>
        problem switch
        {
            ApiKeyProblem.NameMissing => nameof(ApiKeyForm.KeyName),
            ApiKeyProblem.NoScope => nameof(ApiKeyForm.Scopes),
            ApiKeyProblem.NoPortfolio => nameof(ApiKeyForm.Portfolios),
            ApiKeyProblem.LastDayHasPassed or ApiKeyProblem.LastDayTooFar => nameof(ApiKeyForm.KeyLastDay),
            ApiKeyProblem.OverlapTooLong => nameof(ReplaceApiKeyForm.OverlapDays),
            ApiKeyProblem.IsClosed or ApiKeyProblem.TooMany => "",
        };
}
