using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>What the pages about one endpoint have in common: another company's is not there.</summary>
public abstract class WebhookPagesController(WebhookQuery query) : CompanyFormController
{
    protected const string Home = "/company/webhooks";

    protected static string PageOf(WebhookLine line) => $"{Home}/{line.Endpoint.PublicId}";

    protected Task<IActionResult> OnWebhookAsync(
        Viewer viewer,
        string id,
        Func<ViewerMembership, WebhookLine, IActionResult> work,
        CancellationToken cancellationToken
    ) => OnWebhookAsync(viewer, id, (company, line) => Task.FromResult(work(company, line)), cancellationToken);

    protected async Task<IActionResult> OnWebhookAsync(
        Viewer viewer,
        string id,
        Func<ViewerMembership, WebhookLine, Task<IActionResult>> work,
        CancellationToken cancellationToken
    ) =>
        await query.FindAsync(viewer, id, cancellationToken) is not { } line
            ? NotFound()
            : await work(viewer.Memberships.First(one => one.CreditorId == line.Endpoint.CreditorId), line);
}
