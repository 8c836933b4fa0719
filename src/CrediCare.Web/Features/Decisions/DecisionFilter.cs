namespace CrediCare.Web.Features.Decisions;

/// <summary>Which decisions the address asks for.</summary>
public sealed class DecisionFilter
{
    public string? Show { get; set; }
    public int Page { get; set; } = 1;

    public DecisionGroup Group =>
        Show?.All(char.IsAsciiLetter) == true && Enum.TryParse<DecisionGroup>(Show, ignoreCase: true, out var group)
            ? group
            : DecisionGroup.Waiting;
}

/// <summary>A part of the decisions of a company.</summary>
public enum DecisionGroup
{
    Waiting,

    /// <summary>Given to the reader.</summary>
    Mine,

    /// <summary>Given to nobody.</summary>
    Unassigned,

    /// <summary>Answered, lapsed or taken back.</summary>
    Ended,
}
