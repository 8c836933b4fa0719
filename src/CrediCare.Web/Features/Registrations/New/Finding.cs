namespace CrediCare.Web.Features.Registrations.New;

/// <summary>One line of the check: what was found, how it weighs, and where to look.</summary>
public sealed record Finding(FindingTone Tone, string Text, string? LinkText = null, string? LinkAddress = null)
{
    /// <summary>The field it is also said beside, named as in the form, "Invoice.Kid".</summary>
    public string? Field { get; init; }

    /// <summary>The drawing before it.</summary>
    public string Icon =>
        Tone switch
        {
            FindingTone.Good => "check",
            FindingTone.Information => "info",
            FindingTone.Warning => "warning",
            FindingTone.Bad => "cross",
        };

    public string Class =>
        Tone switch
        {
            FindingTone.Good => "tone-good",
            FindingTone.Information => "tone-info",
            FindingTone.Warning => "tone-warn",
            FindingTone.Bad => "tone-bad",
        };
}

/// <summary>How a finding weighs. Only a bad one stops the sending.</summary>
public enum FindingTone
{
    Bad,
    Warning,
    Information,
    Good,
}
