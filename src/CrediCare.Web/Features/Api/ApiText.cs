namespace CrediCare.Web.Features.Api;

/// <summary>What programs are told, for the people who read it.</summary>
public sealed class ApiText;
