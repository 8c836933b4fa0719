namespace CrediCare.Domain.Cases;

/// <summary>What has been asked of the authorities about a case, and what they have decided.</summary>
public sealed record LegalStanding(IReadOnlyCollection<LegalStep> Steps, IReadOnlyCollection<AttachmentOrder> Orders)
{
    public static LegalStanding None { get; } = new([], []);

    /// <summary>The step that was asked for last; null when none was.</summary>
    public LegalStep? Last => Steps.MaxBy(step => step.Id);

    /// <summary>An authority has something of ours and has not decided it.</summary>
    public bool IsPursued => Steps.Any(step => step.State == LegalStepState.Filed);

    /// <summary>The step that an authority ended last; null when none has.</summary>
    public LegalStep? LastEnded => Steps.Where(step => step.EndedOn is not null).MaxBy(step => (step.EndedOn, step.Id));

    /// <summary>What came of the petition for attachment last; null when nothing has.</summary>
    public AttachmentOrder? LastOrder => Orders.MaxBy(order => (order.DecidedOn, order.Id));
}
