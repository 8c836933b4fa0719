using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>
/// What a case owes, from its ledger rows alone and whatever their order. Pages, PDF files and exports all ask here.
/// </summary>
public static class Ledger
{
    /// <summary>
    /// The sum of rows booked by <paramref name="day"/> and the interest accrued since the last posting, up to and
    /// including that day. Where a rate is missing the interest stops at the last known day and the balance says which.
    /// </summary>
    public static ClaimBalance BalanceOn(
        IEnumerable<LedgerEntry> entries,
        IEnumerable<ClaimInvoice> invoices,
        LateInterestRates rates,
        DateOnly day,
        InterestTerms? terms = null
    )
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(invoices);
        return Balance([.. entries.Where(e => e.BookedOn <= day)], invoices, rates, day, terms ?? InterestTerms.Default);
    }

    /// <summary>As <see cref="BalanceOn"/>, of all the rows given and with interest up to and including a day.</summary>
    internal static ClaimBalance Balance(
        List<LedgerEntry> booked,
        IEnumerable<ClaimInvoice> invoices,
        LateInterestRates rates,
        DateOnly interestThrough,
        InterestTerms terms
    )
    {
        var perInvoice = invoices
            .OrderBy(i => i.DueDate)
            .ThenBy(i => i.Id)
            .Select(invoice => OfInvoice(invoice, booked, rates, interestThrough, terms))
            .ToList();
        var accrued = perInvoice.Sum(i => i.Accrued);
        var interest = Component(booked, LedgerComponent.Interest);
        return new ClaimBalance
        {
            Day = interestThrough,
            Principal = Component(booked, LedgerComponent.Principal),
            Interest = new(interest.Charged + accrued, interest.Outstanding + accrued),
            Fees = Component(booked, LedgerComponent.Fees),
            LegalCosts = Component(booked, LedgerComponent.LegalCosts),
            Paid = -booked.Where(IsPayment).Sum(e => e.Amount),
            Credited = -booked.Where(e => IsCredit(e.Kind)).Sum(e => e.Amount),
            Refunded = booked.Where(e => e.Kind == LedgerEntryKind.Refund).Sum(e => e.Amount),
            Excess = -booked.Where(e => e.Component == LedgerComponent.Excess).Sum(e => e.Amount),
            AccruedInterest = accrued,
            InterestKnownThrough = perInvoice.Min(i => i.Accrual.KnownThrough),
            Invoices = perInvoice,
        };
    }

    /// <summary>
    /// What bears interest for one invoice: its principal from the first interest day, changed by every other row on
    /// the principal from the day after it took effect.
    /// </summary>
    public static IReadOnlyList<PrincipalStep> PrincipalSteps(
        ClaimInvoice invoice,
        IEnumerable<LedgerEntry> entries,
        InterestTerms terms
    )
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(terms);
        var firstDay = terms.FirstDay(invoice.DueDate);
        var changes = entries
            .Where(e => e.InvoiceId == invoice.Id && e.Component == LedgerComponent.Principal)
            .GroupBy(e => e.Kind == LedgerEntryKind.Principal || e.EffectiveOn < firstDay ? firstDay : e.EffectiveOn.AddDays(1))
            .OrderBy(g => g.Key);
        var principal = Money.Zero;
        return [.. changes.Select(g => new PrincipalStep(g.Key, principal += g.Sum(e => e.Amount)))];
    }

    private static InvoiceBalance OfInvoice(
        ClaimInvoice invoice,
        List<LedgerEntry> booked,
        LateInterestRates rates,
        DateOnly day,
        InterestTerms terms
    )
    {
        var own = booked.Where(e => e.InvoiceId == invoice.Id).ToList();
        var from = own.Max(e => e.InterestThrough)?.AddDays(1) ?? terms.FirstDay(invoice.DueDate);
        var accrual = LateInterest.Accrue(PrincipalSteps(invoice, own, terms), from, day, rates);
        var accrued = accrual.Known.Rounded();
        return new(
            invoice,
            Component(own, LedgerComponent.Principal).Outstanding,
            Component(own, LedgerComponent.Interest).Outstanding + accrued,
            accrued,
            from,
            accrual
        );
    }

    private static ComponentBalance Component(List<LedgerEntry> entries, LedgerComponent component)
    {
        var rows = entries.Where(e => e.Component == component).ToList();
        return new(rows.Where(e => IsCharge(e.Kind, e.Amount)).Sum(e => e.Amount), rows.Sum(e => e.Amount));
    }

    /// <summary>To us or to the creditor, or undoing one: a reversal that raises what is owed; one that lowers it undoes a charge.</summary>
    public static bool IsPayment(LedgerEntry entry) => IsPayment(entry.Kind, entry.Amount);

    internal static bool IsPayment(LedgerEntryKind kind, Money amount) =>
        kind is LedgerEntryKind.Payment or LedgerEntryKind.DirectPayment
        || (kind == LedgerEntryKind.Reversal && amount > Money.Zero);

    internal static bool IsCredit(LedgerEntryKind kind) => kind is LedgerEntryKind.CreditNote or LedgerEntryKind.Waiver;

    internal static bool IsCharge(LedgerEntryKind kind, Money amount) =>
        kind switch
        {
            LedgerEntryKind.Principal
            or LedgerEntryKind.Interest
            or LedgerEntryKind.InterestCorrection
            or LedgerEntryKind.ReminderFee
            or LedgerEntryKind.CollectionFee
            or LedgerEntryKind.PaymentPlanFee
            or LedgerEntryKind.CourtFee => true,
            LedgerEntryKind.Reversal => amount < Money.Zero,
            LedgerEntryKind.Payment
            or LedgerEntryKind.DirectPayment
            or LedgerEntryKind.CreditNote
            or LedgerEntryKind.Waiver
            or LedgerEntryKind.Refund
            or LedgerEntryKind.Reallocation => false,
        };
}
