namespace CrediCare.Web.Features.Admin.Status;

/// <summary>How the portal is doing.</summary>
public sealed class StatusText;
