namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>Texts of the tables of rates, limits and places.</summary>
public sealed class RatesText;
