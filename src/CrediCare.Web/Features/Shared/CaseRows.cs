using System.Runtime.CompilerServices;
using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// Reads cases as lines, a page of them or all, in the same few queries whatever their number. The amounts come from the
/// ledger rows by the function that everything else asks too.
/// </summary>
public sealed class CaseRows(PortalContext context, CaseClaims claims, TimeProvider clock)
{
    public const int PerPage = 50;

    /// <param name="cases">Those to show, filtered by what the viewer may see.</param>
    /// <param name="sort">Their order; the case's own key comes last, so that no line is shown twice.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the queries with the request.</param>
    public async Task<IReadOnlyList<CaseRow>> PageAsync(
        IQueryable<Case> cases,
        CaseSort sort,
        int page,
        CancellationToken cancellationToken
    ) =>
        await RowsAsync(
            await Lines(Sorted(OnPage(cases, sort, page), sort)).ToListAsync(cancellationToken),
            clock.Today(),
            cancellationToken
        );

    /// <summary>
    /// Those of a page, by itself, so that its plan can be looked at. Only keys are read of what comes before it: a page far behind
    /// costs hardly more than the first.
    /// </summary>
    public IQueryable<Case> OnPage(IQueryable<Case> cases, CaseSort sort, int page) =>
        from id in Sorted(cases, sort).Select(one => one.Id).Skip((page - 1) * PerPage).Take(PerPage)
        join one in context.Cases.IgnoreAutoIncludes() on id equals one.Id
        select one;

    /// <summary>
    /// All of them by the day they were opened, a batch at a time, each begun where the last one ended: what is held in memory
    /// does not grow with their number.
    /// </summary>
    public async IAsyncEnumerable<CaseRow> AllAsync(
        IQueryable<Case> cases,
        bool oldestFirst,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (sort, today) = (oldestFirst ? CaseSort.Oldest : CaseSort.Newest, clock.Today());
        Line? last = null;
        do
        {
            var batch = await Lines(Sorted(After(cases, last, oldestFirst), sort))
                .Take(CaseClaims.Batch)
                .ToListAsync(cancellationToken);
            foreach (var row in await WholeAsync(batch, today, cancellationToken))
                yield return row;
            last = batch.Count == CaseClaims.Batch ? batch[^1] : null;
        } while (last is not null);
    }

    /// <summary>Those of one batch, whole, in the order in which their keys come.</summary>
    /// <param name="ids">Of cases the viewer may see; at most <see cref="CaseClaims.Batch"/>.</param>
    /// <param name="today">The day in Oslo that they are shown for.</param>
    /// <param name="cancellationToken">Ends the queries.</param>
    public async Task<IReadOnlyList<CaseRow>> InOrderAsync(
        IReadOnlyList<Guid> ids,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        // By keys alone: asked which of them the viewer may see, SQLite reads all the cases of the portfolios for each batch.
        var found = await Lines(context.Cases.Where(one => ids.Contains(one.Id)))
            .ToDictionaryAsync(line => line.Id, cancellationToken);
        return await WholeAsync([.. ids.Where(found.ContainsKey).Select(id => found[id])], today, cancellationToken);
    }

    /// <summary>With what their invoices are called.</summary>
    private async Task<IReadOnlyList<CaseRow>> WholeAsync(List<Line> batch, DateOnly today, CancellationToken cancellationToken)
    {
        var names = await NamesAsync([.. batch.Select(line => line.Id)], cancellationToken);
        return
        [
            .. (await RowsAsync(batch, today, cancellationToken)).Zip(
                batch,
                (row, line) =>
                    row with
                    {
                        InvoiceNumbers = string.Join(", ", names[line.Id].Select(invoice => invoice.Number)),
                        OwnReferences = string.Join(
                            ", ",
                            names[line.Id].Select(invoice => invoice.OwnReference).OfType<string>().Distinct()
                        ),
                        OldestDue = names[line.Id].Select(invoice => (DateOnly?)invoice.DueDate).FirstOrDefault(),
                    }
            ),
        ];
    }

    private static IQueryable<Case> After(IQueryable<Case> cases, Line? last, bool oldestFirst)
    {
        if (last is null)
            return cases;
        var (day, id) = (last.OpenedOn, last.Id);
        return oldestFirst
            ? cases.Where(one => one.OpenedOn >= day && (one.OpenedOn > day || one.Id.CompareTo(id) > 0))
            : cases.Where(one => one.OpenedOn <= day && (one.OpenedOn < day || one.Id.CompareTo(id) < 0));
    }

    /// <summary>What the invoices of each case are called, the oldest first.</summary>
    private async Task<ILookup<Guid, (string Number, string? OwnReference, DateOnly DueDate)>> NamesAsync(
        List<Guid> caseIds,
        CancellationToken cancellationToken
    ) =>
        (
            await context
                .Invoices.Where(invoice => caseIds.Contains(invoice.CaseId))
                .OrderBy(invoice => invoice.DueDate)
                .ThenBy(invoice => invoice.InvoiceNumber)
                .Select(invoice => new
                {
                    invoice.CaseId,
                    invoice.InvoiceNumber,
                    invoice.OwnReference,
                    invoice.DueDate,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(invoice => invoice.CaseId, invoice => (invoice.InvoiceNumber, invoice.OwnReference, invoice.DueDate));

    private async Task<IReadOnlyList<CaseRow>> RowsAsync(List<Line> found, DateOnly today, CancellationToken cancellationToken)
    {
        var balances = await claims.OfAsync([.. found.Select(line => line.Id)], today, cancellationToken);
        return [.. found.Select(line => Row(line, balances[line.Id], today))];
    }

    private static CaseRow Row(Line line, ClaimBalance balance, DateOnly today)
    {
        DateOnly? limitation =
            line.Stage != CaseStage.Closed && line.EarliestLimitation is { } anniversary
                ? WorkingDays.SameOrNext(anniversary)
                : null;
        return new CaseRow(
            line.CaseNumber,
            line.DebtorName,
            line.PortfolioName,
            line.CreditorName,
            line.Stage,
            line.Holds,
            line.ClosedReason,
            line.OpenedOn,
            limitation,
            today > limitation,
            balance
        )
        {
            Kid = line.Kid,
            ClosedOn = line.ClosedOn,
            DebtorKind = line.DebtorKind,
            DebtorOrganisationNumber = line.DebtorOrganisationNumber,
            CreditorPublicId = line.CreditorPublicId,
        };
    }

    private IOrderedQueryable<Case> Sorted(IQueryable<Case> cases, CaseSort sort) =>
        sort switch
        {
            CaseSort.Newest => cases.OrderByDescending(one => one.OpenedOn).ThenByDescending(one => one.Id),
            CaseSort.Oldest => cases.OrderBy(one => one.OpenedOn).ThenBy(one => one.Id),
            CaseSort.Debtor => cases
                .OrderBy(one => context.Debtors.First(debtor => debtor.Id == one.DebtorId).MatchName)
                .ThenBy(one => one.Id),
            CaseSort.Limitation => cases
                .OrderBy(one => one.Stage == CaseStage.Closed || one.EarliestLimitation == null)
                .ThenBy(one => one.EarliestLimitation)
                .ThenBy(one => one.Id),
            CaseSort.Largest => cases.OrderByDescending(one => one.OutstandingOre).ThenByDescending(one => one.Id),
            CaseSort.Smallest => cases.OrderBy(one => one.OutstandingOre).ThenBy(one => one.Id),
        };

    private IQueryable<Line> Lines(IQueryable<Case> cases) =>
        from one in cases.AsNoTracking().IgnoreAutoIncludes()
        join debtor in context.Debtors on one.DebtorId equals debtor.Id
        join portfolio in context.Portfolios on one.PortfolioId equals portfolio.Id
        join creditor in context.Creditors on one.CreditorId equals creditor.Id
        select new Line(
            one.Id,
            one.CaseNumber,
            one.Kid,
            debtor.Name,
            debtor.Kind,
            debtor.OrganisationNumber,
            portfolio.Name,
            creditor.Name,
            creditor.PublicId,
            one.Stage,
            one.Holds,
            one.ClosedReason,
            one.OpenedOn,
            one.ClosedOn,
            one.EarliestLimitation
        );

    private sealed record Line(
        Guid Id,
        string CaseNumber,
        string Kid,
        string DebtorName,
        DebtorKind DebtorKind,
        string? DebtorOrganisationNumber,
        string PortfolioName,
        string CreditorName,
        string CreditorPublicId,
        CaseStage Stage,
        CaseHold Holds,
        ClosedReason? ClosedReason,
        DateOnly OpenedOn,
        DateOnly? ClosedOn,
        DateOnly? EarliestLimitation
    );
}
