using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs.Day;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>Makes a question to the creditor of what a caseworker has written, and tells those who may answer it.</summary>
public sealed class CreditorAsking(
    PortalContext context,
    CaseNotices notices,
    CaseFiles handed,
    RateBook rates,
    TimeProvider clock
)
{
    /// <summary>The usual last day to answer, seen from today; never on a day off.</summary>
    public async Task<DateOnly> AnswerByAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return WorkingDays.SameOrNext(today.AddDays(await rates.AnswerDeadlineDaysAsync(today, cancellationToken)));
    }

    /// <summary>The question, with its papers put into the case.</summary>
    public DecisionQuestion Of(CaseAtHand hand, Guid userId, string? text, DateOnly answerBy, IEnumerable<HandedInFile> files) =>
        new(TypedText.Block(text)!, answerBy)
        {
            Documents =
            [
                .. handed.Add(hand.Case, files, userId).Select(one => new ShownDocument(one.Id, one.FileName, one.Sha256)),
            ],
        };

    /// <summary>In the transaction that the question is asked in; saves it first.</summary>
    public async Task TellAsync(CaseAtHand hand, CancellationToken cancellationToken)
    {
        var asked = hand.Case.Decisions.Where(one => one.IsWaiting && one.AskedAtUtc == hand.Occasion.NowUtc).ToList();
        await context.SaveChangesAsync(cancellationToken);
        foreach (var decision in asked)
            await notices.AskedAsync(decision, cancellationToken);
    }
}
