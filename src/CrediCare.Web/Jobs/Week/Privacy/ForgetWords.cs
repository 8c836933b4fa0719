using CrediCare.Data;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>Removes what people wrote about cases, and by whom it was signed. Within the caller's transaction.</summary>
public sealed class ForgetWords(PortalContext context)
{
    /// <summary>Kinds whose detail is a day, a number or a word of the portal's own, see <see cref="CaseEvent"/>; what a person wrote is every other.</summary>
    private static readonly CaseEventKind[] OwnWords =
    [
        CaseEventKind.Opened,
        CaseEventKind.NoticeSent,
        CaseEventKind.DemandSent,
        CaseEventKind.LegalActionNoticeSent,
        CaseEventKind.PlanProposed,
        CaseEventKind.LimitationInterrupted,
        CaseEventKind.Closed,
        CaseEventKind.LegalStepEnded,
        CaseEventKind.AttachmentDecided,
        CaseEventKind.DecisionLapsed,
        CaseEventKind.InterestPosted,
    ];

    public async Task ForgetAsync(IReadOnlyCollection<Guid> cases, CancellationToken cancellationToken)
    {
        await context.CaseNotes.Where(one => cases.Contains(one.CaseId)).ExecuteDeleteAsync(cancellationToken);
        await context
            .CaseEvents.Where(one => cases.Contains(one.CaseId) && one.Detail != null && !OwnWords.Contains(one.Kind))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Detail, (string?)null), cancellationToken);
        await DisputesAsync(cases, cancellationToken);
        await DecisionsAsync(cases, cancellationToken);
        await LegalAsync(cases, cancellationToken);
    }

    private async Task DisputesAsync(IReadOnlyCollection<Guid> cases, CancellationToken cancellationToken)
    {
        var disputes = context.Disputes.Where(one => cases.Contains(one.CaseId));
        await context
            .Set<DisputeStatement>()
            .Where(one => disputes.Any(dispute => dispute.Id == one.DisputeId))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Text, ""), cancellationToken);
        await disputes.ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Decision, (string?)null).SetProperty(one => one.Version, one => one.Version + 1),
            cancellationToken
        );
    }

    private Task DecisionsAsync(IReadOnlyCollection<Guid> cases, CancellationToken cancellationToken) =>
        context
            .Decisions.Where(one => cases.Contains(one.CaseId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.Question, "")
                        .SetProperty(one => one.SubjectText, (string?)null)
                        .SetProperty(one => one.Answer, (string?)null)
                        .SetProperty(one => one.AnsweredByName, (string?)null)
                        .SetProperty(one => one.SignedByName, (string?)null)
                        .SetProperty(one => one.Version, one => one.Version + 1),
                cancellationToken
            );

    private async Task LegalAsync(IReadOnlyCollection<Guid> cases, CancellationToken cancellationToken)
    {
        await context
            .LegalSteps.Where(one => cases.Contains(one.CaseId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.Attendee, (string?)null).SetProperty(one => one.Version, one => one.Version + 1),
                cancellationToken
            );
        await context
            .Declarations.Where(one => cases.Contains(one.CaseId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.SignedByName, (string?)null)
                        .SetProperty(one => one.Version, one => one.Version + 1),
                cancellationToken
            );
        await context
            .AttachmentOrders.Where(one => cases.Contains(one.CaseId))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Basis, (string?)null), cancellationToken);
        await context
            .LimitationEvents.Where(one => context.Invoices.Any(of => of.Id == one.InvoiceId && cases.Contains(of.CaseId)))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Basis, ""), cancellationToken);
    }
}
