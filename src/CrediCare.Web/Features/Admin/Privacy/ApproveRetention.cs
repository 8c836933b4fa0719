using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Privacy;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Privacy;

/// <summary>Lets the job remove what a rule no longer keeps, or takes that back.</summary>
public sealed class ApproveRetention(PortalContext context, RateBook rates, AuditTrail audit, TimeProvider clock)
{
    /// <param name="viewer">Who lets it.</param>
    /// <param name="ruleId">The rule's row as it was shown.</param>
    /// <param name="seen">How many it would have removed.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    /// <returns>False where that row is no longer the rule, so that something else would be let than was seen.</returns>
    public async Task<bool> ApproveAsync(Viewer viewer, Guid ruleId, int seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var shown = await context
            .Set<RetentionRuleRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(one => one.Id == ruleId, cancellationToken);
        if (shown is null || (await rates.RetentionRuleAsync(shown.Category, clock.Today(), cancellationToken))?.Id != ruleId)
            return false;
        if (await context.RetentionApprovals.AnyAsync(one => one.RuleId == ruleId, cancellationToken))
            return true;
        context.Add(new RetentionApproval(ruleId, shown.Category, seen, viewer.UserId, clock.GetUtcNow().UtcDateTime));
        Log(AuditAction.RetentionApproved, ruleId, string.Create(CultureInfo.InvariantCulture, $"{shown.Category} {seen}"));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // A colleague let it at the same moment.
            context.ChangeTracker.Clear();
        }

        return true;
    }

    public async Task StopAsync(Guid ruleId, CancellationToken cancellationToken)
    {
        if (await context.RetentionApprovals.FindAsync([ruleId], cancellationToken) is not { } approval)
            return;
        context.Remove(approval);
        Log(AuditAction.RetentionStopped, ruleId, approval.Category.ToString());
        await context.SaveChangesAsync(cancellationToken);
    }

    private void Log(AuditAction action, Guid ruleId, string detail) =>
        audit.Add(action, nameof(RetentionRuleRow), ruleId, null, detail);
}
