namespace CrediCare.Web.Features.Admin.Packages;

/// <summary>Texts of packages and the agreement.</summary>
public sealed class PackagesText;
