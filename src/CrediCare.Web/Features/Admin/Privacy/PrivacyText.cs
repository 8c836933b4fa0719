namespace CrediCare.Web.Features.Admin.Privacy;

/// <summary>What is kept, for how long, and what goes.</summary>
public sealed class PrivacyText;
