namespace CrediCare.Web.Features.Reports.Own;

/// <summary>A saved order, and what its owner changes about it.</summary>
public sealed record SavedReportPage(SavedReportLine Line, SavedReportForm Form);

/// <summary>What can be changed about a saved order.</summary>
public sealed class SavedReportForm
{
    public string? Name { get; set; }
    public bool IsShared { get; set; }
    public string? Rhythm { get; set; }
}
