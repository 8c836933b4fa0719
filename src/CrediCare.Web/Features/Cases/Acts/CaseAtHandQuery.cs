using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Decisions;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Reads a case with what its rules ask for. Its events stay where they are: they may be thousands.</summary>
public sealed class CaseAtHandQuery(PortalContext context, RateBook rates, TimeProvider clock)
{
    /// <returns>Null when there is no such case, or none that the viewer may see.</returns>
    public async Task<CaseAtHand?> FindAsync(Viewer viewer, string caseNumber, CancellationToken cancellationToken)
    {
        if (!CaseNumber.TryParse(caseNumber, out var number))
            return null;
        var one = await context
            .Cases.VisibleTo(viewer)
            .Include(found => found.Invoices)
            .Include(found => found.Ledger)
            .Include(found => found.Decisions)
            .Include(found => found.Disputes)
                .ThenInclude(dispute => dispute.Statements)
            .AsSplitQuery()
            .SingleOrDefaultAsync(found => found.CaseNumber == number.Value, cancellationToken);
        if (one is null)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = OsloTime.DateOf(now);
        var debtor = await context.Debtors.SingleAsync(debtor => debtor.Id == one.DebtorId, cancellationToken);
        var invoiceIds = one.Invoices.Select(invoice => invoice.Id).ToList();
        return new CaseAtHand(
            one,
            debtor,
            await context.Creditors.SingleAsync(creditor => creditor.Id == one.CreditorId, cancellationToken),
            new CaseCircumstances
            {
                Rates = await rates.LateInterestRatesAsync(cancellationToken),
                Interruptions = await context
                    .LimitationEvents.Where(moved => invoiceIds.Contains(moved.InvoiceId))
                    .ToListAsync(cancellationToken),
                AskedAbout = await context.AskedAboutAsync(one, cancellationToken),
                DebtorIsMinor = debtor.IsMinor(today),
            },
            new CaseOccasion(today, now, viewer.UserId)
        );
    }
}
