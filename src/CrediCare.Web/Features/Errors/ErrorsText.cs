namespace CrediCare.Web.Features.Errors;

/// <summary>What happened, what was kept, what to do.</summary>
public sealed class ErrorsText;
