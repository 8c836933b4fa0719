using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>How the agency's fee is taxed where it collects for a creditor.</summary>
public sealed class TermsOfRemittance(PortalContext context, RateBook rates)
{
    /// <exception cref="InvalidOperationException">The rate of VAT is not known on the day.</exception>
    public async Task<RemittanceTerms> OnAsync(Guid creditorId, DateOnly day, CancellationToken cancellationToken)
    {
        var deducts = await context
            .Creditors.Where(one => one.Id == creditorId)
            .Select(one => one.DeductsVat)
            .SingleAsync(cancellationToken);
        var factors =
            (await rates.FeeTablesAsync(cancellationToken)).FactorsOn(day)
            ?? throw new InvalidOperationException("The rate of VAT is not known.");
        return new RemittanceTerms(deducts, factors.VatPercent);
    }
}
