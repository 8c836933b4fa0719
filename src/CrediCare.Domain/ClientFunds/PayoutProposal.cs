using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>What is to be paid out next, or why it waits.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="PortfolioId">Whose portfolio; null for the agency's own share.</param>
/// <param name="CaseId">Of what was paid too much: on which case.</param>
/// <param name="ReceiverName">Who gets it.</param>
/// <param name="Account">Where to, 11 digits; null where none is known.</param>
/// <param name="AccountEnteredByUserId">Who typed or let it in, and does not approve it; null where anybody may.</param>
/// <param name="Amount">In whole; what is below nought is taken from the next.</param>
/// <param name="Vat">The part of it that is tax on the agency's fees.</param>
public sealed record PayoutProposal(
    PayoutKind Kind,
    Guid? PortfolioId,
    Guid? CaseId,
    string ReceiverName,
    string? Account,
    Guid? AccountEnteredByUserId,
    Money Amount,
    Money Vat
)
{
    /// <summary>Why it is not paid now; null where nothing is in the way.</summary>
    public PayoutHindrance? Hindrance =>
        !Amount.IsPositive ? PayoutHindrance.NothingLeft
        : Account is null ? PayoutHindrance.NoAccount
        : Amount < Smallest ? PayoutHindrance.LessThanSmallest
        : HasComeBack ? PayoutHindrance.AccountCameBack
        : null;

    /// <summary>What is less than this waits until it is more.</summary>
    public Money Smallest { get; init; }

    /// <summary>Which portfolio, as its creditor calls it; null for the rest.</summary>
    public string? PortfolioName { get; init; }

    /// <summary>Whose portfolio, as the creditor is named in addresses; null for the rest.</summary>
    public string? CreditorId { get; init; }

    /// <summary>What was paid to the same account did not arrive, and nobody has said that it is right all the same.</summary>
    public bool HasComeBack { get; init; }

    /// <summary>The portfolio as it is named in forms; null for the rest.</summary>
    public string? PortfolioPublicId { get; init; }

    /// <summary>Of a refund.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>What it is chosen by: the case, the portfolio, or the agency's own share, of which there is one.</summary>
    public string Item => CaseNumber ?? PortfolioPublicId ?? "own";

    /// <summary>
    /// What a portfolio is paid: what it was owed at the end of the week that is over, but never more than it is owed now, so that what
    /// bounced since is not paid out first; less what orders hold already.
    /// </summary>
    /// <param name="owedThen">By the ledger at the end of the week.</param>
    /// <param name="owedNow">By the ledger at the end of the last closed day.</param>
    /// <param name="notInThen">What left after the week, or is in an order; less what came back after it.</param>
    /// <param name="notInNow">The same after the last closed day.</param>
    public static Money ToCreditor(Money owedThen, Money owedNow, Money notInThen, Money notInNow) =>
        Money.Min(owedThen - notInThen, owedNow - notInNow);

    /// <summary>
    /// What of its fees the agency may move, the tax in proportion: never more than lies there beyond others' money.
    /// </summary>
    public static (Money Amount, Money Vat) OwnShare(ClientFundsStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var all = standing.AgencyFees + standing.AgencyVat;
        var amount = Money.Max(Money.Zero, Money.Min(all, standing.MayBeMoved));
        return amount == all ? (all, standing.AgencyVat)
            : amount.IsZero ? (amount, amount)
            : (amount, Rounding.HalfUp(standing.AgencyVat.Kroner * amount.Ore / all.Ore));
    }
}

/// <summary>Why something is not paid out now.</summary>
public enum PayoutHindrance
{
    /// <summary>Nothing is left, or the receiver owes us; that is taken from the next.</summary>
    NothingLeft,

    /// <summary>No account to pay to has been approved, or entered.</summary>
    NoAccount,

    /// <summary>What was paid to the account did not arrive; it is to be mended, or said to be right, first.</summary>
    AccountCameBack,

    /// <summary>Less than the least that is paid out; it waits until it is more.</summary>
    LessThanSmallest,
}
