namespace CrediCare.Web.Features.Admin.Letters;

/// <summary>The words of recording letters on many cases.</summary>
public sealed class LettersText;
