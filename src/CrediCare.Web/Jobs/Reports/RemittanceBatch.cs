using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>Builds the remittance report of one portfolio for one week.</summary>
public sealed class RemittanceBatch(
    PortalContext context,
    ReportShelf shelf,
    ReportNotices notices,
    CaseHistories histories,
    TermsOfRemittance terms,
    TimeProvider clock
)
{
    /// <exception cref="InvalidOperationException">It does not add up to the ledger; it is not published.</exception>
    public async Task OfPortfolioAsync(HeldLease lease, Guid portfolioId, DateOnly sunday, CancellationToken cancellationToken)
    {
        var owner = await histories.OwnerAsync(portfolioId, cancellationToken);
        if (
            await shelf.BeginAsync(lease, ReportKind.Remittance, owner.CreditorId, portfolioId, sunday, cancellationToken)
            is not { } report
        )
            return;
        var taxed = await terms.OnAsync(owner.CreditorId, sunday, cancellationToken);
        var list = new ReportPieces(report.Id, 0, RemittanceReport.ListColumns);
        var sums = new RemittanceSums();
        var cases = context
            .Cases.IgnoreAutoIncludes()
            .Where(one => one.PortfolioId == portfolioId && Booked(context, sunday).Any(row => row.CaseId == one.Id));
        await foreach (var batch in histories.ReadAsync(cases, cancellationToken))
        {
            foreach (var history in batch)
            foreach (var line in RemittanceLine.Of(history, sunday.AddDays(-6), sunday, taxed))
            {
                sums.Add(line);
                list.Add(RemittanceReport.Row(history, line));
            }

            await shelf.PutAsync(lease, [list], all: false, cancellationToken);
        }

        await shelf.PutAsync(lease, [list], all: true, cancellationToken);
        await CheckAsync(cases, sunday, sums, cancellationToken);
        var document = RemittanceReport.Of(
            owner.Owner,
            sums,
            RemittanceReport.List(list.Rows, list.Sums),
            sunday,
            Reference(report, sunday),
            clock.GetUtcNow().UtcDateTime
        );
        await shelf.FreezeAsync(
            lease,
            report,
            document,
            null,
            () => notices.OfPortfolioAsync(report, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>What was paid, bounced, or was moved between the parts that payments cover, in the week that a Sunday ends.</summary>
    public static IQueryable<LedgerEntry> Booked(PortalContext context, DateOnly sunday)
    {
        var monday = sunday.AddDays(-6);
        return context.LedgerEntries.Where(row =>
            row.PaidPortfolioId != null && row.BookedOn >= monday && row.BookedOn <= sunday
        );
    }

    // Week and report, short enough for an account statement.
    private static string Reference(Report report, DateOnly sunday) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(sunday.ToDateTime(TimeOnly.MinValue))}-{ISOWeek.GetWeekOfYear(sunday.ToDateTime(TimeOnly.MinValue)):00}-{report.PublicId[..6].ToUpperInvariant()}"
        );

    private async Task CheckAsync(
        IQueryable<Case> cases,
        DateOnly sunday,
        RemittanceSums sums,
        CancellationToken cancellationToken
    )
    {
        var booked = -await cases
            .Join(Booked(context, sunday), one => one.Id, row => row.CaseId, (_, row) => row)
            .SumAsync(row => row.Amount.Ore, cancellationToken);
        if (new Money(booked) != sums.ToAgency + sums.ToCreditor || !sums.AddsUp)
            throw new InvalidOperationException(
                $"The remittance does not add up: ledger {new Money(booked)}, listed {sums.ToAgency + sums.ToCreditor}."
            );
    }
}
