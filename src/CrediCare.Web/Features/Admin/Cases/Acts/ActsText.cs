namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>The words of what caseworkers do to a case.</summary>
public sealed class ActsText;
