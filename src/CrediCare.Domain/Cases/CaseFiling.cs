namespace CrediCare.Domain.Cases;

/// <summary>A legal step that was filed, with the limitation it interrupts; all of it is saved together with the case.</summary>
public sealed record CaseFiling(LegalStep Step, IReadOnlyList<LimitationEvent> Interruptions);
