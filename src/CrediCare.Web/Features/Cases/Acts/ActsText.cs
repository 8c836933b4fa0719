namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The words of what can be done to a case.</summary>
public sealed class ActsText;
