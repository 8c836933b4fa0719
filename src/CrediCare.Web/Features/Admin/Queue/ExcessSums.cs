using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>What is to be paid back on some cases, added up by the database as <see cref="Case.Excess"/> does it.</summary>
public static class ExcessSums
{
    public static async Task<IReadOnlyDictionary<Guid, Money>> ExcessOfAsync(
        this PortalContext context,
        IReadOnlyCollection<Guid> caseIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .LedgerEntries.AsNoTracking()
            .Where(entry => caseIds.Contains(entry.CaseId) && entry.Component == LedgerComponent.Excess)
            .Select(entry => new { entry.CaseId, entry.Amount })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.CaseId, row => row.Amount).ToDictionary(same => same.Key, same => -same.Sum(one => one));
    }
}
