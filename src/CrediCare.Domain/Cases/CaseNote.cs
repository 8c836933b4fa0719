namespace CrediCare.Domain.Cases;

/// <summary>A note on a case, by a person.</summary>
public sealed record CaseNote(Guid Id, Guid CaseId, Guid AuthorUserId, string Text, CaseAudience Audience, DateTime WrittenAtUtc);
