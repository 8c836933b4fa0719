namespace CrediCare.Web.Features.Inbox;

/// <summary>Words of the inbox.</summary>
public sealed class InboxText;
