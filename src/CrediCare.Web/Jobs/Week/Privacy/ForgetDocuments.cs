using CrediCare.Data;
using CrediCare.Data.Desk;
using CrediCare.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>Removes documents with their bytes, and conversations with theirs. Within the caller's transaction.</summary>
public sealed class ForgetDocuments(PortalContext context)
{
    /// <summary>Those of the cases, of what they were made of, and of what was written about them; with the conversations.</summary>
    public async Task OfCasesAsync(IReadOnlyCollection<Guid> cases, CancellationToken cancellationToken)
    {
        await OfThreadsAsync(
            await context
                .MessageThreads.Where(thread => thread.CaseId != null && cases.Contains(thread.CaseId.Value))
                .Select(thread => thread.Id)
                .ToListAsync(cancellationToken),
            cancellationToken
        );
        await RemoveAsync(
            context.Documents.Where(one =>
                (one.CaseId != null && cases.Contains(one.CaseId.Value))
                || context.Registrations.Any(of =>
                    of.Id == one.RegistrationId && of.CaseId != null && cases.Contains(of.CaseId.Value)
                )
            ),
            cancellationToken
        );
    }

    public Task OfRegistrationsAsync(IReadOnlyCollection<Guid> registrations, CancellationToken cancellationToken) =>
        RemoveAsync(
            context.Documents.Where(one => one.RegistrationId != null && registrations.Contains(one.RegistrationId.Value)),
            cancellationToken
        );

    public Task OfDraftsAsync(IReadOnlyCollection<Guid> drafts, CancellationToken cancellationToken) =>
        RemoveAsync(context.Documents.Where(one => one.DraftId != null && drafts.Contains(one.DraftId.Value)), cancellationToken);

    /// <summary>Whole conversations, with what came with them. What the inbox told of them stays as long as notices do.</summary>
    public async Task OfThreadsAsync(IReadOnlyCollection<Guid> threads, CancellationToken cancellationToken)
    {
        var messages = await context
            .MessageThreads.Where(thread => threads.Contains(thread.Id))
            .SelectMany(thread => thread.Messages)
            .Select(message => message.Id)
            .ToListAsync(cancellationToken);
        await RemoveAsync(
            context.Documents.Where(one => one.MessageId != null && messages.Contains(one.MessageId.Value)),
            cancellationToken
        );
        await context
            .InboxItems.Where(item => item.ThreadId != null && threads.Contains(item.ThreadId.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.ThreadId, (Guid?)null), cancellationToken);
        await context.ThreadReadings.Where(one => threads.Contains(one.ThreadId)).ExecuteDeleteAsync(cancellationToken);
        await context
            .DeskAssignments.Where(one => one.Subject == DeskSubject.Conversation && threads.Contains(one.SubjectId))
            .ExecuteDeleteAsync(cancellationToken);
        await context
            .Set<Domain.Messages.Message>()
            .Where(message => threads.Contains(message.ThreadId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.MessageThreads.Where(thread => threads.Contains(thread.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task RemoveAsync(IQueryable<Document> documents, CancellationToken cancellationToken)
    {
        var ids = await documents.Select(one => one.Id).ToListAsync(cancellationToken);
        await context
            .LimitationEvents.Where(one => one.EvidenceDocumentId != null && ids.Contains(one.EvidenceDocumentId.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.EvidenceDocumentId, (Guid?)null), cancellationToken);
        await context
            .Declarations.Where(one => one.DocumentId != null && ids.Contains(one.DocumentId.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DocumentId, (Guid?)null), cancellationToken);
        await context
            .Set<Domain.Decisions.DecisionDocument>()
            .Where(one => ids.Contains(one.DocumentId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.DocumentContents.Where(one => ids.Contains(one.DocumentId)).ExecuteDeleteAsync(cancellationToken);
        await context.Documents.Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
