namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>The words of the pages about webhooks.</summary>
public sealed class WebhooksText;
