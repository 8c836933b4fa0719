using System.Runtime.CompilerServices;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports.Ledgers;

/// <summary>Reads the rows that were booked in a span of days, case by case, a few hundred cases at a time.</summary>
public sealed class LedgerRows(PortalContext context)
{
    private const int CasesAtATime = 400;

    /// <param name="viewer">Whose rows: what they do not see is not among them.</param>
    /// <param name="portfolioIds">Of these portfolios.</param>
    /// <param name="span">First and last day of booking in Oslo.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>By case number, and within a case in the order they were booked.</returns>
    public async IAsyncEnumerable<LedgerRow> ReadAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> portfolioIds,
        (DateOnly First, DateOnly Last) span,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var cases = await context
            .Cases.VisibleTo(viewer)
            .Where(one => portfolioIds.Contains(one.PortfolioId) && one.OpenedOn <= span.Last)
            .OrderBy(one => one.CaseNumber)
            .Select(one => one.Id)
            .ToListAsync(cancellationToken);
        foreach (var some in cases.Chunk(CasesAtATime))
        foreach (var row in await ReadAsync(some, span, cancellationToken))
            yield return row;
    }

    private Task<List<LedgerRow>> ReadAsync(
        Guid[] caseIds,
        (DateOnly First, DateOnly Last) span,
        CancellationToken cancellationToken
    ) =>
        (
            from entry in context.LedgerEntries.AsNoTracking()
            join one in context.Cases on entry.CaseId equals one.Id
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join portfolio in context.Portfolios on one.PortfolioId equals portfolio.Id
            join invoice in context.Invoices on entry.InvoiceId equals invoice.Id into invoices
            from invoice in invoices.DefaultIfEmpty()
            where caseIds.Contains(entry.CaseId) && entry.BookedOn >= span.First && entry.BookedOn <= span.Last
            orderby one.CaseNumber, entry.BookedOn, entry.RecordedAtUtc, entry.Id
            select new LedgerRow(
                entry.BookedOn,
                entry.EffectiveOn,
                one.CaseNumber,
                portfolio.Name,
                debtor.Name,
                invoice.InvoiceNumber,
                entry.TransactionId,
                entry.Kind,
                entry.Component,
                entry.Amount
            )
        ).ToListAsync(cancellationToken);
}

/// <summary>A row of a case's ledger for its creditor's books.</summary>
/// <param name="BookedOn">The day it was entered, in Oslo.</param>
/// <param name="EffectiveOn">The day it took effect.</param>
/// <param name="CaseNumber">Of which case.</param>
/// <param name="Portfolio">Where the case lies.</param>
/// <param name="Debtor">Who owes.</param>
/// <param name="InvoiceNumber">Of which invoice; null for what concerns the case as a whole.</param>
/// <param name="TransactionId">Shared by the rows of one posting.</param>
/// <param name="Kind">What it records.</param>
/// <param name="Component">Which part of the claim.</param>
/// <param name="Amount">Debit positive, credit negative.</param>
public sealed record LedgerRow(
    DateOnly BookedOn,
    DateOnly EffectiveOn,
    string CaseNumber,
    string Portfolio,
    string Debtor,
    string? InvoiceNumber,
    Guid TransactionId,
    LedgerEntryKind Kind,
    LedgerComponent Component,
    Money Amount
);
