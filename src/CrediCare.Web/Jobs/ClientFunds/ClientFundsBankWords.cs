using CrediCare.Data;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.ClientFunds;

/// <summary>Reads what the bank's files of a day say, and holds the ledger against it.</summary>
public sealed class ClientFundsBankWords(PortalContext context)
{
    private const int Most = 500;

    public async Task<ClientFundsReconciliation> HeldAgainstAsync(
        DateOnly day,
        IReadOnlyList<ClientFundsEntry> bank,
        CancellationToken cancellationToken
    )
    {
        var (begins, ends) = ClientFundsFacts.Instants(day);
        var items = await (
            from file in context.ReceivedFiles.AsNoTracking()
            where file.ReceivedAtUtc >= begins && file.ReceivedAtUtc < ends
            join item in context.ReceivedFileItems.AsNoTracking() on file.Id equals item.FileId
            where item.Outcome == null || item.Outcome != ReceivedItemOutcome.Repeated
            orderby file.ReceivedAtUtc, item.FileId, item.Number
            select item
        ).ToListAsync(cancellationToken);
        return ClientFundsReconciliation.Of(
            day,
            bank,
            await WordsAsync(items, cancellationToken),
            await FromFileAsync(bank, cancellationToken),
            await LinesAsync(bank, cancellationToken)
        );
    }

    // One sum may have paid many lines; what names a line may have done nothing to it.
    private async Task<List<BankWord>> WordsAsync(List<ReceivedFileItem> items, CancellationToken cancellationToken)
    {
        var lines = new List<PaymentOrderLine>();
        foreach (var some in items.Where(item => item.EndToEndId is not null).Chunk(Most))
        {
            var ids = some.Select(item => (Guid?)item.Id).ToList();
            var references = some.Select(item => item.EndToEndId!).Distinct().ToList();
            lines.AddRange(
                await context
                    .Set<PaymentOrderLine>()
                    .AsNoTracking()
                    .Where(line => ids.Contains(line.PaidByItemId) || references.Contains(line.Reference))
                    .ToListAsync(cancellationToken)
            );
        }

        var paid = lines.DistinctBy(line => line.Id).ToLookup(line => line.PaidByItemId);
        var named = lines.DistinctBy(line => line.Id).ToDictionary(line => line.Reference);
        return
        [
            .. items.SelectMany(item =>
                paid[item.Id].Any()
                    ? paid[item.Id]
                        .OrderBy(line => line.Number)
                        .Select(line => Word(item) with { Line = line, Size = line.Amount })
                    : [Word(item) with { Line = IsHeard(item) ? named.GetValueOrDefault(item.EndToEndId ?? "") : null }]
            ),
        ];

        // What another account says of a reference of ours is not about our line.
        static bool IsHeard(ReceivedFileItem item) => item.Outcome != ReceivedItemOutcome.LeftUnasked;
        static BankWord Word(ReceivedFileItem item) => new(item.Id, item.Kind, item.Outcome, item.PaymentId, item.Amount);
    }

    private async Task<IReadOnlySet<Guid>> FromFileAsync(
        IReadOnlyList<ClientFundsEntry> bank,
        CancellationToken cancellationToken
    )
    {
        var found = new HashSet<Guid>();
        foreach (var some in SourcesOf(bank, ClientFundsCause.Received))
            found.UnionWith(
                await context
                    .IncomingPayments.Where(one => some.Contains(one.Id) && one.Source != IncomingPayment.ByHand)
                    .Select(one => one.Id)
                    .ToListAsync(cancellationToken)
            );
        return found;
    }

    private async Task<Dictionary<Guid, Guid>> LinesAsync(
        IReadOnlyList<ClientFundsEntry> bank,
        CancellationToken cancellationToken
    )
    {
        var found = bank.Where(row => row.Cause is ClientFundsCause.PaidOut or ClientFundsCause.CameBack)
            .Select(row => row.SourceId)
            .Distinct()
            .ToDictionary(id => id);
        foreach (var some in SourcesOf(bank, ClientFundsCause.Refunded))
        {
            var lines = await context
                .Set<PaymentOrderLine>()
                .Where(line => some.Contains(line.TransactionId) || some.Contains(line.BackTransactionId))
                .Select(line => new
                {
                    line.Id,
                    line.TransactionId,
                    line.BackTransactionId,
                })
                .ToListAsync(cancellationToken);
            foreach (var line in lines)
            foreach (var transaction in new[] { line.TransactionId, line.BackTransactionId }.OfType<Guid>())
                found[transaction] = line.Id;
        }

        return found;
    }

    private static IEnumerable<Guid?[]> SourcesOf(IReadOnlyList<ClientFundsEntry> bank, ClientFundsCause cause) =>
        bank.Where(row => row.Cause == cause).Select(row => (Guid?)row.SourceId).Chunk(Most);
}
