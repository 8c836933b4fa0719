using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Reports;

/// <summary>What a line of a voucher is about, in the creditor's own books.</summary>
public enum VoucherAccount
{
    /// <summary>What the agency pays out, or is owed where that is negative.</summary>
    Agency,

    /// <summary>What the invoices were.</summary>
    Receivables,

    /// <summary>Late interest the creditor has earned.</summary>
    InterestIncome,

    /// <summary>Reminder fees, compensation and court fees that the debtor has paid.</summary>
    CostsRecovered,

    /// <summary>The agency's fee in what the debtor paid the creditor straight; it was the agency's all along.</summary>
    FeeHeldForAgency,

    /// <summary>Tax on the agency's fee that the creditor deducts (merverdiavgiftsloven § 8-1).</summary>
    InputVat,
}

/// <summary>One line: an amount on either side, never both.</summary>
public sealed record VoucherLine(VoucherAccount Account, Money Debit, Money Credit);

/// <summary>
/// What the creditor enters in its books for one remittance: the receivables that were paid, what came with them, and what is paid
/// out. Debit and credit are equal. It follows from the remittance report's frozen lines alone.
/// </summary>
/// <param name="Number">The remittance's reference.</param>
/// <param name="Day">The last day of the week, in Oslo.</param>
/// <param name="Lines">Without those that come to nothing.</param>
/// <param name="FeeBase">What the agency's fee was without tax.</param>
/// <param name="FeeVat">The tax on it.</param>
/// <param name="HeldBack">What of that tax the creditor owes, since its debtors have not paid it.</param>
public sealed record RemittanceVoucher(
    string Number,
    DateOnly Day,
    IReadOnlyList<VoucherLine> Lines,
    Money FeeBase,
    Money FeeVat,
    Money HeldBack
)
{
    public static RemittanceVoucher Of(string number, DateOnly day, IEnumerable<RemittanceLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var sums = new Dictionary<VoucherAccount, Money>();
        var (fee, vat, heldBack) = (Money.Zero, Money.Zero, Money.Zero);
        foreach (var line in lines)
        {
            (fee, vat, heldBack) = (fee + line.Fee, vat + line.Vat, heldBack + line.HeldBack);
            Add(VoucherAccount.Agency, line.PaidOut);
            Add(VoucherAccount.InputVat, line.HeldBack);
            if (line.PaidToCreditor)
            {
                Add(VoucherAccount.FeeHeldForAgency, line.Fee);
                continue;
            }

            Add(VoucherAccount.Receivables, -line.Principal);
            Add(VoucherAccount.InterestIncome, -line.Interest);
            Add(VoucherAccount.CostsRecovered, -line.Costs);
        }

        return new(
            number,
            day,
            [
                .. sums.Where(sum => !sum.Value.IsZero)
                    .OrderBy(sum => sum.Key)
                    .Select(sum => new VoucherLine(sum.Key, Money.Max(sum.Value, Money.Zero), Money.Max(-sum.Value, Money.Zero))),
            ],
            heldBack.IsZero ? fee - vat : fee,
            vat,
            heldBack
        );

        void Add(VoucherAccount account, Money amount) => sums[account] = sums.GetValueOrDefault(account, Money.Zero) + amount;
    }
}
