namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Papers for a case.</summary>
public sealed class DocumentsForm : CaseForm
{
    public IFormFileCollection? Files { get; set; }
}
