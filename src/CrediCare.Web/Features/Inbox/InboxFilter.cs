using CrediCare.Domain.Inbox;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Inbox;

/// <summary>What the address asks the inbox for. Anything unreadable means all of it.</summary>
public sealed class InboxFilter : ListFilter
{
    public string? Group { get; set; }
    public string? State { get; set; }

    public InboxGroup? ChosenGroup => Choice<InboxGroup>(Group);
    public bool UnreadOnly => Known<InboxState>(State) == InboxState.Unread;
    public bool Narrows => Typed is not null || ChosenGroup is not null || UnreadOnly;

    public override IEnumerable<(string Name, string? Value)> Asked =>
        [("q", Typed), ("group", Written(ChosenGroup)), ("state", UnreadOnly ? Written(InboxState.Unread) : null)];

    /// <summary>The same on the page that is shown.</summary>
    public string Here(int shown) =>
        shown == 1 ? Address
        : Address == "?" ? $"?page={shown}"
        : $"{Address}&page={shown}";
}

/// <summary>Whether the reader has read it.</summary>
public enum InboxState
{
    All,
    Unread,
}
