namespace CrediCare.Web.Features.Admin;

/// <summary>The words of the caseworkers' desk.</summary>
public sealed class AdminText;
