namespace CrediCare.Web.Features.Registrations.Upload.Rows;

/// <summary>The words of files that claims are filled into: headings by which they are recognised again.</summary>
public sealed class ClaimTableText;
