using CrediCare.Data.Access;
using CrediCare.Data.Throttling;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Company.ApiKeys;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>A company's webhooks: what there is, a new one, and changing one.</summary>
[Help("webhooks")]
[Authorize(Policies.AdministersSome)]
public sealed class WebhooksController(
    WebhookQuery query,
    ApiKeyListQuery portfolios,
    ChangeWebhooks change,
    Throttle throttle,
    IOptions<WebhookOptions> options,
    IStringLocalizer<WebhooksText> texts
) : WebhookPagesController(query)
{
    /// <summary>Of one company.</summary>
    public static readonly ThrottleRule Made = new("webhook-made", 20, TimeSpan.FromHours(24));

    private readonly WebhookQuery _query = query;

    [HttpGet(Home)]
    public Task<IActionResult> Webhooks(string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            async shown => View(await _query.ListAsync(viewer, shown, cancellationToken))
        );

    [HttpGet($"{Home}/{{id}}")]
    public Task<IActionResult> Webhook(string id, WebhookLogFilter filter, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (_, line) => View(await _query.PageAsync(line, filter, cancellationToken)),
            cancellationToken
        );

    [StepUp]
    [HttpGet($"{Home}/new")]
    public Task<IActionResult> NewWebhook(string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            async shown =>
                View(
                    new WebhookForm
                    {
                        Company = shown.CreditorPublicId,
                        Page = await portfolios.FormAsync(shown, [], cancellationToken),
                    }
                )
        );

    [StepUp]
    [HttpPost($"{Home}/new")]
    public Task<IActionResult> NewWebhook(WebhookForm form, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            form.Company,
            async company =>
            {
                form.Page = await portfolios.FormAsync(company, [], cancellationToken);
                if (Read(form) is not { } terms)
                    return View(form);
                if (!await throttle.TakeAsync(Made, company.CreditorPublicId, cancellationToken))
                {
                    this.SayTooMany(throttle.UntilNextWindow(Made), texts["TooManyMade"]);
                    return View(form);
                }

                var made = await change.MakeAsync(company, terms, form.HookMode, viewer.UserId, cancellationToken);
                return made.Refusal is { } problem ? Refused(problem, form) : View("Made", made.Value);
            }
        );

    [StepUp]
    [HttpGet($"{Home}/{{id}}/edit")]
    public Task<IActionResult> Edit(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, line) =>
                View(
                    WebhookForm.Of(line.Endpoint, company.CreditorPublicId, await ChoicesAsync(company, line, cancellationToken))
                ),
            cancellationToken
        );

    [StepUp]
    [HttpPost($"{Home}/{{id}}/edit")]
    public Task<IActionResult> Edit(string id, WebhookForm form, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, line) =>
            {
                (form.Page, form.Endpoint) = (await ChoicesAsync(company, line, cancellationToken), line.Endpoint);
                if (Read(form) is not { } terms)
                    return View(form);
                if (await change.ChangeAsync(company, id, form.Version, terms, cancellationToken) is not { } changed)
                    return Conflict();
                return changed.Refusal is { } problem
                    ? Refused(problem, form)
                    : To(PageOf(line), viewer, company, new Done(texts["Changed_Title", terms.Name]));
            },
            cancellationToken
        );

    private Task<ApiKeyFormPage> ChoicesAsync(ViewerMembership company, WebhookLine line, CancellationToken cancellationToken) =>
        portfolios.FormAsync(company, [.. line.Endpoint.Portfolios.Select(one => one.PortfolioId)], cancellationToken);

    private WebhookTerms? Read(WebhookForm form)
    {
        var name = TypedText.Line(form.HookName);
        if (name is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(form.HookName), texts["HookNameRequired"]);
        var address = WebhookAddress.Read(form.Address, options.Value.AllowLoopback);
        if (address.Refusal is { } problem && ModelState[nameof(form.Address)] is not { Errors.Count: > 0 })
            ModelState.AddModelError(nameof(form.Address), texts[$"AddressProblem_{problem}"]);
        if (name is null || !address.Succeeded || !ModelState.IsValid)
            return null;
        return form.Terms(name, address.Value);
    }

    private ViewResult Refused(WebhookProblem problem, WebhookForm form)
    {
        var field = problem switch
        {
            WebhookProblem.NameMissing => nameof(form.HookName),
            WebhookProblem.NoTopic => nameof(form.Topics),
            WebhookProblem.NoPortfolio => nameof(form.Portfolios),
            WebhookProblem.TooMany => "",
        };
        ModelState.AddModelError(field, texts[$"Problem_{problem}", WebhookRule.MostEndpoints]);
        return View(form);
    }
}
