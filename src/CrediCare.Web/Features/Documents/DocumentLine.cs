namespace CrediCare.Web.Features.Documents;

/// <summary>A document as a page lists it.</summary>
public sealed record DocumentLine(string PublicId, string FileName, int LengthBytes);
