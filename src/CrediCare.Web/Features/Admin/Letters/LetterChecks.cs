using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Admin.Cases.Acts;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Letters;

/// <summary>
/// Says what would come of recording the next letter on many cases: it is recorded on what was read, by the very code that does
/// it, and never saved.
/// </summary>
public sealed class LetterChecks(PortalContext context, CaseAtHandQuery cases, LetterFeeQuery fees, LetterRecording recording)
{
    public async Task<IReadOnlyList<LetterCheck>> OfAsync(
        Viewer viewer,
        IEnumerable<string> caseNumbers,
        CaseLetter letter,
        CancellationToken cancellationToken
    )
    {
        var checks = new List<LetterCheck>();
        foreach (var hand in await cases.FindManyAsync(viewer, caseNumbers, cancellationToken))
        {
            var (next, seen) = (hand.Case.NextLetter, hand.Case.EventCount);
            var owed = hand.Case.BalanceOn(hand.Occasion.Today, hand.Circumstances.Rates).Total;
            var fee = await fees.CapAsync(hand, letter.SentOn, cancellationToken);
            var refusal = await recording.RecordAsync(hand, letter, fee, cancellationToken);
            checks.Add(new(hand, next, fee, owed, refusal, seen));
        }

        context.ChangeTracker.Clear();
        return checks;
    }
}
