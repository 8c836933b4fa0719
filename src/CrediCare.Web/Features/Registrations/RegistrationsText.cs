namespace CrediCare.Web.Features.Registrations;

/// <summary>The words of the pages about registrations.</summary>
public sealed class RegistrationsText;
