using CrediCare.Data.Access;
using CrediCare.Data.Figures;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Admin;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Decisions;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Dashboard;

/// <summary>Reads what the dashboard shows: for a creditor's people of the portfolios they reach, for staff of all there are.</summary>
public sealed class DashboardQuery(
    ListScopes scopes,
    CaseFiguresQuery figures,
    DecisionQuery decisions,
    DeskQuery desk,
    DeskCountsQuery deskCounts,
    AnswerTimesQuery answerTimes,
    RateBook rates,
    TimeProvider clock
)
{
    public async Task<DashboardModel> ReadAsync(Viewer viewer, DashboardFilter filter, CancellationToken cancellationToken)
    {
        var scope = await scopes.FindAsync(viewer, filter, cancellationToken);
        var today = clock.Today();
        var near = (await rates.LimitationWarningDaysAsync(today, cancellationToken)).Soon;
        var days = filter.ChosenPeriod.DaysOf(today);
        var cases = scopes.Cases(viewer, scope);
        var found = await figures.FindAsync(
            cases,
            scopes.Paid(viewer, scope),
            new(today, days.First, days.Last, near, IsOfAll: scope.PortfolioIds is null),
            cancellationToken
        );
        return new DashboardModel(filter, scope, found, today, clock.GetUtcNow().UtcDateTime)
        {
            FirstName = viewer.FullName.Split(' ')[0],
            NearDays = near,
            HasAny = found.Open.Count > 0 || found.Opened.Count > 0 || await cases.AnyAsync(cancellationToken),
            MayRegister = viewer.Has(MembershipRole.Member),
            MayAnswer = viewer.Has(MembershipRole.Member),
            Waiting = viewer.IsStaff ? null : await decisions.AheadAsync(viewer, cancellationToken),
            Desk = viewer.IsStaff ? await DeskAsync(viewer, days, cancellationToken) : null,
        };
    }

    private async Task<DashboardDesk> DeskAsync(Viewer viewer, DaySpan days, CancellationToken cancellationToken) =>
        new(
            await deskCounts.FindAsync(
                await desk.ReadingAsync(viewer.UserId, DeskWhose.All, cancellationToken),
                cancellationToken
            ),
            await answerTimes.FindAsync(days.First, days.Last, cancellationToken)
        );
}
