namespace CrediCare.Web.Features.Inbox;

/// <summary>What is done with the items that are ticked.</summary>
public sealed class InboxMarkForm
{
    public const int MostItems = 200;

    /// <summary>Their public ids.</summary>
    public List<string> Item { get; set; } = [];

    public InboxMark Act { get; set; }

    /// <summary>The list as it was asked for, from its question mark on.</summary>
    public string? Return { get; set; }

    public string ReturnAddress => Return is ['?', ..] ? $"/inbox{Return}" : "/inbox";
}

/// <summary>What an item becomes, for the reader alone.</summary>
public enum InboxMark
{
    Read,
    Unread,
}
