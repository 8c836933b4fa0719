using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Reports;

namespace CrediCare.Domain.ClientFunds;

/// <summary>
/// What moves client funds, as rows that add up to nothing. Whose a payment on a case is follows from <see cref="RemittanceLine"/> alone
/// (decision 16). It is the same however late it is asked: only what was booked up to the day counts.
/// </summary>
public static class ClientFundsPosting
{
    /// <summary>Money came in, and nobody has said yet whose it is.</summary>
    public static IReadOnlyList<ClientFundsEntry> Received(DateOnly day, Guid paymentId, Money amount) =>
        Rows(new(day, ClientFundsCause.Received, paymentId), (ClientFundsAccount.Unidentified, amount));

    /// <summary>The bank took it back; off its case it was before.</summary>
    public static IReadOnlyList<ClientFundsEntry> TakenBack(DateOnly day, Guid paymentId, Money amount) =>
        Rows(new(day, ClientFundsCause.TakenBack, paymentId), (ClientFundsAccount.Unidentified, -amount));

    /// <summary>It was nobody's claim, and was sent back to whoever had paid it.</summary>
    public static IReadOnlyList<ClientFundsEntry> SentBack(DateOnly day, Guid paymentId, Money amount) =>
        Rows(new(day, ClientFundsCause.SentBack, paymentId), (ClientFundsAccount.Unidentified, -amount));

    /// <summary>Somebody said that what had come in is the agency's own, or took that back. Nothing moves at the bank.</summary>
    public static IReadOnlyList<ClientFundsEntry> OwnMoney(DateOnly day, OwnMoneyWord word, Money amount)
    {
        ArgumentNullException.ThrowIfNull(word);
        var own = word.IsOwn ? amount : -amount;
        return Rows(
            new(day, ClientFundsCause.OwnMoney, word.Id),
            (ClientFundsAccount.Unidentified, -own),
            (ClientFundsAccount.OwnMoney, own)
        );
    }

    /// <summary>What a debtor had paid too much was paid back.</summary>
    public static IReadOnlyList<ClientFundsEntry> Refunded(DateOnly day, ClientFundsCase of, Guid transactionId, Money amount)
    {
        ArgumentNullException.ThrowIfNull(of);
        return Rows(
            new(day, ClientFundsCause.Refunded, transactionId, of.PortfolioId, of.CaseId),
            (ClientFundsAccount.Debtors, -amount)
        );
    }

    /// <summary>
    /// A line of a payment order left the account, or came back or never left where that is said. Refunds are told by the cases' own ledgers.
    /// </summary>
    public static IReadOnlyList<ClientFundsEntry> PaidOut(PaymentOrderLine line, bool cameBack = false)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (day, cause) = cameBack
            ? (line.BackOn!.Value, ClientFundsCause.CameBack)
            : (line.SentOn!.Value, ClientFundsCause.PaidOut);
        var source = new ClientFundsSource(day, cause, line.Id, line.PortfolioId);
        var sign = cameBack ? 1 : -1;
        return line.Kind switch
        {
            PayoutKind.ToCreditor => Rows(source, (ClientFundsAccount.Creditors, line.Amount * sign)),
            PayoutKind.OwnShare => Rows(
                source,
                (ClientFundsAccount.AgencyFees, (line.Amount - line.Vat) * sign),
                (ClientFundsAccount.AgencyVat, line.Vat * sign)
            ),
            PayoutKind.Refund => [],
        };
    }

    /// <summary>What was booked on a case on one day.</summary>
    /// <param name="of">The case.</param>
    /// <param name="history">All its rows.</param>
    /// <param name="day">The day.</param>
    /// <param name="terms">How the fee is taxed; those of the remittance of the day's week.</param>
    /// <param name="cameBefore">Whether a posting books money that was <see cref="ClientFundsCause.Received"/> by itself; what was
    /// entered straight on the case came to the bank with it.</param>
    public static IEnumerable<ClientFundsEntry> OfCase(
        ClientFundsCase of,
        CaseHistory history,
        DateOnly day,
        RemittanceTerms terms,
        Predicate<Guid> cameBefore
    )
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(cameBefore);
        var rows = history.Ledger.ToLookup(row => row.TransactionId);
        var byId = history.Ledger.ToDictionary(row => row.Id);
        foreach (var posting in RemittanceLine.PostingsOf(history, day, day, terms).GroupBy(one => one.TransactionId))
        {
            var paid = rows[posting.Key].Where(Cases.Ledger.IsPayment).ToList();
            var original =
                paid.Count == 0 ? null
                : paid[0].ReversesId is { } undone ? byId[undone]
                : paid[0];
            var moved = original?.Kind == LedgerEntryKind.Payment ? -paid.Sum(row => row.Amount) : Money.Zero;
            var lines = posting.Select(one => one.Line).ToList();
            var (creditor, vat) = (lines.Sum(line => line.PaidOut), lines.Sum(line => line.Vat));
            var fee = lines.Sum(line => line.Fee + line.HeldBack) - vat;
            var source = new ClientFundsSource(day, ClientFundsCause.Booked, posting.Key, of.PortfolioId, of.CaseId);
            var from = original is not null && cameBefore(original.TransactionId);
            foreach (
                var row in Rows(
                    source,
                    (ClientFundsAccount.Unidentified, from ? -moved : Money.Zero),
                    (ClientFundsAccount.Creditors, creditor),
                    (ClientFundsAccount.AgencyFees, fee),
                    (ClientFundsAccount.AgencyVat, vat),
                    (ClientFundsAccount.Debtors, moved - creditor - fee - vat)
                )
            )
                yield return row;
        }
    }

    /// <summary>The rows of one movement: what is owed is a credit; what it comes to lies at the bank.</summary>
    public static IReadOnlyList<ClientFundsEntry> Rows(
        ClientFundsSource source,
        params IReadOnlyList<(ClientFundsAccount Account, Money Owed)> owed
    ) =>
        [
            .. owed.Select(one => (one.Account, Amount: -one.Owed))
                .Prepend((Account: ClientFundsAccount.Bank, Amount: owed.Sum(one => one.Owed)))
                .Where(one => !one.Amount.IsZero)
                .Select(one => ClientFundsEntry.Of(source, one.Account, one.Amount)),
        ];
}

/// <summary>The case that client funds were moved for.</summary>
public sealed record ClientFundsCase(Guid CaseId, Guid PortfolioId);
