namespace CrediCare.Web.Features.Admin.Settlement;

/// <summary>The words of the client funds.</summary>
public sealed class SettlementText;
