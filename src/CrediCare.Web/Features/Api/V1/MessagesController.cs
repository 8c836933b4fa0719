using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Configurations;
using CrediCare.Data.Throttling;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Messages;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Support;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>The conversation about a case.</summary>
public sealed class MessagesController(
    PortalContext context,
    CaseActPages pages,
    WriteMessage write,
    Throttle throttle,
    ApiCursors cursors
) : ApiController
{
    /// <summary>What has been written about a case, the newest first.</summary>
    [HttpGet("/api/v1/cases/{caseNumber}/messages")]
    [Scope(ApiScopes.MessagesRead)]
    [ProducesResponseType<ApiPage<MessageAnswer>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> List(
        string caseNumber,
        string? limit,
        string? cursor,
        CancellationToken cancellationToken
    ) =>
        await pages.LookAsync(Caller.Viewer, caseNumber, cancellationToken) is not { } page
            ? Refuse(ApiCode.NotFound)
            : await OnPageAsync(
                cursors,
                $"messages|{page.Case.CaseNumber}",
                limit,
                cursor,
                Read<ThreadTurn>(null, ""),
                (_, place, most) => ReadAsync(page.Case.Id, place, most, cancellationToken)
            );

    /// <summary>Writes to the caseworkers about a case.</summary>
    [Once]
    [HttpPost("/api/v1/cases/{caseNumber}/messages")]
    [Scope(ApiScopes.MessagesWrite)]
    [ProducesResponseType<MessageAnswer>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Write(string caseNumber, [FromBody] MessageBody body, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(Caller.Viewer, caseNumber, cancellationToken) is not { } page)
            return Refuse(ApiCode.NotFound);
        if (ProblemsOf("/text", body.Text, "MessageRequired").ToList() is { Count: > 0 } errors)
            return Refuse(ApiCode.FieldsWrong, errors);
        if (!await throttle.TakeAsync(MessageLimit.Rule, Caller.Viewer.UserId.ToString(), cancellationToken))
        {
            Response.SayWait(throttle.UntilNextWindow(MessageLimit.Rule));
            return Refuse(ApiCode.TooManyCalls);
        }

        var key = Once.Of();
        await write.OnCaseAsync(
            Caller.Viewer,
            page.Case,
            TextSource<ActsText>.Get("Message_Subject", PortalLanguage.NorwegianCulture, page.Case.CaseNumber),
            TypedText.Block(body.Text)!,
            key,
            [],
            cancellationToken
        );
        var written = await Rows(context.Set<Message>().Where(one => one.Key == key)).SingleAsync(cancellationToken);
        return Answer(written.With([]), StatusCodes.Status201Created);
    }

    /// <summary>What is wrong with words that must be there.</summary>
    internal static IEnumerable<ApiError> ProblemsOf(string pointer, string text, string missing)
    {
        if (TypedText.Block(text) is not { } kept)
            yield return new ApiError(pointer, ApiJson.Written(missing), ApiTexts.Of<ActsText>(missing));
        else if (kept.Length > Lengths.Note)
            yield return ApiError.At(pointer, "TextTooLong", Lengths.Note);
    }

    private async Task<(IReadOnlyList<MessageAnswer> Items, ApiPlace? Next)> ReadAsync(
        Guid caseId,
        ApiPlace? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var messages =
            from message in context.Set<Message>().AsNoTracking()
            join thread in context.MessageThreads.VisibleTo(Caller.Viewer, context) on message.ThreadId equals thread.Id
            where thread.CaseId == caseId
            select message;
        if (after is { AtUtc: var at, Id: var id })
            messages = messages.Where(one => one.WrittenAtUtc <= at && (one.WrittenAtUtc < at || one.Id.CompareTo(id) < 0));
        var found = await Rows(
                messages.OrderByDescending(one => one.WrittenAtUtc).ThenByDescending(one => one.Id).Take(limit + 1)
            )
            .ToListAsync(cancellationToken);
        var shown = found.OrderByDescending(one => one.WrittenAt).ThenByDescending(one => one.Id).Take(limit).ToList();
        return (
            await WithDocumentsAsync(shown, cancellationToken),
            found.Count > limit ? ApiPlace.At(shown[^1].WrittenAt, shown[^1].Id) : null
        );
    }

    private async Task<IReadOnlyList<MessageAnswer>> WithDocumentsAsync(
        List<MessageRow> rows,
        CancellationToken cancellationToken
    )
    {
        var ids = rows.ConvertAll(one => (Guid?)one.Id);
        var documents = await context
            .Documents.AsNoTracking()
            .Where(one => ids.Contains(one.MessageId))
            .VisibleTo(Caller.Viewer, context)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
        var byMessage = documents.ToLookup(one => one.MessageId);
        return rows.ConvertAll(one => one.With([.. byMessage[one.Id].Select(DocumentAnswer.Of)]));
    }

    private IQueryable<MessageRow> Rows(IQueryable<Message> messages) =>
        from message in messages
        join author in context.Users on message.AuthorUserId equals author.Id
        select new MessageRow(message.Id, message.Text, author.FullName, message.FromStaff, message.WrittenAtUtc);

    // Databases write a key in ways of their own, so it is written here.
    private sealed record MessageRow(Guid Id, string Text, string By, bool ByStaff, DateTime WrittenAt)
    {
        public MessageAnswer With(IReadOnlyList<DocumentAnswer> documents) =>
            new(Id.ToString("N"), Text, By, ByStaff, WrittenAt, documents);
    }
}
