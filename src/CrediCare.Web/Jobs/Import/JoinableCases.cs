using CrediCare.Data;
using CrediCare.Data.Search;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Import;

/// <summary>
/// The open cases that creditors chose to add an invoice to. The wish is met only while it still can be: the same
/// creditor and debtor, and no demand sent since; otherwise the invoice gets a case of its own.
/// </summary>
public sealed class JoinableCases
{
    private readonly Dictionary<Guid, Case> _cases;
    private readonly HashSet<(Guid CaseId, string Term)> _terms;

    private JoinableCases(Dictionary<Guid, Case> cases, HashSet<(Guid CaseId, string Term)> terms) =>
        (_cases, _terms) = (cases, terms);

    public static async Task<JoinableCases> ReadAsync(
        PortalContext context,
        IEnumerable<Registration> registrations,
        CancellationToken cancellationToken
    )
    {
        var wished = registrations.Select(row => row.JoinCaseId).OfType<Guid>().Distinct().ToList();
        if (wished.Count == 0)
            return new([], []);
        var cases = await context
            .Cases.Include(one => one.Invoices)
            .Include(one => one.Ledger)
            .Include(one => one.Events)
            .Include(one => one.Disputes)
            .AsSplitQuery()
            .Where(one => wished.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        var terms = await context
            .SearchTerms.AsNoTracking()
            .Where(term => wished.Contains(term.CaseId))
            .ToListAsync(cancellationToken);
        return new(cases, [.. terms.Select(term => (term.CaseId, term.Term))]);
    }

    public Case? Find(Registration registration, Debtor debtor) =>
        registration.JoinCaseId is { } id
        && _cases.TryGetValue(id, out var one)
        && one.CanTakeInvoices
        && one.CreditorId == registration.CreditorId
        && one.DebtorId == debtor.Id
            ? one
            : null;

    /// <summary>The terms of the case that it did not have before.</summary>
    public IEnumerable<SearchTerm> NewTerms(Case one, Debtor debtor) =>
        CaseSearchTerms.Of(one, debtor).Where(term => _terms.Add((term.CaseId, term.Term)));
}
