using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>What an authority charges for a step, by the tables of the year it is filed in.</summary>
public sealed class CourtFeeQuery(RateBook rates)
{
    /// <summary>Null where no table says, or the year is not known yet.</summary>
    public async Task<Money?> OnAsync(LegalStepKind kind, DateOnly day, CancellationToken cancellationToken) =>
        FeeCaps.CourtFeeOf(kind) is { } step ? (await rates.FeeTablesAsync(cancellationToken)).CourtFeeOn(step, day) : null;
}
