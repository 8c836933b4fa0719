using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>Reads one case, and writes down that it was looked at.</summary>
public sealed class CaseReading(PortalContext context, RateBook rates, AuditTrail audit, TimeProvider clock)
{
    /// <returns>Null when there is no such case, or none that the viewer may see.</returns>
    public async Task<CaseBody?> FindAsync(Viewer viewer, string caseNumber, CancellationToken cancellationToken)
    {
        if (!CaseNumber.TryParse(caseNumber, out var number))
            return null;
        var one = await context
            .Cases.AsNoTracking()
            .VisibleTo(viewer)
            .Include(found => found.Invoices)
            .Include(found => found.Ledger)
            .AsSplitQuery()
            .SingleOrDefaultAsync(found => found.CaseNumber == number.Value, cancellationToken);
        if (one is null)
            return null;
        await audit.RecordAsync(AuditAction.Viewed, nameof(Case), one.Id, one.CreditorId);
        var debtor = await context.Debtors.AsNoTracking().SingleAsync(found => found.Id == one.DebtorId, cancellationToken);
        var portfolio = await context
            .Portfolios.Where(found => found.Id == one.PortfolioId)
            .Select(found => found.Name)
            .SingleAsync(cancellationToken);
        var balance = one.ShownOn(clock.Today(), await rates.LateInterestRatesAsync(cancellationToken));
        return new CaseBody(
            one.CaseNumber,
            one.Kid,
            portfolio,
            Written(debtor),
            one.Stage,
            CaseListReading.Each(one.Holds),
            one.ClosedReason,
            one.OpenedOn,
            one.ClosedOn,
            one.PausedUntil,
            Written(balance),
            [
                .. one
                    .Invoices.OrderBy(invoice => invoice.DueDate)
                    .ThenBy(invoice => invoice.InvoiceNumber)
                    .Select(invoice => Written(invoice, balance)),
            ]
        );
    }

    private static DebtorBody Written(Debtor debtor) =>
        new(
            debtor.PublicId,
            debtor.Kind,
            debtor.Name,
            debtor.OrganisationNumber,
            debtor.BirthDate,
            new AddressBody(
                debtor.Address.Street,
                debtor.Address.StreetExtra,
                debtor.Address.Postcode,
                debtor.Address.City,
                debtor.Address.Country
            ),
            debtor.Phone,
            debtor.Email
        );

    private static BalanceBody Written(ClaimBalance balance) =>
        new(
            balance.Day,
            balance.Principal.Outstanding.Ore,
            balance.Interest.Outstanding.Ore,
            balance.Fees.Outstanding.Ore,
            balance.LegalCosts.Outstanding.Ore,
            balance.Total.Ore,
            balance.Paid.Ore,
            balance.Credited.Ore,
            balance.Excess.Ore,
            balance.InterestKnownThrough
        );

    private static CaseInvoiceBody Written(Invoice invoice, ClaimBalance balance) =>
        new(
            invoice.InvoiceNumber,
            invoice.OwnReference,
            invoice.Description,
            invoice.InvoiceDate,
            invoice.DueDate,
            invoice.Invoiced.Ore,
            invoice.Principal.Ore,
            (balance.Invoices.FirstOrDefault(one => one.Invoice.Id == invoice.Id)?.PrincipalOutstanding ?? Money.Zero).Ore,
            invoice.LegalExpiry
        );
}
