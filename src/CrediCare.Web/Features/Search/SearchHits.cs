using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Debtors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Search;

/// <summary>Reads what a search shows beside cases, and what it suggests; only of what the viewer may see.</summary>
public sealed class SearchHits(PortalContext context)
{
    private const int MostDebtors = 6;
    private const int MostSuggested = 3;
    private const int MostCandidates = 60;

    /// <summary>
    /// The debtors of these cases whom the text fits, not only a number of one of their cases: those whom it fits by name first, and
    /// by name.
    /// </summary>
    public async Task<IReadOnlyList<DebtorHit>> DebtorsAsync(
        IReadOnlyList<Guid> caseIds,
        TypedSearch text,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (caseIds.Count == 0)
            return [];
        var visible = context.Cases.IgnoreAutoIncludes().VisibleTo(viewer);
        var theirs = visible.Where(one => caseIds.Contains(one.Id)).Select(one => one.DebtorId);
        var debtors = await context
            .Debtors.AsNoTracking()
            .Where(debtor => theirs.Contains(debtor.Id))
            .OrderBy(debtor => debtor.MatchName)
            .ThenBy(debtor => debtor.Id)
            .ToListAsync(cancellationToken);
        var fit = debtors
            .Where(one => DebtorSearchTerms.Fit(text, one.Name, one.OrganisationNumber, one.Contact))
            .OrderByDescending(one => DebtorSearchTerms.FitsName(text, one.Name))
            .Take(MostDebtors)
            .ToList();
        if (fit.Count == 0)
            return [];
        var ids = fit.ConvertAll(debtor => debtor.Id);
        var counts = await visible
            .Where(one => ids.Contains(one.DebtorId))
            .GroupBy(one => one.DebtorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var creditors = await NamesAsync(fit.Select(debtor => debtor.CreditorId), cancellationToken);
        return
        [
            .. fit.Select(one => new DebtorHit(
                one.PublicId,
                one.Name,
                one.Address.City,
                creditors[one.CreditorId],
                counts[one.Id]
            )),
        ];
    }

    /// <summary>The newest registrations, no cases yet, that the text fits, and how many there are.</summary>
    public async Task<(IReadOnlyList<RegistrationHit> Hits, int Total)> RegistrationsAsync(
        TypedSearch text,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var found = context.IdsOfRegistrationsMatching(viewer, text);
        var ids = await found.OrderByDescending(id => id).Take(SearchModel.MostRegistrations).ToListAsync(cancellationToken);
        if (ids.Count == 0)
            return ([], 0);
        var total = ids.Count < SearchModel.MostRegistrations ? ids.Count : await found.CountAsync(cancellationToken);
        return (await RegistrationsAsync(ids, viewer, cancellationToken), total);
    }

    /// <summary>What somebody who is still typing may mean.</summary>
    public async Task<SuggestionsModel> SuggestAsync(string typed, Viewer viewer, CancellationToken cancellationToken)
    {
        if (TypedSearch.Parse(typed) is not { } text || text.Parts.All(part => part.Length < SuggestionsModel.FewestCharacters))
            return SuggestionsModel.None(typed);
        var (caseIds, registrationIds) = (new List<Guid>(), new List<Guid>());
        foreach (var one in ((TypedSearch?[])[text.AsNumber, text]).OfType<TypedSearch>())
        {
            caseIds.AddRange(await context.FirstCasesMatching(viewer, one, MostCandidates).ToListAsync(cancellationToken));
            registrationIds.AddRange(
                await context.FirstRegistrationsMatching(viewer, one, MostCandidates).ToListAsync(cancellationToken)
            );
        }

        caseIds = [.. caseIds.Distinct().Take(MostCandidates)];
        var debtors = await DebtorsAsync(caseIds, text, viewer, cancellationToken);
        return new SuggestionsModel(
            typed,
            [.. debtors.Take(MostSuggested)],
            await CasesAsync(caseIds, viewer, cancellationToken),
            await RegistrationsAsync([.. registrationIds.Distinct().Take(MostSuggested)], viewer, cancellationToken),
            viewer.IsStaff || viewer.Memberships.Count > 1
        );
    }

    private async Task<IReadOnlyList<CaseHit>> CasesAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken)
    {
        var nearest = ids.Take(MostSuggested).ToList();
        return await (
            from one in context.Cases.IgnoreAutoIncludes().VisibleTo(viewer)
            where nearest.Contains(one.Id)
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            orderby one.OpenedOn descending, one.Id descending
            select new CaseHit(one.CaseNumber, debtor.Name, creditor.Name, one.Stage)
        ).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<RegistrationHit>> RegistrationsAsync(
        List<Guid> ids,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        await (
            from one in context.Registrations.VisibleTo(viewer)
            where ids.Contains(one.Id)
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            orderby one.SubmittedAtUtc descending, one.Id descending
            select new RegistrationHit(one.PublicId, one.DebtorName, one.InvoiceNumber, creditor.Name, one.State)
        ).ToListAsync(cancellationToken);

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> creditorIds, CancellationToken cancellationToken)
    {
        var ids = creditorIds.Distinct().ToList();
        return await context
            .Creditors.Where(creditor => ids.Contains(creditor.Id))
            .ToDictionaryAsync(creditor => creditor.Id, creditor => creditor.Name, cancellationToken);
    }
}
