using CrediCare.Data.Access;
using CrediCare.Data.Throttling;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>What was sent to a webhook, and sending it again.</summary>
[Help("webhooks")]
[Authorize(Policies.AdministersSome)]
public sealed class WebhookDeliveriesController(
    WebhookQuery query,
    ReplayWebhooks replay,
    Throttle throttle,
    TimeProvider clock,
    PortalFormat format,
    IStringLocalizer<WebhooksText> texts
) : WebhookPagesController(query)
{
    /// <summary>Of one company.</summary>
    public static readonly ThrottleRule Replays = new("webhook-replay", 60, TimeSpan.FromHours(1));

    private readonly WebhookQuery _query = query;

    [HttpGet($"{Home}/{{id}}/deliveries/{{delivery}}")]
    public Task<IActionResult> Delivery(string id, string delivery, Viewer viewer, CancellationToken cancellationToken) =>
        OnDeliveryAsync(viewer, id, delivery, (_, _, shown) => Task.FromResult<IActionResult>(View(shown)), cancellationToken);

    [HttpPost($"{Home}/{{id}}/deliveries/{{delivery}}/replay")]
    public Task<IActionResult> Again(string id, string delivery, Viewer viewer, CancellationToken cancellationToken) =>
        OnDeliveryAsync(
            viewer,
            id,
            delivery,
            async (company, line, shown) =>
            {
                var address = $"{PageOf(line)}/deliveries/{delivery}";
                if (line.Endpoint.IsPaused)
                    return Said(address, new Done(texts["Again_Paused_Title"], texts["Again_Paused_Text"]));
                if (!await throttle.TakeAsync(Replays, company.CreditorPublicId, cancellationToken))
                    return this.TooMany(throttle.UntilNextWindow(Replays));
                var sent = await replay.OneAsync(line.Endpoint, shown.Line.Delivery.Id, cancellationToken);
                return Said(address, new Done(texts[sent ? "Again_Title" : "Again_Already"], texts["Again_Text"]));
            },
            cancellationToken
        );

    [HttpGet($"{Home}/{{id}}/replay")]
    public Task<IActionResult> Replay(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            (_, line) =>
                View(
                    new ReplayForm
                    {
                        FirstDay = clock.Today().AddDays(-1),
                        LastDay = clock.Today(),
                        Line = line,
                    }
                ),
            cancellationToken
        );

    [HttpPost($"{Home}/{{id}}/replay")]
    public Task<IActionResult> Replay(string id, ReplayForm form, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, line) =>
            {
                form.Line = line;
                if (form.SpanProblem is { } problem)
                    ModelState.AddModelError(nameof(form.LastDay), texts[problem]);
                if (!ModelState.IsValid)
                    return View(form);
                form.Found = await replay.CountAsync(line.Endpoint, form, cancellationToken);
                if (!form.Confirmed || form.Found == 0 || line.Endpoint.IsPaused)
                    return View(form);
                if (!await throttle.TakeAsync(Replays, company.CreditorPublicId, cancellationToken))
                    return this.TooMany(throttle.UntilNextWindow(Replays));
                var again = await replay.SpanAsync(line.Endpoint, form, cancellationToken);
                return Said(PageOf(line), new Done(texts["Replayed_Title", format.Count(again)], texts["Again_Text"]));
            },
            cancellationToken
        );

    private Task<IActionResult> OnDeliveryAsync(
        Viewer viewer,
        string id,
        string delivery,
        Func<ViewerMembership, WebhookLine, WebhookDeliveryPage, Task<IActionResult>> work,
        CancellationToken cancellationToken
    ) =>
        OnOneAsync(
            viewer,
            id,
            async (company, line) =>
                await _query.DeliveryAsync(line.Endpoint, delivery, cancellationToken) is { } shown
                    ? await work(company, line, shown)
                    : NotFound(),
            cancellationToken
        );

    private LocalRedirectResult Said(string address, Done done)
    {
        Done.Say(TempData, done);
        return LocalRedirect(address);
    }
}
