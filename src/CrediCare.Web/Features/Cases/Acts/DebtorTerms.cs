using CrediCare.Data;
using CrediCare.Data.Search;
using CrediCare.Domain.Debtors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The terms by which a debtor's cases are found follow what is known of the debtor.</summary>
public sealed class DebtorTerms(PortalContext context)
{
    /// <summary>Takes away those that no longer hold and adds the new ones, in the unit of work.</summary>
    public async Task RenewAsync(Debtor debtor, CancellationToken cancellationToken)
    {
        var cases = await context
            .Cases.Include(one => one.Invoices)
            .Where(one => one.DebtorId == debtor.Id)
            .ToListAsync(cancellationToken);
        var ids = cases.ConvertAll(one => one.Id);
        var there = await context.Set<SearchTerm>().Where(term => ids.Contains(term.CaseId)).ToListAsync(cancellationToken);
        var wanted = cases.SelectMany(one => CaseSearchTerms.Of(one, debtor)).ToHashSet();
        context.RemoveRange(there.Where(term => !wanted.Contains(term)));
        context.AddRange(wanted.Except(there));
    }
}
