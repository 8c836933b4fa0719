using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Messages;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Support;

/// <summary>Why a conversation was not closed.</summary>
public enum CloseRefusal
{
    NotFound,

    /// <summary>Something was written, or someone closed it, while the page was open.</summary>
    ChangedMeanwhile,
}

/// <summary>Ends the waiting in a conversation; nobody is told, and the next message opens it again.</summary>
public sealed class CloseThread(PortalContext context, AuditTrail audit)
{
    /// <param name="viewer">The caseworker.</param>
    /// <param name="publicId">The conversation.</param>
    /// <param name="messages">How many messages the caseworker had seen: one that came since must be read first.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task<Outcome<CloseRefusal>> CloseAsync(
        Viewer viewer,
        string publicId,
        int messages,
        CancellationToken cancellationToken
    )
    {
        var thread = await context
            .MessageThreads.VisibleTo(viewer, context)
            .SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (thread is null)
            return CloseRefusal.NotFound;
        var written = await context.Set<Message>().CountAsync(one => one.ThreadId == thread.Id, cancellationToken);
        if (written != messages || !thread.Close())
            return CloseRefusal.ChangedMeanwhile;
        audit.Add(AuditAction.ThreadClosed, nameof(MessageThread), thread.Id, thread.CreditorId);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return Outcome<CloseRefusal>.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CloseRefusal.ChangedMeanwhile;
        }
    }
}
