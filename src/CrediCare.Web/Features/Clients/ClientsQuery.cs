using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Clients;

/// <summary>
/// Reads all the viewer's companies in one query, a line per portfolio: each figure is found along an index that begins with
/// the portfolio, however many cases there are beside it.
/// </summary>
public sealed class ClientsQuery(PortalContext context, TimeProvider clock)
{
    private const int RecentDays = 30;

    public async Task<ClientList> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var figures = (await Figures(viewer, today).ToListAsync(cancellationToken)).ToLookup(one => one.CreditorId);
        var rows = viewer.Memberships.Select(one => Row(one, [.. figures[one.CreditorId]], one == viewer.Current));
        var names = StringComparer.Create(PortalLanguage.NorwegianCulture, ignoreCase: true);
        return new ClientList(ClientRow.ByUrgency(rows, today, names), today);
    }

    /// <summary>The query by itself, so that its plan can be looked at.</summary>
    public IQueryable<PortfolioFigures> Figures(Viewer viewer, DateOnly today)
    {
        var since = today.AddDays(-RecentDays);
        var sinceUtc = OsloTime.ToUtc(since, TimeOnly.MinValue);
        return context
            .Portfolios.AsNoTracking()
            .VisibleTo(viewer)
            .Select(portfolio => new PortfolioFigures(
                portfolio.CreditorId,
                context.Cases.Count(one => one.PortfolioId == portfolio.Id && one.OpenedOn >= since),
                context.Registrations.Count(sent =>
                    sent.CreditorId == portfolio.CreditorId
                    && sent.State == RegistrationState.Refused
                    && sent.SubmittedAtUtc >= sinceUtc
                    && sent.PortfolioId == portfolio.Id
                ),
                context
                    .Cases.Where(one => one.PortfolioId == portfolio.Id && one.Stage != CaseStage.Closed)
                    .Min(one => one.EarliestLimitation),
                context.InboxItems.Count(item =>
                    item.PortfolioId == portfolio.Id
                    && (item.RecipientUserId == null || item.RecipientUserId == viewer.UserId)
                    && !context.InboxReadings.Any(read => read.ItemId == item.Id && read.UserId == viewer.UserId)
                ),
                context.InboxItems.Count(item =>
                    item.RecipientUserId == viewer.UserId
                    && item.CreditorId == portfolio.CreditorId
                    && item.PortfolioId == null
                    && !context.InboxReadings.Any(read => read.ItemId == item.Id && read.UserId == viewer.UserId)
                ),
                context.Decisions.Count(one => one.PortfolioId == portfolio.Id && one.State == DecisionState.Waiting)
            ));
    }

    private static ClientRow Row(ViewerMembership company, IReadOnlyList<PortfolioFigures> figures, bool isCurrent) =>
        new(
            company.CreditorPublicId,
            company.CreditorName,
            company.OrganisationNumber,
            company.Role,
            figures.Sum(one => one.NewCases),
            figures.Sum(one => one.Refused),
            figures.Min(one => one.EarliestLimitation) is { } anniversary ? WorkingDays.SameOrNext(anniversary) : null,
            figures.Sum(one => one.Unread) + figures.Select(one => one.UnreadOwn).FirstOrDefault(),
            isCurrent
        )
        {
            Decisions = figures.Sum(one => one.Decisions),
        };
}

/// <summary>The figures of one portfolio; what is told to the viewer alone is the whole creditor's.</summary>
public sealed record PortfolioFigures(
    Guid CreditorId,
    int NewCases,
    int Refused,
    DateOnly? EarliestLimitation,
    int Unread,
    int UnreadOwn,
    int Decisions
);
