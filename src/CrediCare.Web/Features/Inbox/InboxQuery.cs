using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Inbox;

/// <summary>Reads what a person has been told, in all creditors they belong to.</summary>
public sealed class InboxQuery(PortalContext context)
{
    public const int PerPage = 25;

    public async Task<InboxModel> PageAsync(Viewer viewer, InboxFilter filter, CancellationToken cancellationToken)
    {
        var found = Narrowed(viewer, filter);
        var total = await found.CountAsync(cancellationToken);
        var unread = await Unread(viewer).CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        var shown = Math.Clamp(filter.ChosenPage, 1, pages);
        var lines = await Lines(
                found
                    .OrderByDescending(item => item.CreatedAtUtc)
                    .ThenByDescending(item => item.Id)
                    .Skip((shown - 1) * PerPage)
                    .Take(PerPage),
                viewer
            )
            .ToListAsync(cancellationToken);
        return new InboxModel(
            filter,
            [.. lines.OrderByDescending(line => line.CreatedAtUtc)],
            total,
            unread,
            shown,
            pages,
            await Of(viewer).MaxAsync(item => (DateTime?)item.CreatedAtUtc, cancellationToken),
            viewer.Memberships.Count > 1
        );
    }

    /// <summary>Null when there is no such item, or none that the viewer may see.</summary>
    public Task<InboxLine?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        Lines(Of(viewer).Where(item => item.PublicId == publicId), viewer).SingleOrDefaultAsync(cancellationToken);

    /// <summary>All that the viewer has been told and can still see.</summary>
    public IQueryable<InboxItem> Of(Viewer viewer) => context.InboxItems.AsNoTracking().VisibleTo(viewer);

    public IQueryable<InboxItem> Unread(Viewer viewer) => Unread(Of(viewer), viewer);

    /// <summary>What the filter leaves, by itself, so that its plan can be looked at.</summary>
    public IQueryable<InboxItem> Narrowed(Viewer viewer, InboxFilter filter)
    {
        var items = Of(viewer);
        if (filter.ChosenGroup is { } group)
        {
            var kinds = InboxKinds.In(group);
            items = items.Where(item => kinds.Contains(item.Kind));
        }

        if (filter.UnreadOnly)
            items = Unread(items, viewer);
        return filter.Typed is { } typed ? Fitting(items, viewer, typed) : items;
    }

    private IQueryable<InboxItem> Unread(IQueryable<InboxItem> items, Viewer viewer) =>
        items.Where(item => !context.InboxReadings.Any(read => read.ItemId == item.Id && read.UserId == viewer.UserId));

    /// <summary>
    /// Those about a case, a registration or a debtor that the words find as they do in the search; those of a company by its
    /// name; and those with all words in their subject, their draft's number or the name of their report or portfolio, in any order.
    /// </summary>
    private IQueryable<InboxItem> Fitting(IQueryable<InboxItem> items, Viewer viewer, string typed)
    {
        if (TypedSearch.Parse(typed) is not { } text)
            return items.Where(item => false);
        var cases = context.IdsOfCasesMatching(viewer, text);
        var waiting = context.IdsOfRegistrationsMatching(viewer, text);
        var companies = context.Creditors.VisibleTo(viewer).Matching(context, typed).Select(creditor => creditor.Id);
        var several = viewer.Memberships.Count > 1;
        var parts = text.Parts;
        return items.Where(item =>
            cases.Contains(item.CaseId!.Value)
            || waiting.Contains(item.RegistrationId!.Value)
            || context.Registrations.Any(sent => sent.Id == item.RegistrationId && cases.Contains(sent.CaseId!.Value))
            || context.MessageThreads.Any(thread => thread.Id == item.ThreadId && cases.Contains(thread.CaseId!.Value))
            || (item.SearchText != null && parts.All(part => item.SearchText.Contains(part)))
            || (several && companies.Contains(item.CreditorId))
        );
    }

    private IQueryable<InboxLine> Lines(IQueryable<InboxItem> items, Viewer viewer) =>
        from item in items
        join creditor in context.Creditors on item.CreditorId equals creditor.Id
        join place in context.Portfolios on item.PortfolioId equals place.Id into places
        from portfolio in places.DefaultIfEmpty()
        join found in context.Registrations on item.RegistrationId equals found.Id into registrations
        from registration in registrations.DefaultIfEmpty()
        join made in context.Cases on item.CaseId ?? registration.CaseId equals made.Id into cases
        from one in cases.DefaultIfEmpty()
        join owing in context.Debtors on one.DebtorId equals owing.Id into debtors
        from debtor in debtors.DefaultIfEmpty()
        join waits in context.Decisions on item.DecisionId equals waits.Id into decisions
        from decision in decisions.DefaultIfEmpty()
        join talk in context.MessageThreads on item.ThreadId equals talk.Id into threads
        from thread in threads.DefaultIfEmpty()
        join told in context.Reports on item.ReportId equals told.Id into reports
        from report in reports.DefaultIfEmpty()
        orderby item.CreatedAtUtc descending, item.Id descending
        select new InboxLine(
            item.Id,
            item.CreditorId,
            item.PublicId,
            item.Kind,
            creditor.PublicId,
            creditor.Name,
            registration.DebtorName ?? debtor.Name,
            registration.InvoiceNumber ?? item.DraftInvoiceNumber,
            registration.ReceiptNumber,
            registration.PublicId,
            registration.RefusalReason,
            item.Reason,
            one.CaseNumber,
            item.DraftPublicId,
            context.RegistrationDrafts.Any(draft => draft.PublicId == item.DraftPublicId)
                || context.Registrations.Any(sent =>
                    sent.CreditorId == item.CreditorId && sent.SubmissionKey == item.DraftPublicId
                ),
            thread.Subject,
            thread.PublicId,
            decision.PublicId,
            item.Day,
            item.CreatedAtUtc,
            context.InboxReadings.Any(read => read.ItemId == item.Id && read.UserId == viewer.UserId)
        )
        {
            PortfolioName = portfolio.Name,
            ReportPublicId = report.PublicId,
            ReportName = report.Name,
            UploadFileName = item.UploadFileName,
            UploadPublicId = context
                .UploadBatches.Where(upload => upload.PublicId == item.UploadPublicId)
                .Select(upload => upload.PublicId)
                .FirstOrDefault(),
        };
}
