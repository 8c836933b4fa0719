using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>
/// What a plan comes to when every instalment is paid on its day: the interest that runs meanwhile and is left at the end. Worked
/// out by booking the payments on a copy of the ledger, so that it is the same sum as the real one.
/// </summary>
/// <param name="Interest">What accrues from today to the last instalment.</param>
/// <param name="Left">What is owed the day the last instalment is paid.</param>
/// <param name="KnownThrough">The last day with a known rate when one is missing before the end; else null.</param>
public sealed record PlanForecast(Money Interest, Money Left, DateOnly? KnownThrough)
{
    public static PlanForecast Of(Case one, PaymentPlan plan, LateInterestRates rates, DateOnly today, DateTime nowUtc) =>
        Of(
            one,
            [.. plan.Installments.Select(part => new PlanPart(part.DueOn, new Money(part.AmountOre)))],
            plan.WasAgreed ? Money.Zero : new Money(plan.FeeOre),
            rates,
            today,
            nowUtc
        );

    public static PlanForecast Of(
        Case one,
        IReadOnlyCollection<PlanPart> parts,
        Money fee,
        LateInterestRates rates,
        DateOnly today,
        DateTime nowUtc
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        var ledger = one.Ledger.ToList();
        var invoices = one.Invoices.Select(invoice => new ClaimInvoice(invoice.Id, invoice.DueDate)).ToList();
        var before = Ledger.BalanceOn(ledger, invoices, rates, today);
        if (fee > Money.Zero)
            ledger.Add(Posting(today).Row(LedgerEntryKind.PaymentPlanFee, LedgerComponent.Fees, fee));
        foreach (var part in parts.Where(part => part.DueOn > today && part.Amount > Money.Zero).OrderBy(part => part.DueOn))
            ledger.AddRange(
                PaymentPosting.Post(
                    Posting(part.DueOn),
                    LedgerEntryKind.Payment,
                    part.Amount,
                    CoverageOrder.CostsInterestPrincipal,
                    ledger,
                    invoices,
                    rates
                )
            );
        var last = parts.Count == 0 ? today : parts.Max(part => part.DueOn);
        var after = Ledger.BalanceOn(ledger, invoices, rates, last > today ? last : today);
        return new(after.Interest.Charged - before.Interest.Charged, after.Total, after.InterestKnownThrough);

        LedgerPosting Posting(DateOnly day) => new(one.Id, day, day, nowUtc);
    }
}
