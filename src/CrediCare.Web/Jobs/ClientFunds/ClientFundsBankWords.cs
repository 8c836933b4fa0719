using CrediCare.Data;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.ClientFunds;

/// <summary>Reads what the bank's files of a day say, and holds the ledger against it.</summary>
public sealed class ClientFundsBankWords(PortalContext context)
{
    public async Task<ClientFundsReconciliation> HeldAgainstAsync(
        DateOnly day,
        IReadOnlyList<ClientFundsEntry> bank,
        CancellationToken cancellationToken
    )
    {
        var (begins, ends) = ClientFundsFacts.Instants(day);
        var words = await (
            from file in context.ReceivedFiles
            where file.ReceivedAtUtc >= begins && file.ReceivedAtUtc < ends
            join item in context.ReceivedFileItems on file.Id equals item.FileId
            where item.Outcome == null || item.Outcome != ReceivedItemOutcome.Repeated
            orderby file.ReceivedAtUtc, item.FileId, item.Number
            select new BankWord(item.Id, item.Kind, item.Outcome, item.PaymentId, item.Amount)
        ).ToListAsync(cancellationToken);
        return ClientFundsReconciliation.Of(day, bank, words, await FromFileAsync(bank, cancellationToken));
    }

    private async Task<IReadOnlySet<Guid>> FromFileAsync(
        IReadOnlyList<ClientFundsEntry> bank,
        CancellationToken cancellationToken
    )
    {
        var found = new HashSet<Guid>();
        foreach (var some in bank.Where(row => row.Cause == ClientFundsCause.Received).Select(row => row.SourceId).Chunk(500))
            found.UnionWith(
                await context
                    .IncomingPayments.Where(one => some.Contains(one.Id) && one.Source != IncomingPayment.ByHand)
                    .Select(one => one.Id)
                    .ToListAsync(cancellationToken)
            );
        return found;
    }
}
