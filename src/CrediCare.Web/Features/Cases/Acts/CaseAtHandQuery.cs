using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Decisions;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Reads cases with what their rules ask for. Their events stay where they are: they may be thousands.</summary>
public sealed class CaseAtHandQuery(PortalContext context, RateBook rates, TimeProvider clock)
{
    /// <returns>Null when there is no such case, or none that the viewer may see.</returns>
    public async Task<CaseAtHand?> FindAsync(Viewer viewer, string caseNumber, CancellationToken cancellationToken) =>
        (await FindManyAsync(viewer, [caseNumber], cancellationToken)).SingleOrDefault();

    /// <returns>By case number, those there are and that the viewer may see; in as many queries as for one.</returns>
    public async Task<IReadOnlyList<CaseAtHand>> FindManyAsync(
        Viewer viewer,
        IEnumerable<string> caseNumbers,
        CancellationToken cancellationToken
    )
    {
        var numbers = caseNumbers
            .Select(typed => CaseNumber.TryParse(typed, out var number) ? number.Value : null)
            .OfType<string>()
            .Distinct()
            .ToList();
        if (numbers.Count == 0)
            return [];
        var cases = await context
            .Cases.VisibleTo(viewer)
            .Include(found => found.Invoices)
            .Include(found => found.Ledger)
            .Include(found => found.Decisions)
            .Include(found => found.Disputes)
                .ThenInclude(dispute => dispute.Statements)
            .AsSplitQuery()
            .Where(found => numbers.Contains(found.CaseNumber))
            .OrderBy(found => found.CaseNumber)
            .ToListAsync(cancellationToken);
        if (cases.Count == 0)
            return [];
        var debtorIds = cases.Select(one => one.DebtorId).Distinct().ToList();
        var debtors = await context
            .Debtors.Where(debtor => debtorIds.Contains(debtor.Id))
            .ToDictionaryAsync(debtor => debtor.Id, cancellationToken);
        var creditorIds = cases.Select(one => one.CreditorId).Distinct().ToList();
        var creditors = await context
            .Creditors.Where(creditor => creditorIds.Contains(creditor.Id))
            .ToDictionaryAsync(creditor => creditor.Id, cancellationToken);
        var invoiceIds = cases.SelectMany(one => one.Invoices, (_, invoice) => invoice.Id).ToList();
        var interruptions = (
            await context.LimitationEvents.Where(moved => invoiceIds.Contains(moved.InvoiceId)).ToListAsync(cancellationToken)
        ).ToLookup(moved => moved.InvoiceId);
        var known = await rates.LateInterestRatesAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var occasion = new CaseOccasion(OsloTime.DateOf(now), now, viewer.UserId);
        var hands = new List<CaseAtHand>();
        foreach (var one in cases)
            hands.Add(
                new CaseAtHand(
                    one,
                    debtors[one.DebtorId],
                    creditors[one.CreditorId],
                    new CaseCircumstances
                    {
                        Rates = known,
                        Interruptions = [.. one.Invoices.SelectMany(invoice => interruptions[invoice.Id])],
                        AskedAbout = await context.AskedAboutAsync(one, cancellationToken),
                        DebtorIsMinor = debtors[one.DebtorId].IsMinor(occasion.Today),
                        DebtorIsCompany = debtors[one.DebtorId].Kind == DebtorKind.Company,
                    },
                    occasion
                )
            );
        return hands;
    }
}
