using CrediCare.Data.Access;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>What the pages about one endpoint have in common.</summary>
public abstract class WebhookPagesController(WebhookQuery query) : MadeForProgramsController<WebhookLine>
{
    protected const string Home = "/company/webhooks";

    protected static string PageOf(WebhookLine line) => $"{Home}/{line.Endpoint.PublicId}";

    protected override Task<WebhookLine?> FindAsync(Viewer viewer, string id, CancellationToken cancellationToken) =>
        query.FindAsync(viewer, id, cancellationToken);

    protected override Guid CreditorOf(WebhookLine line) => line.Endpoint.CreditorId;
}
