using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Messages;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Support;

/// <summary>
/// Writes a message in a new conversation or in one that goes on. The message, its documents, the notice and mail to the
/// other side and the entry in the log are one transaction. The same form sent again is the same message.
/// </summary>
public sealed class WriteMessage(
    PortalContext context,
    MessageNotices notices,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    private const int MostTries = 5;

    /// <returns>The conversation's public id.</returns>
    public async Task<string> OpenAsync(
        Viewer viewer,
        Guid creditorId,
        string subject,
        string text,
        string key,
        IReadOnlyList<HandedInFile> files,
        CancellationToken cancellationToken,
        bool isForAdministrators = false
    ) =>
        (
            await SaveAsync(
                viewer,
                text,
                key,
                files,
                () =>
                {
                    var thread = MessageThread.Open(
                        creditorId,
                        null,
                        subject,
                        clock.GetUtcNow().UtcDateTime,
                        isForAdministrators
                    );
                    context.Add(thread);
                    return Task.FromResult<MessageThread?>(thread);
                },
                cancellationToken
            )
        )!;

    /// <summary>In the one conversation about a case, which it begins when nobody has.</summary>
    /// <returns>The conversation's public id.</returns>
    public async Task<string> OnCaseAsync(
        Viewer viewer,
        Case about,
        string subject,
        string text,
        string key,
        IReadOnlyList<HandedInFile> files,
        CancellationToken cancellationToken
    ) =>
        (
            await SaveAsync(
                viewer,
                text,
                key,
                files,
                async () =>
                {
                    var thread = await context.MessageThreads.SingleOrDefaultAsync(
                        one => one.CaseId == about.Id,
                        cancellationToken
                    );
                    if (thread is null)
                        context.Add(
                            thread = MessageThread.Open(about.CreditorId, about.Id, subject, clock.GetUtcNow().UtcDateTime)
                        );
                    return thread;
                },
                cancellationToken
            )
        )!;

    /// <returns>The conversation's public id; null when there is none that the writer may see.</returns>
    public Task<string?> ReplyAsync(
        Viewer viewer,
        string publicId,
        string text,
        string key,
        IReadOnlyList<HandedInFile> files,
        CancellationToken cancellationToken
    ) =>
        SaveAsync(
            viewer,
            text,
            key,
            files,
            () =>
                context
                    .MessageThreads.VisibleTo(viewer, context)
                    .SingleOrDefaultAsync(thread => thread.PublicId == publicId, cancellationToken),
            cancellationToken
        );

    private async Task<string?> SaveAsync(
        Viewer viewer,
        string text,
        string key,
        IReadOnlyList<HandedInFile> files,
        Func<Task<MessageThread?>> find,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 1; ; tries++)
        {
            if (await SentBeforeAsync(viewer, key, cancellationToken) is { } same)
                return same;
            if (await find() is not { } thread)
                return null;
            var message = thread.Write(key, viewer.UserId, viewer.IsStaff, text, clock.GetUtcNow().UtcDateTime);
            AddDocuments(thread, message, files);
            await notices.AddAsync(thread, message, cancellationToken);
            audit.Add(AuditAction.MessageWritten, nameof(MessageThread), thread.Id, thread.CreditorId);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                outbox.Wake();
                return thread.PublicId;
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Someone else wrote at the same moment, or this very form came twice: look again.
                context.ChangeTracker.Clear();
            }
        }
    }

    private void AddDocuments(MessageThread thread, Message message, IReadOnlyList<HandedInFile> files)
    {
        foreach (var file in files)
        {
            var document = Document.ForMessage(
                thread.CreditorId,
                message.Id,
                file.FileName,
                file.Type,
                file.LengthBytes,
                file.Sha256,
                message.AuthorUserId,
                message.WrittenAtUtc
            );
            context.AddRange(document, new DocumentContent(document.Id, file.Sealed));
        }
    }

    private Task<string?> SentBeforeAsync(Viewer viewer, string key, CancellationToken cancellationToken) =>
        (
            from message in context.Set<Message>()
            where message.Key == key && message.AuthorUserId == viewer.UserId
            join thread in context.MessageThreads.VisibleTo(viewer, context) on message.ThreadId equals thread.Id
            select thread.PublicId
        ).SingleOrDefaultAsync(cancellationToken);
}
