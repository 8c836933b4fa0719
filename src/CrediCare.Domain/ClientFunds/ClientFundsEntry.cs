using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>
/// One row of the client funds' ledger. Rows are added, never changed; those of one source add up to nothing. Debits are positive:
/// what lies at the bank is positive, what is owed of it negative.
/// </summary>
public sealed class ClientFundsEntry
{
    private ClientFundsEntry() { }

    public Guid Id { get; private set; }

    /// <summary>The day in Oslo on which it was booked.</summary>
    public DateOnly Day { get; private set; }

    public ClientFundsAccount Account { get; private set; }
    public ClientFundsCause Cause { get; private set; }

    /// <summary>What it comes from, see <see cref="ClientFundsCause"/>. Unique with cause and account.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>Whose it is on <see cref="ClientFundsAccount.Creditors"/>, and whose fee; null where that is not known.</summary>
    public Guid? PortfolioId { get; private set; }

    public Guid? CaseId { get; private set; }

    /// <summary>In øre; debit positive, credit negative, never nought.</summary>
    public long AmountOre { get; private set; }

    /// <summary>See <see cref="AmountOre"/>.</summary>
    public Money Amount => new(AmountOre);

    internal static ClientFundsEntry Of(ClientFundsSource source, ClientFundsAccount account, Money amount) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Day = source.Day,
            Account = account,
            Cause = source.Cause,
            SourceId = source.Id,
            PortfolioId = source.PortfolioId,
            CaseId = source.CaseId,
            AmountOre = amount.Ore,
        };
}

/// <summary>Where the rows of one movement come from.</summary>
/// <param name="Day">The day it was booked on, in Oslo.</param>
/// <param name="Cause">What it was.</param>
/// <param name="Id">Which it was.</param>
/// <param name="PortfolioId">Whose case; null where none is known.</param>
/// <param name="CaseId">The case.</param>
public sealed record ClientFundsSource(
    DateOnly Day,
    ClientFundsCause Cause,
    Guid Id,
    Guid? PortfolioId = null,
    Guid? CaseId = null
);
