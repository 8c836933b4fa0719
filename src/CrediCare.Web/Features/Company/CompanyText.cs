namespace CrediCare.Web.Features.Company;

/// <summary>Words of the pages about a company itself.</summary>
public sealed class CompanyText;
