namespace CrediCare.Web.Features.Home;

/// <summary>The front page, privacy, accessibility and the menu.</summary>
public sealed class HomeText;
