namespace CrediCare.Web.Features.Reports;

/// <summary>Words of the pages about reports.</summary>
public sealed class ReportsText;
