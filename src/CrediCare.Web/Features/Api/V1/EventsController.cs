using System.Globalization;
using CrediCare.Data.Api;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Api.Sandboxes;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>What happens to all cases that a key reaches, for programs that must miss nothing.</summary>
public sealed class EventsController(EventFeedReading reading, ApiCursors cursors, SandboxCall sandbox) : ApiController
{
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>What has happened, the oldest first; nothing is ever put in before a place that has been given out.</summary>
    [HttpGet("/api/v1/events")]
    [Scope(ApiScopes.CasesRead)]
    [ProducesResponseType<ApiFeed<FeedEventBody>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Feed(
        string? kind,
        string? since,
        string? limit,
        string? cursor,
        CancellationToken cancellationToken
    )
    {
        if (Limit(limit) is not { } most)
            return Refuse(ApiCode.ParameterWrong, ApiError.At(nameof(limit), "LimitWrong", ApiCursors.Most));
        var only = Read<CaseEventKind>(kind, nameof(kind));
        if (only.Problem is { } problem)
            return Refuse(ApiCode.ParameterWrong, problem);
        DateTime? sinceUtc = null;
        if (since is not null && !TryRead(since, out sinceUtc))
            return Refuse(ApiCode.ParameterWrong, ApiError.At(nameof(since), "InstantWrong"));
        var list = $"feed|{kind}|{since}|{Generation}";
        if (!cursors.TryOpen(Caller, list, cursor, out var place))
            return Refuse(ApiCode.CursorWrong);
        var from = place is null ? null : new EventFeedPlace(place.Number, place.AtUtc, place.Id);
        var asked = new EventFeedAsked(from, sinceUtc, only.Value);
        var (items, next, hasMore) = await reading.ReadAsync(Caller.Viewer, asked, most, cancellationToken);
        var sealedNext = cursors.Seal(Caller, list, new ApiPlace(next.AtUtc.Ticks, next.Id, next.Number));
        return Answer(new ApiFeed<FeedEventBody>(items, sealedNext, hasMore));
    }

    /// <summary>A sandbox that is reset begins anew, and what was a place in it is none any more.</summary>
    private int Generation => Caller.Mode == ApiKeyMode.Test ? sandbox.Sandbox.Generation : 0;

    private static bool TryRead(string text, out DateTime? instant)
    {
        var isOne = DateTime.TryParseExact(
            text,
            Instants,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out var read
        );
        instant = read;
        return isOne;
    }
}
