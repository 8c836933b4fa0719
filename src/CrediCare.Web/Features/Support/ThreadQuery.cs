using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Messages;
using CrediCare.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Support;

/// <summary>Reads conversations; both sides see the same ones, each with what is new to them.</summary>
public sealed class ThreadQuery(PortalContext context)
{
    public const int PerPage = 25;

    /// <summary>How many messages of a conversation are shown at first.</summary>
    public const int Latest = 50;

    private const int Most = 10_000;

    /// <summary>A page of these conversations, newest first.</summary>
    public async Task<(IReadOnlyList<ThreadLine> Lines, int Page, int Pages)> PageAsync(
        Viewer viewer,
        IQueryable<MessageThread> threads,
        int page,
        CancellationToken cancellationToken
    )
    {
        var total = await threads.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, pages);
        var lines = await (
            from thread in threads
            join creditor in context.Creditors on thread.CreditorId equals creditor.Id
            orderby thread.LastMessageAtUtc descending, thread.Id descending
            select new ThreadLine(
                thread.PublicId,
                thread.Subject,
                creditor.Name,
                thread.Turn,
                thread.LastMessageAtUtc,
                thread.Messages.Any(message =>
                    message.FromStaff != viewer.IsStaff
                    && !context.ThreadReadings.Any(read =>
                        read.ThreadId == thread.Id && read.UserId == viewer.UserId && read.ReadUpToUtc >= message.WrittenAtUtc
                    )
                )
            )
        )
            .Skip((shown - 1) * PerPage)
            .Take(PerPage)
            .ToListAsync(cancellationToken);
        return (lines, shown, pages);
    }

    public IQueryable<MessageThread> Of(Viewer viewer) => context.MessageThreads.AsNoTracking().VisibleTo(viewer, context);

    /// <summary>Null when there is no such conversation, or none that the viewer may see.</summary>
    public async Task<ThreadModel?> FindAsync(
        Viewer viewer,
        string publicId,
        CancellationToken cancellationToken,
        int shown = Latest
    )
    {
        var found = await (
            from thread in Of(viewer)
            where thread.PublicId == publicId
            join creditor in context.Creditors on thread.CreditorId equals creditor.Id
            select new
            {
                thread.Id,
                thread.CreditorId,
                thread.Subject,
                thread.Turn,
                CreditorName = creditor.Name,
                CaseNumber = context.Cases.Where(one => one.Id == thread.CaseId).Select(one => one.CaseNumber).FirstOrDefault(),
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var readUpTo = await context
            .ThreadReadings.Where(read => read.ThreadId == found.Id && read.UserId == viewer.UserId)
            .Select(read => (DateTime?)read.ReadUpToUtc)
            .SingleOrDefaultAsync(cancellationToken);
        var messages = await (
            from message in context.Set<Message>().AsNoTracking()
            where message.ThreadId == found.Id
            join author in context.Users on message.AuthorUserId equals author.Id
            orderby message.WrittenAtUtc descending, message.Id descending
            select new
            {
                message.Id,
                author.FullName,
                message.FromStaff,
                message.Text,
                message.WrittenAtUtc,
            }
        )
            .Take(Math.Clamp(shown, Latest, Most))
            .ToListAsync(cancellationToken);
        messages.Reverse();
        var ids = messages.ConvertAll(message => message.Id);
        var documents = await (
            from document in context.Documents.AsNoTracking().VisibleTo(viewer, context)
            where document.MessageId != null && ids.Contains(document.MessageId.Value)
            orderby document.UploadedAtUtc, document.FileName, document.Id
            select new
            {
                MessageId = document.MessageId!.Value,
                Line = new DocumentLine(document.PublicId, document.FileName, document.LengthBytes),
            }
        ).ToListAsync(cancellationToken);
        var documentsOf = documents.ToLookup(one => one.MessageId, one => one.Line);
        return new ThreadModel(
            found.Id,
            found.CreditorId,
            publicId,
            found.Subject,
            found.CreditorName,
            found.Turn,
            [
                .. messages.Select(message => new MessageLine(
                    message.FullName,
                    message.FromStaff,
                    message.Text,
                    message.WrittenAtUtc,
                    [.. documentsOf[message.Id]],
                    message.FromStaff != viewer.IsStaff && (readUpTo is null || message.WrittenAtUtc > readUpTo)
                )),
            ]
        )
        {
            CaseNumber = found.CaseNumber,
            Written = await context.Set<Message>().CountAsync(message => message.ThreadId == found.Id, cancellationToken),
        };
    }
}
