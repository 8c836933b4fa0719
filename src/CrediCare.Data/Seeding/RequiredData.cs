using System.Data.Common;
using CrediCare.Data.Rates;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Seeding;

/// <summary>
/// Writes the dated rows and the help articles that come with this build and are not in the database yet. Run at every start, also by two
/// nodes at once: both write the same days, the unique index lets one through, and the other looks again. A day that
/// an administrator has given a row already keeps it.
/// </summary>
public sealed class RequiredData(PortalContext context, TimeProvider clock)
{
    private const int MostTries = 5;

    public async Task WriteMissingAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await AddMissingAsync(cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (Exception failure) when (tries < MostTries && failure is DbUpdateException or DbException)
            {
                context.ChangeTracker.Clear();
            }
        }
    }

    private async Task AddMissingAsync(CancellationToken cancellationToken)
    {
        var rows = new RequiredRates(clock.GetUtcNow().UtcDateTime);
        await AddAsync(rows.LateInterestRates, cancellationToken);
        await AddAsync(rows.LatePaymentCompensations, cancellationToken);
        await AddAsync(rows.CollectionBaseRates, cancellationToken);
        await AddAsync(rows.FeeBandTables, cancellationToken);
        await AddAsync(rows.FeeFactors, cancellationToken);
        await AddAsync(rows.CourtFeeUnits, cancellationToken);
        await AddAsync(rows.CourtStepFees, cancellationToken);
        await AddAsync(rows.ConciliationLimits, cancellationToken);
        await AddAsync(rows.RegistrationLimits, cancellationToken);
        await AddAsync(rows.LimitationWarningDays, cancellationToken);
        await AddAsync(rows.LegalRegimes, cancellationToken);
        await AddAsync(rows.PaymentPlanApprovals, cancellationToken);
        await AddAsync(rows.AnswerDeadlines, cancellationToken);
        await AddAsync(rows.InstallmentGraces, cancellationToken);
        await AddAsync(rows.HandlingTimes, cancellationToken);
        await AddAsync(rows.DeskDeadlines, cancellationToken);
        await AddAsync(rows.RetentionRules, cancellationToken);
        await AddAsync(rows.WebhookLogs, cancellationToken);
        await AddAsync(rows.SmallestPayouts, cancellationToken);
        await AddAsync([RequiredAgreement.FirstText(clock.GetUtcNow().UtcDateTime)], cancellationToken);
        await AddHelpAsync(cancellationToken);
    }

    /// <summary>An article that is there stays as it is, whoever wrote it last.</summary>
    private async Task AddHelpAsync(CancellationToken cancellationToken)
    {
        var there = await context.HelpArticles.Select(article => article.Slug).ToHashSetAsync(cancellationToken);
        context.AddRange(RequiredHelp.Articles(slug => !there.Contains(slug), clock.GetUtcNow().UtcDateTime));
    }

    private async Task AddAsync<T>(IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : DatedRow
    {
        var there = (await context.Set<T>().AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken))
            .Select(row => (row.Series, row.ValidFrom))
            .ToHashSet();
        context.AddRange(rows.Where(row => !there.Contains((row.Series, row.ValidFrom))));
    }
}
