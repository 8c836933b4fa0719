using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Admin.Cases.Acts;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Notes;

/// <summary>
/// Writes the same on many cases, each by itself as its own form would, and says beforehand of each what would come of it: by
/// the same rule, on what was read and is never saved.
/// </summary>
public sealed class WriteNotes(PortalContext context, CaseAtHandQuery cases, CaseDoing doing, CreditorAsking asking)
{
    /// <summary>As many as one answers for.</summary>
    public const int MostCases = 200;

    public async Task<IReadOnlyList<NoteCheck>> CheckAsync(
        Viewer viewer,
        NotesForm form,
        IEnumerable<string> caseNumbers,
        CancellationToken cancellationToken
    )
    {
        var checks = new List<NoteCheck>();
        foreach (var hand in await cases.FindManyAsync(viewer, caseNumbers, cancellationToken))
        {
            var seen = hand.Case.EventCount;
            checks.Add(new(hand, Write(viewer, form, hand), seen));
        }

        context.ChangeTracker.Clear();
        return checks;
    }

    public async Task<IReadOnlyList<DeedOnCase>> WriteAsync(Viewer viewer, NotesForm form, CancellationToken cancellationToken)
    {
        var deeds = new List<DeedOnCase>();
        foreach (var item in form.Items)
        {
            var deed = await doing.DoAsync(
                viewer,
                item.CaseNumber ?? "",
                item,
                ActionOf(form.Kind!.Value),
                async hand =>
                {
                    if (Write(viewer, form, hand) is { } refusal)
                        return refusal;
                    if (form.Kind == NoteKind.Question)
                        await asking.TellAsync(hand, cancellationToken);
                    return null;
                },
                cancellationToken
            );
            context.ChangeTracker.Clear();
            if (deed.Outcome != CaseDeedOutcome.NotFound)
                deeds.Add(new(item.CaseNumber!, deed));
        }

        return deeds;
    }

    private Enum? Write(Viewer viewer, NotesForm form, CaseAtHand hand)
    {
        if (form.Kind == NoteKind.Question)
            return hand
                .Case.AskCreditor(asking.Of(hand, viewer.UserId, form.Text, form.AnswerBy!.Value, []), hand.Occasion)
                .Refusal;
        context.Add(
            new CaseNote(
                Guid.CreateVersion7(),
                hand.Case.Id,
                viewer.UserId,
                TypedText.Block(form.Text)!,
                form.Kind == NoteKind.Creditor ? CaseAudience.Creditor : CaseAudience.StaffOnly,
                hand.Occasion.NowUtc
            )
        );
        return null;
    }

    private static AuditAction ActionOf(NoteKind kind) =>
        kind switch
        {
            NoteKind.Question => AuditAction.CreditorAsked,
            NoteKind.Creditor => AuditAction.NoteWritten,
            NoteKind.Internal => AuditAction.InternalNoteWritten,
        };
}
