namespace CrediCare.Web.Features.Admin.Support;

/// <summary>Words of the caseworkers' side of conversations.</summary>
public sealed class SupportText;
