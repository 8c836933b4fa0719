namespace CrediCare.Web.Documents;

/// <summary>Words of reports, whatever they are rendered as.</summary>
public sealed class DocumentsText;
