namespace CrediCare.Web.Features.Cases;

/// <summary>A link of the case's menu to something that can be done, with why it cannot be today.</summary>
/// <param name="Address">Of the form.</param>
/// <param name="Title">What is done.</param>
/// <param name="InTheWay">What the case would refuse it with; null when nothing stands in the way.</param>
public sealed record CaseActLink(string Address, string Title, Enum? InTheWay)
{
    /// <summary>How the link looks.</summary>
    public string Class { get; init; } = "ds-link";

    /// <summary>Its colour, where it is not the usual.</summary>
    public string? Color { get; init; }
}
