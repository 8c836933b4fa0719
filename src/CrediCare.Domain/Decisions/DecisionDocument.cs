namespace CrediCare.Domain.Decisions;

/// <summary>A document that was shown with the question, or came with the answer; part of the receipt.</summary>
public sealed record DecisionDocument(Guid DecisionId, Guid DocumentId, DecisionSide Side, string FileName, string Sha256);

/// <summary>Whose document it is.</summary>
public enum DecisionSide
{
    Asked,
    Answered,
}
