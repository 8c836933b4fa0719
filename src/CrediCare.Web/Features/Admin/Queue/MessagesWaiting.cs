using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Conversations whose turn is ours. One about a case lies with the case.</summary>
public sealed class MessagesWaiting(PortalContext context) : DeskSource<MessageThread>(context)
{
    public override DeskKind Kind => DeskKind.Messages;

    protected override Expression<Func<MessageThread, Guid>> Subject => thread => thread.CaseId ?? thread.Id;

    protected override IQueryable<MessageThread> Waiting(DeskReading reading) =>
        Context.MessageThreads.AsNoTracking().Where(thread => thread.Turn == ThreadTurn.Staff);

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(thread => thread.LastMessageAtUtc)
            .ThenBy(thread => thread.Id)
            .Take(most)
            .Select(thread => new
            {
                thread.Id,
                thread.PublicId,
                thread.CaseId,
                thread.LastMessageAtUtc,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            DeskReading.After(row.LastMessageAtUtc, reading.Deadlines.MessageDays),
            "Task_Message",
            row.CaseId is { } caseId ? DeskAbout.Case(caseId) : DeskAbout.Conversation(row.Id),
            _ => $"/admin/support/{row.PublicId}"
        ));
    }
}
