using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>
/// Whether the client account covers what is owed of it at the end of a day. What one creditor or debtor owes us covers nothing of what
/// another is owed; it is the agency's to wait for.
/// </summary>
/// <param name="Bank">What lies on the client account by the ledger.</param>
/// <param name="Unidentified">Whose case is not known.</param>
/// <param name="Creditors">Owed to those creditors that are owed something.</param>
/// <param name="CreditorsOwe">What the others owe, to be set against their next payouts; positive.</param>
/// <param name="Debtors">Owed to those who paid too much.</param>
/// <param name="DebtorsOwe">What was used of what is with a creditor; positive.</param>
/// <param name="AgencyFees">The agency's fees that have not been moved, without tax.</param>
/// <param name="AgencyVat">The tax on those.</param>
/// <param name="OwnMoney">What the agency itself has put there.</param>
public sealed record ClientFundsStanding(
    Money Bank,
    Money Unidentified,
    Money Creditors,
    Money CreditorsOwe,
    Money Debtors,
    Money DebtorsOwe,
    Money AgencyFees,
    Money AgencyVat,
    Money OwnMoney
)
{
    /// <summary>What is others' money: all of it must lie on the account (inkassoloven § 16).</summary>
    public Money OthersMoney => Unidentified + Creditors + Debtors;

    /// <summary>What of its fees the agency may move to its own account; never what only others' money would pay.</summary>
    public Money MayBeMoved => Money.Max(Money.Zero, Bank - OthersMoney);

    /// <summary>By how much the account falls short of others' money; nought is as it must be.</summary>
    public Money Short => Money.Max(Money.Zero, OthersMoney - Bank);

    /// <summary>Whether what is owed is what lies there.</summary>
    public bool Balances => OthersMoney - CreditorsOwe - DebtorsOwe + AgencyFees + AgencyVat + OwnMoney == Bank;

    /// <param name="sums">What each account comes to, debits positive; creditors for each portfolio, debtors for each case.</param>
    public static ClientFundsStanding Of(IEnumerable<(ClientFundsAccount Account, Money Amount)> sums)
    {
        var owed = sums.ToLookup(sum => sum.Account, sum => -sum.Amount);
        return new(
            -owed[ClientFundsAccount.Bank].Sum(),
            owed[ClientFundsAccount.Unidentified].Sum(),
            Positive(ClientFundsAccount.Creditors),
            Negative(ClientFundsAccount.Creditors),
            Positive(ClientFundsAccount.Debtors),
            Negative(ClientFundsAccount.Debtors),
            owed[ClientFundsAccount.AgencyFees].Sum(),
            owed[ClientFundsAccount.AgencyVat].Sum(),
            owed[ClientFundsAccount.OwnMoney].Sum()
        );

        Money Positive(ClientFundsAccount account) => owed[account].Where(one => one.IsPositive).Sum();
        Money Negative(ClientFundsAccount account) => -owed[account].Where(one => one.IsNegative).Sum();
    }
}
