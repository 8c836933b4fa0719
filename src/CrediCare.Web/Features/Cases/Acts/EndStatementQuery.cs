using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Reports;
using CrediCare.Web.Documents;
using CrediCare.Web.Jobs.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The final statement of a case that has ended.</summary>
/// <param name="Content">What it says, its rows with it.</param>
public sealed record EndStatementFound(Guid CaseId, Guid CreditorId, string CaseNumber, ReportContent Content);

/// <summary>Works out the final statement of a closed case from its ledger.</summary>
public sealed class EndStatementQuery(
    PortalContext context,
    CaseHistories histories,
    TermsOfRemittance terms,
    RateBook rates,
    TimeProvider clock
)
{
    /// <returns>Null where there is no such case, none that the viewer may see, or one that is open.</returns>
    public async Task<EndStatementFound?> FindAsync(Viewer viewer, string caseNumber, CancellationToken cancellationToken)
    {
        if (!CaseNumber.TryParse(caseNumber, out var number))
            return null;
        var one = await context
            .Cases.IgnoreAutoIncludes()
            .VisibleTo(viewer)
            .Where(found => found.CaseNumber == number.Value && found.ClosedOn != null)
            .Select(found => new
            {
                found.Id,
                found.CreditorId,
                found.PortfolioId,
                found.ClosedOn,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (one is null)
            return null;
        var made = EndStatement.Of(
            (await histories.OwnerAsync(one.PortfolioId, cancellationToken)).Owner,
            await histories.OneAsync(one.Id, cancellationToken),
            await rates.LateInterestRatesAsync(cancellationToken),
            await terms.OnAsync(one.CreditorId, one.ClosedOn!.Value, cancellationToken),
            clock.Today(),
            clock.GetUtcNow().UtcDateTime
        );
        return made is { } statement
            ? new(
                one.Id,
                one.CreditorId,
                number.Value,
                new ReportContent(statement.Document, (_, _) => statement.Rows.ToAsyncEnumerable())
            )
            : null;
    }
}
