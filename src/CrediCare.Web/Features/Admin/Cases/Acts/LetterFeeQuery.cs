using CrediCare.Data.Rates;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>The most that a letter on a case may cost the debtor, by the tables of the day it is sent.</summary>
public sealed class LetterFeeQuery(RateBook rates)
{
    /// <summary>Nothing where a rate is missing, or the letter may carry no fee.</summary>
    public async Task<Money> CapAsync(CaseAtHand hand, DateOnly sentOn, CancellationToken cancellationToken)
    {
        var tables = await rates.FeeTablesAsync(cancellationToken);
        return hand.Case.NextLetter switch
        {
            CaseStage.NoticeSent => Notice(hand.Case, sentOn, tables),
            CaseStage.DemandSent => Demand(hand, sentOn, tables),
            _ => Money.Zero,
        };
    }

    // At most two letters carry a fee; what the creditor has charged for reminders counts with.
    private static Money Notice(Case one, DateOnly sentOn, FeeTables tables)
    {
        var cap = Known(LetterFees.Cap(LetterKind.Notice, one.Invoices.Max(invoice => invoice.DueDate), sentOn, [], tables));
        var charged = one.Charged(LedgerEntryKind.ReminderFee);
        return Money.Max(Money.Zero, Money.Min(cap, cap + cap - charged));
    }

    private static Money Demand(CaseAtHand hand, DateOnly sentOn, FeeTables tables) =>
        Known(
            CollectionFees.Cap(
                hand.Case.BalanceOn(hand.Occasion.Today, hand.Circumstances.Rates).Principal.Outstanding,
                hand.Debtor.Kind == DebtorKind.Person ? DebtorStanding.Consumer : DebtorStanding.Business,
                hand.Creditor.DeductsVat,
                FeeKind.Light,
                hand.Case.Invoices.Min(invoice => invoice.DueDate),
                sentOn,
                tables
            )
        );

    private static Money Known(Outcome<Money, FeeRefusal> fee) => fee.Succeeded ? fee.Value : Money.Zero;
}
