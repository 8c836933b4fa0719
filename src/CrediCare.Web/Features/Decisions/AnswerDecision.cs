using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Decisions;
using CrediCare.Domain;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Decisions;

/// <summary>
/// Takes a creditor's answer: what follows from it, the receipt, the papers and the log are one transaction. The same answer
/// twice is one; of two that differ the first stands.
/// </summary>
public sealed class AnswerDecision(
    PortalContext context,
    CaseAtHandQuery cases,
    CaseFiles handed,
    AuditTrail audit,
    OutboxSignal outbox
)
{
    /// <param name="viewer">Who answers.</param>
    /// <param name="decision">What was asked, as it was shown.</param>
    /// <param name="choice">Which answer.</param>
    /// <param name="text">In words.</param>
    /// <param name="counter">The figures of a counter-proposal.</param>
    /// <param name="files">What comes with it.</param>
    /// <param name="signature">Under a declaration.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task<Outcome<DecisionRefusal>> AnswerAsync(
        Viewer viewer,
        Decision decision,
        DecisionChoice choice,
        string? text,
        CounterPlan? counter,
        IReadOnlyList<HandedInFile> files,
        Signature? signature,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await OnceAsync(viewer, decision, choice, text, counter, files, signature, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody answered, or did something to the case, at the same moment: look again.
            context.ChangeTracker.Clear();
            return await OnceAsync(viewer, decision, choice, text, counter, files, signature, cancellationToken);
        }
    }

    private async Task<Outcome<DecisionRefusal>> OnceAsync(
        Viewer viewer,
        Decision shown,
        DecisionChoice choice,
        string? text,
        CounterPlan? counter,
        IReadOnlyList<HandedInFile> files,
        Signature? signature,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var hand = await cases.FindAsync(viewer, shown.CaseNumber, cancellationToken);
        var decision = hand?.Case.Decisions.SingleOrDefault(one => one.Id == shown.Id);
        var membership = viewer.Memberships.FirstOrDefault(one => one.CreditorId == shown.CreditorId);
        if (hand is null || decision is null || membership is null)
            return DecisionRefusal.MayNotAnswer;
        var documents = handed.Add(hand.Case, files, viewer.UserId);
        var answer = new DecisionAnswer(
            choice,
            text,
            new DecisionPerson(viewer.UserId, viewer.FullName, membership.Role, hand.Creditor.MemberRights)
        )
        {
            Counter = counter,
            Signature = signature,
            Documents = [.. documents.Select(one => new ShownDocument(one.Id, one.FileName, one.Sha256))],
        };
        var weighed = decision.Weigh(answer, hand.Occasion.NowUtc);
        if (weighed is not { Succeeded: true, Value: DecisionResult.Taken })
            return Left(weighed.Refusal);
        var receipt = ReceiptNumber.Create(
            hand.Occasion.Today.Year,
            await NumberSeriesTaker.TakeAsync(context, "receipt", hand.Occasion.Today.Year, 1, cancellationToken)
        );
        var subject = await context.SubjectOfAsync(decision, cancellationToken);
        if (hand.Case.Answer(decision, subject, answer, receipt, hand.Occasion).Refusal is { } refusal)
            return Left(refusal);
        audit.Add(
            AuditAction.DecisionAnswered,
            nameof(Domain.Cases.Case),
            hand.Case.Id,
            hand.Case.CreditorId,
            $"{decision.Kind} {choice}"
        );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return Outcome<DecisionRefusal>.Success;
    }

    // What has been changed for an answer that is not taken is not to be saved by anyone.
    private Outcome<DecisionRefusal> Left(DecisionRefusal? refusal)
    {
        context.ChangeTracker.Clear();
        return refusal is { } code ? code : Outcome<DecisionRefusal>.Success;
    }
}
