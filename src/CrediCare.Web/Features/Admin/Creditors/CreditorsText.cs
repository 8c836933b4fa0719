namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>The agency's creditors.</summary>
public sealed class CreditorsText;
