using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Shared;

/// <summary>What the header shows: the viewer that the page's policy has read already, and one count of unread items.</summary>
public sealed class PageFrameSource(PortalContext context, CurrentViewer current) : IPageFrameSource
{
    private PageFrame? _frame;

    public async ValueTask<PageFrame> GetAsync(CancellationToken cancellationToken) =>
        _frame ??= await current.GetAsync() is { } viewer
            ? Frame(viewer, await CountsAsync(viewer, cancellationToken))
            : new PageFrame(null, null, null, false, false, false, false, false, 0);

    private static PageFrame Frame(Viewer viewer, Counts counts) =>
        new(
            viewer.FullName,
            viewer.Current?.CreditorName,
            viewer.Current?.OrganisationNumber,
            viewer.Memberships.Count > 1,
            viewer.IsStaff,
            viewer.StaffRole is StaffRole.Administrator,
            viewer.Has(MembershipRole.Member),
            viewer.Has(MembershipRole.Administrator),
            counts.Unread,
            counts.Changes,
            counts.Decisions
        );

    /// <summary>
    /// All of them in one question. Staff have no inbox; what waits for them are the conversations whose turn it is and the
    /// accounts to confirm.
    /// </summary>
    private async Task<Counts> CountsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var one = context.Users.Where(user => user.Id == viewer.UserId);
        if (viewer.IsStaff)
            return await one.Select(_ => new Counts(
                    context.MessageThreads.Count(thread => thread.Turn == ThreadTurn.Staff),
                    context.BankAccountChanges.Count(change => change.State == BankAccountChangeState.Proposed),
                    0
                ))
                .SingleAsync(cancellationToken);
        if (viewer.Current is not { } company)
            return new(0, 0, 0);
        var unread = context
            .InboxItems.VisibleTo(viewer)
            .Where(item => !context.InboxReadings.Any(read => read.ItemId == item.Id && read.UserId == viewer.UserId));
        var waiting = context
            .Decisions.VisibleTo(viewer)
            .Where(decision => decision.CreditorId == company.CreditorId && decision.State == DecisionState.Waiting);
        return await one.Select(_ => new Counts(unread.Count(), 0, waiting.Count())).SingleAsync(cancellationToken);
    }

    private sealed record Counts(int Unread, int Changes, int Decisions);
}
