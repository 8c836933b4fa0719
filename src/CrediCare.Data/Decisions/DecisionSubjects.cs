using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Decisions;

/// <summary>Finds what a creditor has been asked about.</summary>
public static class DecisionSubjects
{
    /// <summary>The plan, legal step or declaration, to be changed with the case; null for a question and for a dispute.</summary>
    public static async Task<IDecisionSubject?> SubjectOfAsync(
        this PortalContext context,
        Decision decision,
        CancellationToken cancellationToken
    ) =>
        decision.Kind switch
        {
            DecisionKind.PaymentPlan => await context
                .PaymentPlans.Include(plan => plan.Installments)
                .SingleAsync(plan => plan.Id == decision.SubjectId, cancellationToken),
            DecisionKind.LegalStep => await context.LegalSteps.SingleAsync(
                step => step.Id == decision.SubjectId,
                cancellationToken
            ),
            DecisionKind.Declaration => await context.Declarations.SingleAsync(
                declaration => declaration.Id == decision.SubjectId,
                cancellationToken
            ),
            DecisionKind.DisputeStatement or DecisionKind.Question => null,
        };

    /// <summary>All that a case's creditor has been asked about and has not answered.</summary>
    public static async Task<IReadOnlyList<IDecisionSubject>> AskedAboutAsync(
        this PortalContext context,
        Case one,
        CancellationToken cancellationToken
    )
    {
        var subjects = new List<IDecisionSubject>();
        foreach (var decision in one.Decisions.Where(decision => decision.IsWaiting))
            if (await context.SubjectOfAsync(decision, cancellationToken) is { } subject)
                subjects.Add(subject);
        return subjects;
    }
}
