namespace CrediCare.Web.Features.Decisions;

/// <summary>The words of what waits for the creditor.</summary>
public sealed class DecisionsText;
