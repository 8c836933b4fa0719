namespace CrediCare.Web.Features.Documents;

/// <summary>Why a file was not taken.</summary>
public sealed class DocumentsText;
