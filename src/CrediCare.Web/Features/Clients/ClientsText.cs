namespace CrediCare.Web.Features.Clients;

/// <summary>The companies of someone who works for several.</summary>
public sealed class ClientsText;
