namespace CrediCare.Domain.Decisions;

/// <summary>What a decision is about, saved together with it: a plan, a legal step or a declaration of the same case.</summary>
public interface IDecisionSubject
{
    Guid Id { get; }
    Guid CaseId { get; }
}
