using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Shared;

/// <summary>What the header shows: the viewer that the page's policy has read already, and one count of unread items.</summary>
public sealed class PageFrameSource(PortalContext context, CurrentViewer current) : IPageFrameSource
{
    private PageFrame? _frame;

    public async ValueTask<PageFrame> GetAsync(CancellationToken cancellationToken) =>
        _frame ??= await current.GetAsync() is { } viewer
            ? Frame(viewer, await UnreadAsync(viewer, cancellationToken), await ChangesAsync(viewer, cancellationToken))
            : new PageFrame(null, null, null, false, false, false, false, false, 0);

    private static PageFrame Frame(Viewer viewer, int unread, int changes) =>
        new(
            viewer.FullName,
            viewer.Current?.CreditorName,
            viewer.Current?.OrganisationNumber,
            viewer.Memberships.Count > 1,
            viewer.IsStaff,
            viewer.StaffRole is StaffRole.Administrator,
            viewer.Has(MembershipRole.Member),
            viewer.Has(MembershipRole.Administrator),
            unread,
            changes
        );

    private async Task<int> ChangesAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.IsStaff
            ? await context.BankAccountChanges.CountAsync(one => one.State == BankAccountChangeState.Proposed, cancellationToken)
            : 0;

    /// <summary>Staff have no inbox; what waits for them are the conversations whose turn it is.</summary>
    private async Task<int> UnreadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.IsStaff ? await context.MessageThreads.CountAsync(thread => thread.Turn == ThreadTurn.Staff, cancellationToken)
        : viewer.CreditorIds.Count == 0 ? 0
        : await context
            .InboxItems.VisibleTo(viewer)
            .CountAsync(
                item => !context.InboxReadings.Any(read => read.ItemId == item.Id && read.UserId == viewer.UserId),
                cancellationToken
            );
}
