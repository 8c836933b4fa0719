using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>Payments that turn out not to have been: the bank took them back, or they were booked by mistake.</summary>
public sealed partial class Case
{
    /// <summary>The reason where the bank has said it, and no person.</summary>
    public const string TakenBackByBank = nameof(TakenBackByBank);

    /// <summary>The payments that may be taken back, to us or straight to the creditor, the newest first.</summary>
    public IReadOnlyList<StandingPayment> StandingPayments() =>
        [
            .. _ledger
                .Where(entry => entry.Kind is LedgerEntryKind.Payment or LedgerEntryKind.DirectPayment)
                .GroupBy(entry => entry.TransactionId)
                .Where(posting => !posting.Any(IsReversed))
                .Select(posting => new StandingPayment(
                    posting.Key,
                    posting.First().Kind,
                    -posting.Sum(entry => entry.Amount),
                    posting.First().EffectiveOn,
                    posting.First().BookedOn
                ))
                .OrderByDescending(payment => payment.BookedOn)
                .ThenByDescending(payment => payment.TransactionId),
        ];

    /// <summary>
    /// Takes a payment back by new rows, whatever holds the case: the debtor owes as if it had never come, and interest runs
    /// accordingly. A case that was closed because it was paid is opened again where something is left; a plan that was kept to
    /// its end stays ended, for a caseworker to look at.
    /// </summary>
    /// <param name="transactionId">Of one of <see cref="StandingPayments"/>.</param>
    /// <param name="reason">Why, as a caseworker or the bank says it.</param>
    /// <param name="circumstances">What the move depends on.</param>
    /// <param name="occasion">When, and by whom; null is the portal itself.</param>
    /// <param name="plan">The plan that runs, if any: it is looked at anew from its first instalment that is not paid now.</param>
    public Outcome<CaseRefusal> TakeBackPayment(
        Guid transactionId,
        string reason,
        CaseCircumstances circumstances,
        CaseOccasion occasion,
        PaymentPlan? plan = null
    )
    {
        var payment = _ledger
            .Where(entry =>
                entry.TransactionId == transactionId && entry.Kind is LedgerEntryKind.Payment or LedgerEntryKind.DirectPayment
            )
            .ToList();
        if (payment.Count == 0 || payment.Exists(IsReversed))
            return CaseRefusal.NothingToReverse;
        var posting = Posting(occasion);
        if (PaymentReversal.Post(posting, payment, reason, _ledger, [.. ClaimInvoices], circumstances.Rates) is not { } rows)
            return CaseRefusal.ExcessPaidBack;
        Book(rows);
        RestateExcess(occasion.Today);
        CoverWithExcess(posting, circumstances);
        RestateLimitation(circumstances.Interruptions);
        Record(CaseEventKind.PaymentTakenBack, occasion.Today, occasion, reason, posting.TransactionId);
        if (ClosedReason == Cases.ClosedReason.Paid && BalanceOn(occasion.Today, circumstances.Rates).Total.IsPositive)
        {
            Reopen(reason, occasion);
            plan?.End(PaymentPlanState.Ended, occasion);
        }

        if (
            plan is { State: PaymentPlanState.Active }
            && PlanProgress.Of(plan, this, occasion.Today) is { Left.IsZero: false } left
        )
            plan.LookAgain(left);
        return Outcome<CaseRefusal>.Success;
    }

    // Another payment may have been too much: it covers what is owed again, the interest up to today among that.
    private void CoverWithExcess(LedgerPosting posting, CaseCircumstances circumstances)
    {
        if (ExcessSince is null)
            return;
        var balance = BalanceOn(posting.BookedOn, circumstances.Rates);
        Book(InterestPosting.KnownRows(posting, balance));
        SetOff(posting, balance);
    }
}

/// <summary>A payment that stands in the ledger.</summary>
/// <param name="TransactionId">Its posting.</param>
/// <param name="Kind">To us, or straight to the creditor.</param>
/// <param name="Amount">Positive.</param>
/// <param name="PaidOn">The day it counts from, in Oslo.</param>
/// <param name="BookedOn">The day it was entered, in Oslo.</param>
public sealed record StandingPayment(Guid TransactionId, LedgerEntryKind Kind, Money Amount, DateOnly PaidOn, DateOnly BookedOn);
