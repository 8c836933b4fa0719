using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The panel beside the form: what was found, in words, and the drawing of the window.</summary>
public sealed record CheckPanel(PreCheck Check, IReadOnlyList<Finding> Findings, DateOnly? RemindOn)
{
    /// <summary>The day someone can ask to be reminded of; null when there is none, or they have asked.</summary>
    public DateOnly? MayRemindOn => Gate is null || RemindOn is not null ? null : DraftReminder.DayOf(Gate, Check.Today);

    /// <summary>What is said beside a field too; empty when nothing is.</summary>
    public string Beside(string field) => Findings.FirstOrDefault(finding => finding.Field == field)?.Text ?? "";

    public RegistrationCheck? Gate => Check.Gate;

    public CheckScale? Scale => Gate is null ? null : CheckScale.Of(Gate, Check.Today);

    /// <summary>Nothing found stops the sending.</summary>
    public bool CanSend => Gate is not null and not { Result: RegistrationResult.TooEarly } && Check.UsedBy is null;

    public IReadOnlyList<OpenCase> CasesToJoin => [.. Check.Cases.Where(one => one.CanJoin)];

    /// <summary>The colour of the verdict.</summary>
    public string VerdictClass => Look.Class;

    /// <summary>The drawing before the verdict.</summary>
    public string VerdictIcon => Look.Icon;

    private (string Class, string Icon) Look =>
        Gate!.Result switch
        {
            RegistrationResult.Accepted => ("tone-good", "check"),
            RegistrationResult.TooEarly => ("tone-info", "clock"),
            RegistrationResult.NeedsAssessment => ("tone-turn", "scales"),
        };
}
