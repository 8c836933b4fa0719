namespace CrediCare.Web.Features.Shared;

/// <summary>One step of the way back; the last one is the page itself and has no address.</summary>
public sealed record Crumb(string Text, string? Address = null);
