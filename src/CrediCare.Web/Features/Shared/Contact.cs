namespace CrediCare.Web.Features.Shared;

/// <summary>How to reach the agency about something; shown by the partial of the same name.</summary>
/// <param name="Reference">What the message is about: it becomes its subject, and is to be said on the telephone.</param>
public sealed record Contact(string Reference);
