namespace CrediCare.Web.Features.Shared;

/// <summary>Words of the frame round every page and of the parts all pages use.</summary>
public sealed class ShellText;
