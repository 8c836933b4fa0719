using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Inbox;

/// <summary>Reads what a person has been told, in all creditors they belong to.</summary>
public sealed class InboxQuery(PortalContext context)
{
    public const int PerPage = 25;

    public async Task<InboxModel> PageAsync(Viewer viewer, int page, CancellationToken cancellationToken)
    {
        var items = Of(viewer);
        var total = await items.CountAsync(cancellationToken);
        var unread = await Unread(viewer).CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, pages);
        var lines = await Lines(
                items
                    .OrderByDescending(item => item.CreatedAtUtc)
                    .ThenByDescending(item => item.Id)
                    .Skip((shown - 1) * PerPage)
                    .Take(PerPage),
                viewer
            )
            .ToListAsync(cancellationToken);
        return new InboxModel(
            [.. lines.OrderByDescending(line => line.CreatedAtUtc)],
            total,
            unread,
            shown,
            pages,
            viewer.Memberships.Count > 1
        );
    }

    /// <summary>Null when there is no such item, or none that the viewer may see.</summary>
    public Task<InboxLine?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        Lines(Of(viewer).Where(item => item.PublicId == publicId), viewer).SingleOrDefaultAsync(cancellationToken);

    public IQueryable<InboxItem> Unread(Viewer viewer) =>
        Of(viewer).Where(item => !context.InboxReadings.Any(read => read.ItemId == item.Id && read.UserId == viewer.UserId));

    private IQueryable<InboxItem> Of(Viewer viewer) => context.InboxItems.AsNoTracking().VisibleTo(viewer);

    private IQueryable<InboxLine> Lines(IQueryable<InboxItem> items, Viewer viewer) =>
        from item in items
        join creditor in context.Creditors on item.CreditorId equals creditor.Id
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
        );
}
