namespace CrediCare.Web.Features.Support;

/// <summary>Words of the support page and its conversations.</summary>
public sealed class SupportText;
