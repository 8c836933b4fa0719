using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Web.Features.Decisions;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>What waits for the creditor's answer.</summary>
public sealed class DecisionsController(PortalContext context, ApiCursors cursors, AuditTrail audit) : ApiController
{
    /// <summary>What waits and what has ended, the latest asked first.</summary>
    [HttpGet("/api/v1/decisions")]
    [Scope(ApiScopes.DecisionsRead)]
    [ProducesResponseType<ApiPage<DecisionBody>>(StatusCodes.Status200OK)]
    public Task<IActionResult> List(string? state, string? limit, string? cursor, CancellationToken cancellationToken) =>
        OnPageAsync(
            cursors,
            $"decisions|{state}",
            limit,
            cursor,
            Read<DecisionState>(state, nameof(state)),
            (only, place, most) => ReadAsync(only, place, most, cancellationToken)
        );

    /// <summary>One decision.</summary>
    [HttpGet("/api/v1/decisions/{id}")]
    [Scope(ApiScopes.DecisionsRead)]
    [ProducesResponseType<DecisionBody>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Details(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found)
            return Refuse(ApiCode.NotFound);
        await audit.RecordAsync(AuditAction.Viewed, nameof(Domain.Cases.Case), found.CaseId, found.CreditorId);
        return Answer(Written(found));
    }

    /// <summary>Answers in the creditor's name, as far as the creditor lets its members. The same answer twice is one.</summary>
    [Once]
    [HttpPost("/api/v1/decisions/{id}/answer")]
    [Scope(ApiScopes.DecisionsWrite)]
    [ProducesResponseType<DecisionBody>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AnswerOne(
        string id,
        [FromBody] DecisionAnswerBody body,
        [FromServices] AnswerDecision answering,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(id, cancellationToken) is not { } found)
            return Refuse(ApiCode.NotFound);
        if (body.Text?.Length > Lengths.Note)
            return Refuse(ApiCode.FieldsWrong, ApiError.At("/text", "TextTooLong", Lengths.Note));
        var outcome = await answering.AnswerAsync(
            Caller.Viewer,
            found,
            body.Choice,
            TypedText.Block(body.Text),
            body.Counter is { } plan ? new CounterPlan(plan.Installments, new Money(plan.MonthlyOre), plan.FirstOn) : null,
            [],
            null,
            cancellationToken
        );
        return outcome.Refusal is { } refusal
            ? Refuse(
                refusal == DecisionRefusal.MayNotAnswer ? ApiCode.NotAllowed : ApiCode.DecisionRefuses,
                new ApiError("", ApiJson.Written(refusal), ApiTexts.Of<DecisionsText>($"Refusal_{refusal}"))
            )
            : Answer(Written((await FindAsync(id, cancellationToken))!));
    }

    private Task<Decision?> FindAsync(string id, CancellationToken cancellationToken) =>
        context
            .Decisions.AsNoTracking()
            .VisibleTo(Caller.Viewer)
            .SingleOrDefaultAsync(one => one.PublicId == id, cancellationToken);

    private async Task<(IReadOnlyList<DecisionBody> Items, ApiPlace? Next)> ReadAsync(
        DecisionState? state,
        ApiPlace? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var decisions = context.Decisions.AsNoTracking().VisibleTo(Caller.Viewer);
        if (state is { } only)
            decisions = decisions.Where(one => one.State == only);
        if (after is { AtUtc: var at, Id: var id })
            decisions = decisions.Where(one => one.AskedAtUtc <= at && (one.AskedAtUtc < at || one.Id.CompareTo(id) < 0));
        var found = await decisions
            .OrderByDescending(one => one.AskedAtUtc)
            .ThenByDescending(one => one.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var shown = found.Take(limit).ToList();
        return ([.. shown.Select(Written)], found.Count > limit ? ApiPlace.At(shown[^1].AskedAtUtc, shown[^1].Id) : null);
    }

    private static DecisionBody Written(Decision one) =>
        new(
            one.PublicId,
            one.CaseNumber,
            one.Kind,
            one.State,
            one.Question,
            one.AskedAtUtc,
            one.AnswerBy,
            DecisionRule.Choices(one.Kind),
            DecisionRule.Silence(one.Kind),
            one.Answer,
            one.AnsweredAtUtc,
            one.ReceiptNumber
        );
}
