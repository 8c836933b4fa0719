using System.Runtime.CompilerServices;
using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Reports;
using CrediCare.Web.Jobs.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.ClientFunds;

/// <summary>
/// What moved client funds on a day, as the rows that tell it. All of it was entered by the day's end and never changes, so that it is
/// the same whenever it is asked for.
/// </summary>
public sealed class ClientFundsFacts(PortalContext context, CaseHistories histories, TermsOfRemittance terms)
{
    private const int Most = 500;

    /// <summary>The rows of a day, some hundred movements at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ClientFundsEntry>> OfAsync(
        DateOnly day,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var piece in (await OfPaymentsAsync(day, cancellationToken)).Chunk(Most))
            yield return [.. piece.SelectMany(rows => rows)];
        foreach (var piece in (await RefundsAsync(day, cancellationToken)).Chunk(Most))
            yield return [.. piece.SelectMany(rows => rows)];
        foreach (var piece in (await PayoutsAsync(day, cancellationToken)).Chunk(Most))
            yield return [.. piece.SelectMany(rows => rows)];
        var cases = await context
            .LedgerEntries.Where(row => row.PaidPortfolioId != null && row.BookedOn == day)
            .Select(row => new { row.CaseId, PortfolioId = row.PaidPortfolioId!.Value })
            .Distinct()
            .OrderBy(one => one.CaseId)
            .ToListAsync(cancellationToken);
        foreach (var piece in cases.Select(one => new ClientFundsCase(one.CaseId, one.PortfolioId)).Chunk(Most))
            yield return await OfCasesAsync(piece, day, cancellationToken);
    }

    /// <summary>The instants a day in Oslo begins and ends at.</summary>
    public static (DateTime From, DateTime To) Instants(DateOnly day) =>
        (OsloTime.ToUtc(day, TimeOnly.MinValue), OsloTime.ToUtc(day.AddDays(1), TimeOnly.MinValue));

    private async Task<List<IReadOnlyList<ClientFundsEntry>>> OfPaymentsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var (from, to) = Instants(day);
        var came = await SumsAsync(
            context.IncomingPayments.Where(one => one.ReceivedAtUtc >= from && one.ReceivedAtUtc < to),
            cancellationToken
        );
        var back = await SumsAsync(Settled(IncomingPaymentState.TakenBack), cancellationToken);
        var sent = await SumsAsync(Settled(IncomingPaymentState.Returned), cancellationToken);
        var said = context.Set<OwnMoneyWord>().AsNoTracking().Where(one => one.AtUtc >= from && one.AtUtc < to);
        var own = await (
            from word in said
            join payment in context.IncomingPayments on word.PaymentId equals payment.Id
            orderby word.Id
            select new { Word = word, payment.Amount }
        ).ToListAsync(cancellationToken);
        return
        [
            .. came.Select(one => ClientFundsPosting.Received(day, one.Id, one.Amount)),
            .. back.Select(one => ClientFundsPosting.TakenBack(day, one.Id, one.Amount)),
            .. sent.Select(one => ClientFundsPosting.SentBack(day, one.Id, one.Amount)),
            .. own.Select(one => ClientFundsPosting.OwnMoney(day, one.Word, one.Amount)),
        ];

        IQueryable<IncomingPayment> Settled(IncomingPaymentState state) =>
            context.IncomingPayments.Where(one => one.State == state && one.SettledAtUtc >= from && one.SettledAtUtc < to);
    }

    private static Task<List<(Guid Id, Money Amount)>> SumsAsync(
        IQueryable<IncomingPayment> payments,
        CancellationToken cancellationToken
    ) => payments.OrderBy(one => one.Id).Select(one => ValueTuple.Create(one.Id, one.Amount)).ToListAsync(cancellationToken);

    private async Task<List<IReadOnlyList<ClientFundsEntry>>> RefundsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var paid = await (
            from row in context.LedgerEntries
            where row.Kind == LedgerEntryKind.Refund && row.BookedOn == day
            join one in context.Cases.IgnoreAutoIncludes() on row.CaseId equals one.Id
            orderby row.Id
            select new
            {
                row.CaseId,
                one.PortfolioId,
                row.TransactionId,
                row.Amount,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. paid.Select(row =>
                ClientFundsPosting.Refunded(day, new(row.CaseId, row.PortfolioId), row.TransactionId, row.Amount)
            ),
        ];
    }

    private async Task<List<IReadOnlyList<ClientFundsEntry>>> PayoutsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var lines = await context
            .Set<PaymentOrderLine>()
            .AsNoTracking()
            .Where(line => line.SentOn == day || line.BackOn == day)
            .OrderBy(line => line.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. lines.Where(line => line.SentOn == day).Select(line => ClientFundsPosting.PaidOut(line)),
            .. lines.Where(line => line.BackOn == day).Select(line => ClientFundsPosting.PaidOut(line, cameBack: true)),
        ];
    }

    private async Task<IReadOnlyList<ClientFundsEntry>> OfCasesAsync(
        ClientFundsCase[] cases,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var found = await histories.SomeAsync([.. cases.Select(one => one.CaseId).Distinct()], cancellationToken);
        var postings = found.Values.SelectMany(one => one.Ledger).Select(row => row.TransactionId).Distinct().ToList();
        var came = (
            await context
                .IncomingPaymentBookings.Where(booking => postings.Contains(booking.TransactionId))
                .Select(booking => booking.TransactionId)
                .ToListAsync(cancellationToken)
        ).ToHashSet();
        var taxed = await TermsAsync(cases, day, cancellationToken);
        return
        [
            .. cases.SelectMany(one =>
                ClientFundsPosting.OfCase(one, found[one.CaseId], day, taxed[one.PortfolioId], came.Contains)
            ),
        ];
    }

    // As the remittance of the day's week reckons.
    private async Task<Dictionary<Guid, RemittanceTerms>> TermsAsync(
        ClientFundsCase[] cases,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var sunday = RemittanceReports.LastSunday(day.AddDays(7));
        var portfolios = cases.Select(one => one.PortfolioId).Distinct().ToList();
        var creditors = await context
            .Portfolios.Where(one => portfolios.Contains(one.Id))
            .Select(one => new { one.Id, one.CreditorId })
            .ToListAsync(cancellationToken);
        var known = new Dictionary<Guid, RemittanceTerms>();
        foreach (var creditor in creditors.Select(one => one.CreditorId).Distinct())
            known[creditor] = await terms.OnAsync(creditor, sunday, cancellationToken);
        return creditors.ToDictionary(one => one.Id, one => known[one.CreditorId]);
    }
}
