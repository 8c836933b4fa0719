namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The top of a step: whose draft it is and how far one has come.</summary>
public sealed record StepHead(OpenDraft Draft, string Step)
{
    public static readonly IReadOnlyList<string> Steps = ["debtor", "invoice", "review"];

    public int Number => Steps.ToList().IndexOf(Step) + 1;
}
