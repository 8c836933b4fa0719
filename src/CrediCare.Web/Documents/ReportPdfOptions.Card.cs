using QuestPDF.Infrastructure;

namespace CrediCare.Web.Documents;

/// <summary>Section <c>ReportPdf</c>: on what terms the agency has the library that sets its reports.</summary>
public sealed class ReportPdfOptions
{
    public const string Section = "ReportPdf";

    /// <summary>Community is for companies below a yearly turnover that the library's licence names; above it, one is bought.</summary>
    public LicenseType Licence { get; set; } = LicenseType.Community;
}
