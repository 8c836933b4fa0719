namespace CrediCare.Domain.Cases;

/// <summary>What shows that something moved limitation: in a caseworker's words, and the document, a case's own.</summary>
public sealed record LimitationProof(string Basis, Guid? DocumentId);
