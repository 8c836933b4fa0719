namespace CrediCare.Data.Jobs;

/// <summary>A row that a run refused, with the reason, for the operator's history.</summary>
public sealed record JobRefusal(Guid Id, Guid RunId, Guid SubjectId, string SubjectReference, string Reason, DateTime AtUtc);
