namespace CrediCare.Web.Features.Cases;

/// <summary>Words of the lists of cases and of the case page.</summary>
public sealed class CasesText;
