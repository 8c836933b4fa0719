using CrediCare.Data.Access;
using CrediCare.Data.Throttling;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>What is done to one webhook: pausing, a new secret, a test, and removing it.</summary>
[Help("webhooks")]
[Authorize(Policies.AdministersSome)]
public sealed class WebhookActsController(
    WebhookQuery query,
    ChangeWebhooks change,
    ReplayWebhooks replay,
    Throttle throttle,
    IStringLocalizer<WebhooksText> texts
) : WebhookPagesController(query)
{
    /// <summary>Of one company.</summary>
    public static readonly ThrottleRule Tests = new("webhook-test", 30, TimeSpan.FromHours(1));

    [HttpPost($"{Home}/{{id}}/pause")]
    public Task<IActionResult> Pause(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, line) =>
            {
                await change.PauseAsync(company, id, cancellationToken);
                return Said(line, new Done(texts["Paused_Title", line.Endpoint.Name], texts["Paused_Text"]));
            },
            cancellationToken
        );

    [HttpPost($"{Home}/{{id}}/resume")]
    public Task<IActionResult> Resume(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, line) =>
            {
                await change.ResumeAsync(company, id, cancellationToken);
                var done = new Done(
                    texts["Resumed_Title", line.Endpoint.Name],
                    texts["Resumed_Text"],
                    texts["Replay_Title"],
                    $"{PageOf(line)}/replay"
                );
                return Said(line, done);
            },
            cancellationToken
        );

    [HttpPost($"{Home}/{{id}}/test")]
    public Task<IActionResult> Test(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, line) =>
            {
                if (!await throttle.TakeAsync(Tests, company.CreditorPublicId, cancellationToken))
                    return this.TooMany(throttle.UntilNextWindow(Tests));
                var delivery = await replay.TestAsync(line.Endpoint, cancellationToken);
                var done = new Done(
                    texts["Tested_Title"],
                    texts["Tested_Text"],
                    texts["Tested_See"],
                    $"{PageOf(line)}/deliveries/{delivery}"
                );
                return Said(line, done);
            },
            cancellationToken
        );

    [StepUp]
    [HttpGet($"{Home}/{{id}}/secret")]
    public Task<IActionResult> Secret(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(viewer, id, (_, line) => View(line), cancellationToken);

    [StepUp]
    [HttpPost($"{Home}/{{id}}/secret")]
    public Task<IActionResult> Renew(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, _) => View("Made", await change.RenewAsync(company, id, viewer.UserId, cancellationToken)),
            cancellationToken
        );

    [StepUp]
    [HttpGet($"{Home}/{{id}}/delete")]
    public Task<IActionResult> Delete(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(viewer, id, (_, line) => View(line), cancellationToken);

    [StepUp]
    [HttpPost($"{Home}/{{id}}/delete")]
    public Task<IActionResult> DeleteNow(string id, Viewer viewer, CancellationToken cancellationToken) =>
        OnOneAsync(
            viewer,
            id,
            async (company, line) =>
            {
                await change.DeleteAsync(company, id, cancellationToken);
                return To(Home, viewer, company, new Done(texts["Deleted_Title", line.Endpoint.Name], texts["Deleted_Text"]));
            },
            cancellationToken
        );

    private LocalRedirectResult Said(WebhookLine line, Done done)
    {
        Done.Say(TempData, done);
        return LocalRedirect(PageOf(line));
    }
}
