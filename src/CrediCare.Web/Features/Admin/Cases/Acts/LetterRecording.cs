using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>
/// Records the next letter of a case. The form for one case, the preview of many and the doing of many all come here, so that
/// what was shown as allowed is what is allowed.
/// </summary>
public sealed class LetterRecording(LetterFeeQuery fees)
{
    /// <summary>Changes the case, which is not saved here; refused, it is as it was.</summary>
    /// <param name="hand">The case as it is now.</param>
    /// <param name="letter">When it was sent, and the last day it gives.</param>
    /// <param name="fee">At most the cap of the day it was sent; null charges the whole of it.</param>
    /// <param name="cancellationToken">Ends the reading of the tables.</param>
    public async Task<Enum?> RecordAsync(CaseAtHand hand, CaseLetter letter, Money? fee, CancellationToken cancellationToken)
    {
        var cap = await fees.CapAsync(hand, letter.SentOn, cancellationToken);
        if (fee < Money.Zero || fee > cap)
            return LetterRefusal.FeeNotAllowed;
        var charged = fee ?? cap;
        return hand.Case.NextLetter switch
        {
            CaseStage.NoticeSent => hand.Case.RecordNotice(letter, charged, hand.Circumstances, hand.Occasion).Refusal,
            CaseStage.DemandSent => hand.Case.RecordDemand(letter, charged, hand.Circumstances, hand.Occasion).Refusal,
            CaseStage.LegalActionNotice => hand.Case.RecordLegalActionNotice(letter, hand.Circumstances, hand.Occasion).Refusal,
            _ => LetterRefusal.NoneIsNext,
        };
    }
}

/// <summary>Why a letter is not recorded, where it is not the case that refuses it.</summary>
public enum LetterRefusal
{
    NoneIsNext,

    /// <summary>More than the tables allow, which they may have come to do since the fee was shown.</summary>
    FeeNotAllowed,
}
