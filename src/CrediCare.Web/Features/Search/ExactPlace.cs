using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Search;

/// <summary>
/// The one page that a number or an e-mail address means: a case, a registration that is no case yet, or the debtor of
/// several cases. A registration that still can become a case goes before those that cannot.
/// </summary>
public sealed class ExactPlace(PortalContext context)
{
    private const int MostCandidates = 100;

    private static readonly RegistrationState[] Living = [RegistrationState.Submitted, RegistrationState.NeedsAssessment];

    /// <returns>Its address, or null where nothing, or more than one thing that the viewer may see, is meant.</returns>
    public async Task<string?> FindAsync(Viewer viewer, string typed, TypedSearch text, CancellationToken cancellationToken)
    {
        if (await ByReceiptAsync(viewer, typed, cancellationToken) is { } receipt)
            return $"/registrations/{receipt}";
        if (text.Exact is not { } exact)
            return null;
        var cases = await context
            .Cases.IgnoreAutoIncludes()
            .MeantBy(context, viewer, exact)
            .OrderBy(one => one.Id)
            .Select(one => new { one.CaseNumber, one.DebtorId })
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
        var registrations = await context
            .Registrations.MeantBy(context, viewer, exact)
            .OrderBy(one => one.Id)
            .Select(one => new { one.PublicId, one.State })
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
        var living = registrations.FindAll(one => Living.Contains(one.State));
        if (cases.Count == 0)
            return (living.Count > 0 ? living : registrations) is [var one] ? $"/registrations/{one.PublicId}" : null;
        if (living.Count > 0 || cases.Count == MostCandidates)
            return null;
        return cases is [var only] ? $"/cases/{only.CaseNumber}"
            : cases.TrueForAll(one => one.DebtorId == cases[0].DebtorId)
                ? await OfDebtorAsync(cases[0].DebtorId, cancellationToken)
            : null;
    }

    private Task<string?> ByReceiptAsync(Viewer viewer, string typed, CancellationToken cancellationToken) =>
        ReceiptNumber.TryParse(typed, out var receipt)
            ? context
                .Registrations.VisibleTo(viewer)
                .Where(one => one.ReceiptNumber == receipt.Value)
                .Select(one => one.PublicId)
                .SingleOrDefaultAsync(cancellationToken)
            : Task.FromResult<string?>(null);

    private async Task<string> OfDebtorAsync(Guid id, CancellationToken cancellationToken) =>
        $"/debtors/{await context.Debtors.Where(debtor => debtor.Id == id).Select(debtor => debtor.PublicId).SingleAsync(cancellationToken)}";
}
