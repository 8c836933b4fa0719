using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations.New;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations;

/// <summary>
/// The list of registrations: of the creditor the person works for, or of all for staff. Newest first; paged by the
/// index of creditor and time, so that a page costs the same however many there are.
/// </summary>
public sealed class RegistrationListQuery(PortalContext context, DraftStore drafts)
{
    /// <summary>How many registrations are added up at most.</summary>
    public const int MostSummed = 10_000;

    private const int PageSize = 25;

    public async Task<RegistrationList> FindAsync(Viewer viewer, RegistrationFilter filter, CancellationToken cancellationToken)
    {
        var portfolios = await PortfoliosAsync(viewer, cancellationToken);
        var matching = Matching(viewer, filter, portfolios);
        var counts = await matching
            .GroupBy(one => one.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, cancellationToken);
        var list = new RegistrationList(
            filter,
            [],
            [],
            counts,
            portfolios,
            1,
            viewer.Current is { } current && MayRegister.At(viewer, current.CreditorId),
            viewer.IsStaff
        );
        var pages = Math.Max(1, (list.Found + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        return list with
        {
            Filter = filter with { Page = page },
            Pages = pages,
            Sum = await SumAsync(matching, list, cancellationToken),
            Drafts = await DraftsAsync(viewer, filter, page, cancellationToken),
            Rows = await RowsAsync(viewer, matching, filter.State, page, cancellationToken),
        };
    }

    /// <summary>All that fits the words and the portfolio, in whatever state.</summary>
    private IQueryable<Registration> Matching(Viewer viewer, RegistrationFilter filter, IReadOnlyList<PortfolioChoice> portfolios)
    {
        var found = context.Registrations.AsNoTracking().VisibleTo(viewer);
        if (!viewer.IsStaff)
            found = found.Where(one => one.CreditorId == viewer.Current!.CreditorId);
        if (!string.IsNullOrEmpty(filter.Portfolio))
        {
            var chosen = portfolios
                .Where(portfolio => portfolio.PublicId == filter.Portfolio)
                .Select(portfolio => portfolio.Id)
                .ToArray();
            found = found.Where(one => chosen.Contains(one.PortfolioId));
        }

        if (!string.IsNullOrEmpty(filter.Upload))
        {
            var file = context.UploadBatches.VisibleTo(viewer).Where(one => one.PublicId == filter.Upload);
            found = found.Where(one => file.Any(batch => batch.Id == one.UploadBatchId));
        }

        var compact = RegistrationSearch.Compact(filter.Q);
        foreach (var word in NameKey.Of(filter.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found = found.Where(one => one.SearchText.Contains(word) || one.SearchText.Contains(compact));
        return found;
    }

    /// <summary>The amounts are in no index: adding them up reads every row, so it is done only as far as nobody waits for it.</summary>
    private static async Task<Money?> SumAsync(
        IQueryable<Registration> matching,
        RegistrationList list,
        CancellationToken cancellationToken
    )
    {
        if (list.Found > MostSummed)
            return null;
        var found = list.Filter.State is { } only ? matching.Where(one => one.State == only) : matching;
        return new Money(await found.SumAsync(one => one.Outstanding.Ore, cancellationToken));
    }

    private async Task<IReadOnlyList<RegistrationRow>> RowsAsync(
        Viewer viewer,
        IQueryable<Registration> matching,
        RegistrationState? state,
        int page,
        CancellationToken cancellationToken
    )
    {
        if (state is { } only)
            matching = matching.Where(one => one.State == only);
        var shown = matching
            .OrderByDescending(one => one.SubmittedAtUtc)
            .ThenByDescending(one => one.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize);
        // The amount is fetched as its column: asking for it as money would fetch the whole row.
        var rows = await (
            from one in shown
            join portfolio in context.Portfolios on one.PortfolioId equals portfolio.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            join opened in context.Cases.VisibleTo(viewer) on one.CaseId equals opened.Id into cases
            from opened in cases.DefaultIfEmpty()
            orderby one.SubmittedAtUtc descending, one.Id descending
            select new
            {
                one.PublicId,
                one.ReceiptNumber,
                one.DebtorName,
                one.InvoiceNumber,
                one.DueDate,
                one.Outstanding.Ore,
                one.SubmittedAtUtc,
                one.State,
                Portfolio = portfolio.Name,
                Creditor = creditor.Name,
                opened.CaseNumber,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(one => new RegistrationRow(
                one.PublicId,
                one.ReceiptNumber,
                one.DebtorName,
                one.InvoiceNumber,
                one.DueDate,
                new Money(one.Ore),
                one.SubmittedAtUtc,
                one.State,
                one.Portfolio,
                one.Creditor,
                one.CaseNumber
            )),
        ];
    }

    private async Task<IReadOnlyList<OpenDraft>> DraftsAsync(
        Viewer viewer,
        RegistrationFilter filter,
        int page,
        CancellationToken cancellationToken
    ) =>
        viewer.Current is { } current && page == 1 && (!filter.Narrows || filter.State == RegistrationState.Draft)
            ? await drafts.UnfinishedAsync(viewer, current, cancellationToken)
            : [];

    private async Task<IReadOnlyList<PortfolioChoice>> PortfoliosAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.Current is not { } current
            ? []
            : await context
                .Portfolios.AsNoTracking()
                .VisibleTo(viewer)
                .Where(portfolio => portfolio.CreditorId == current.CreditorId)
                .OrderBy(portfolio => portfolio.Name)
                .ThenBy(portfolio => portfolio.Id)
                .Select(portfolio => new PortfolioChoice(portfolio.Id, portfolio.PublicId, portfolio.Name))
                .ToListAsync(cancellationToken);
}
