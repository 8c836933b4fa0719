using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Cases;

/// <summary>Whom fees are charged, which decides how high they may be.</summary>
/// <param name="Standing">Businesses pay more.</param>
/// <param name="CreditorDeductsVat">When not, VAT is added.</param>
/// <param name="IsMinor">A debtor under 18 is charged for the one notice and nothing more.</param>
public sealed record FeePayer(DebtorStanding Standing, bool CreditorDeductsVat, bool IsMinor);

/// <summary>
/// What the tables leave to charge today of each kind of fee: the cap of the kind less what has been charged of it and not
/// taken back. Zero where none may be charged; refused where a rate is missing.
/// </summary>
public sealed class FeeCaps(FeeTables tables, FeePayer payer)
{
    /// <param name="one">With invoices and ledger.</param>
    /// <param name="kind">One of <see cref="Case.Fees"/>.</param>
    /// <param name="plan">The case's plan, where one is agreed; it alone lets its fee be charged.</param>
    /// <param name="steps">What has been filed; each lets its court fee be charged, by the table of the year.</param>
    /// <param name="today">The calendar day in Oslo.</param>
    public Outcome<Money, FeeRefusal> Left(
        Case one,
        LedgerEntryKind kind,
        PaymentPlan? plan,
        IEnumerable<LegalStep> steps,
        DateOnly today
    )
    {
        if (payer.IsMinor && kind != LedgerEntryKind.ReminderFee)
            return Money.Zero;
        var cap = kind switch
        {
            LedgerEntryKind.ReminderFee => Letters(one, today),
            LedgerEntryKind.CollectionFee => Collection(one, today),
            LedgerEntryKind.PaymentPlanFee => plan is { State: PaymentPlanState.Active }
                ? PlanFee.Cap(plan.Installments.Count, today, payer.CreditorDeductsVat, tables)
                : Money.Zero,
            LedgerEntryKind.CourtFee => Courts(steps),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a fee."),
        };
        return cap.Succeeded ? Money.Max(Money.Zero, cap.Value - one.Charged(kind)) : cap;
    }

    // At most two letters carry a fee, and none before the first has been sent (inkassoforskriften § 1-2).
    private Outcome<Money, FeeRefusal> Letters(Case one, DateOnly today)
    {
        if (one.NoticeSentOn is not { } sent)
            return Money.Zero;
        var day = sent < today ? sent : today;
        var cap = LetterFees.Cap(LetterKind.Notice, one.Invoices.Max(invoice => invoice.DueDate), day, [], tables);
        return cap.Succeeded ? cap.Value + cap.Value
            : cap.Refusal == FeeRefusal.TooSoonAfterDueDate ? Money.Zero
            : cap;
    }

    // Light from the demand, heavy when its deadline is missed by more than 28 days (inkassoforskriften §§ 2-2 and 2-3).
    private Outcome<Money, FeeRefusal> Collection(Case one, DateOnly today)
    {
        if (one.DemandDeadline is not { } deadline)
            return Money.Zero;
        return CollectionFees.Cap(
            Money.Max(one.Creditable(null), Money.Zero),
            payer.Standing,
            payer.CreditorDeductsVat,
            today >= HeavyFee.FirstDayAfter(deadline) ? FeeKind.Heavy : FeeKind.Light,
            one.Invoices.Min(invoice => invoice.DueDate),
            today,
            tables
        );
    }

    private Money Courts(IEnumerable<LegalStep> steps) =>
        steps
            .Where(step => step.FiledOn is not null)
            .Sum(step =>
                CourtFeeOf(step.Kind) is { } fee ? tables.CourtFeeOn(fee, step.FiledOn!.Value) ?? Money.Zero : Money.Zero
            );

    /// <summary>The court fee that a step costs; null where no table says.</summary>
    public static CourtFeeStep? CourtFeeOf(LegalStepKind kind) =>
        kind switch
        {
            LegalStepKind.ConciliationComplaint => CourtFeeStep.ConciliationComplaint,
            LegalStepKind.AttachmentPetition => CourtFeeStep.AttachmentPetition,
            LegalStepKind.ForcedSale or LegalStepKind.BankruptcyPetition or LegalStepKind.EstateClaim => null,
        };
}
