using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Search;

/// <summary>
/// The one page that a number, an e-mail address or a whole street address means: a case, a registration that is no case yet, or
/// the debtor of several cases. A registration that still can become a case goes before those that cannot.
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
        var meant = await ByTermAsync(viewer, exact, cancellationToken);
        if (meant.IsNothing && text.Parts.Count > 1)
            meant = await ByAddressAsync(viewer, typed, text, cancellationToken);
        return await PlaceAsync(meant, cancellationToken);
    }

    private async Task<string?> PlaceAsync(Meant meant, CancellationToken cancellationToken)
    {
        var (cases, registrations) = meant;
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

    private async Task<Meant> ByTermAsync(Viewer viewer, string exact, CancellationToken cancellationToken) =>
        new(
            await context
                .Cases.IgnoreAutoIncludes()
                .MeantBy(context, viewer, exact)
                .OrderBy(one => one.Id)
                .Select(one => new MeantCase(one.CaseNumber, one.DebtorId))
                .Take(MostCandidates)
                .ToListAsync(cancellationToken),
            await context
                .Registrations.MeantBy(context, viewer, exact)
                .OrderBy(one => one.Id)
                .Select(one => new MeantRegistration(one.PublicId, one.State))
                .Take(MostCandidates)
                .ToListAsync(cancellationToken)
        );

    /// <summary>Those that the words find and whose whole address was typed. Where there are too many to look at, none.</summary>
    private async Task<Meant> ByAddressAsync(Viewer viewer, string typed, TypedSearch text, CancellationToken cancellationToken)
    {
        var cases = await (
            from one in context.Cases.IgnoreAutoIncludes().Matching(context, viewer, text)
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            orderby one.Id
            select new { Found = new MeantCase(one.CaseNumber, one.DebtorId), debtor.Address }
        )
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
        var registrations = await context
            .Registrations.Matching(context, viewer, text)
            .OrderBy(one => one.Id)
            .Select(one => new { Found = new MeantRegistration(one.PublicId, one.State), one.DebtorContact.Address })
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
        return cases.Count == MostCandidates || registrations.Count == MostCandidates
            ? Meant.Nothing
            : new(
                cases.FindAll(one => DebtorSearchTerms.IsAddress(typed, one.Address)).ConvertAll(one => one.Found),
                registrations.FindAll(one => DebtorSearchTerms.IsAddress(typed, one.Address)).ConvertAll(one => one.Found)
            );
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

    private sealed record Meant(List<MeantCase> Cases, List<MeantRegistration> Registrations)
    {
        public static Meant Nothing => new([], []);

        public bool IsNothing => Cases.Count + Registrations.Count == 0;
    }

    private sealed record MeantCase(string CaseNumber, Guid DebtorId);

    private sealed record MeantRegistration(string PublicId, RegistrationState State);
}
