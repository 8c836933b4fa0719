using System.Text.Json;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>Claims sent in: one, many, or only tried out.</summary>
public sealed class RegistrationsController(RegistrationIntake intake, RegistrationAnswers answers, ApiCursors cursors)
    : ApiController
{
    private const int MostInBatch = 1_000;
    private const long MostBytesInBatch = 5 * 1024 * 1024;

    /// <summary>What has been registered, the newest first.</summary>
    [HttpGet("/api/v1/registrations")]
    [Scope(ApiScopes.RegistrationsRead)]
    [ProducesResponseType<ApiPage<RegistrationAnswer>>(StatusCodes.Status200OK)]
    public Task<IActionResult> List(string? state, string? limit, string? cursor, CancellationToken cancellationToken) =>
        OnPageAsync(
            cursors,
            $"registrations|{state}",
            limit,
            cursor,
            Read<RegistrationState>(state, nameof(state)),
            (only, place, most) => answers.ListAsync(Caller.Viewer, only, place, most, cancellationToken)
        );

    /// <summary>One registration.</summary>
    [HttpGet("/api/v1/registrations/{id}")]
    [Scope(ApiScopes.RegistrationsRead)]
    [ProducesResponseType<RegistrationAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Details(string id, CancellationToken cancellationToken) =>
        await answers.FindAsync(Caller.Viewer, id, cancellationToken) is { } found ? Answer(found) : Refuse(ApiCode.NotFound);

    /// <summary>Registers a claim. It becomes a case the next night, and can be taken back until then.</summary>
    [Once]
    [HttpPost("/api/v1/registrations")]
    [Scope(ApiScopes.RegistrationsWrite)]
    [ProducesResponseType<RegistrationAnswer>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Register([FromBody] RegistrationBody body, CancellationToken cancellationToken)
    {
        var (taken, errors) = await intake.RegisterAsync(Caller.Viewer, body, Once.Of(), cancellationToken);
        return taken is null ? RefuseFor(errors) : Answer(taken, StatusCodes.Status201Created);
    }

    /// <summary>Registers up to 1,000 claims. Each is answered on its own; those that are wrong stop none of the others.</summary>
    [Once]
    [HttpPost("/api/v1/registrations/batch")]
    [RequestSizeLimit(MostBytesInBatch)]
    [Scope(ApiScopes.RegistrationsWrite)]
    [ProducesResponseType<BatchAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> RegisterMany([FromBody] RegistrationBatchBody body, CancellationToken cancellationToken)
    {
        if (body.Registrations.Count is 0 or > MostInBatch)
            return Refuse(
                ApiCode.FieldsWrong,
                ApiError.At("/registrations", body.Registrations.Count == 0 ? "TooFew" : "TooMany", MostInBatch)
            );
        var items = new List<BatchItem>();
        foreach (var sent in body.Registrations)
            items.Add(await ItemAsync(sent, items.Count, cancellationToken));
        int Count(BatchOutcome outcome) => items.Count(one => one.Outcome == outcome);
        return Answer(
            new BatchAnswer(Count(BatchOutcome.Accepted), Count(BatchOutcome.NeedsAssessment), Count(BatchOutcome.Refused), items)
        );
    }

    /// <summary>Tries a claim out: whether it would be taken, until when, and what it may cost. Nothing is registered.</summary>
    [HttpPost("/api/v1/registrations/check")]
    [Scope(ApiScopes.RegistrationsWrite)]
    [ProducesResponseType<CheckAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Check(
        [FromBody] RegistrationBody body,
        [FromServices] RegistrationCheckAnswers checks,
        CancellationToken cancellationToken
    ) =>
        Answer(
            await checks.OfAsync(Caller.Viewer, await intake.LookAsync(Caller.Viewer, body, cancellationToken), cancellationToken)
        );

    /// <summary>Takes a registration back before the night. Its invoice number is free again.</summary>
    [Once]
    [HttpPost("/api/v1/registrations/{id}/take-back")]
    [Scope(ApiScopes.RegistrationsWrite)]
    [ProducesResponseType<RegistrationAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> TakeBack(
        string id,
        [FromServices] TakeBackRegistration takeBack,
        CancellationToken cancellationToken
    )
    {
        var outcome = await takeBack.TakeBackAsync(Caller.Viewer, id, cancellationToken);
        return outcome.Refusal switch
        {
            TakeBackRefusal.NotFound => Refuse(ApiCode.NotFound),
            TakeBackRefusal.ReadOnly => Refuse(ApiCode.NotAllowed),
            TakeBackRefusal.TooLate => Refuse(ApiCode.RegistrationRefused, ApiError.At("", "TooLate")),
            null => Answer((await answers.FindAsync(Caller.Viewer, id, cancellationToken))!),
        };
    }

    private async Task<BatchItem> ItemAsync(JsonElement sent, int index, CancellationToken cancellationToken)
    {
        var shape = JsonShape.Errors(sent, typeof(RegistrationBody));
        if (shape.Count > 0)
            return new BatchItem(index, BatchOutcome.Refused, null, shape);
        var body = sent.Deserialize<RegistrationBody>(ApiJson.Options)!;
        var (taken, errors) = await intake.RegisterAsync(Caller.Viewer, body, Once.Of(index), cancellationToken);
        return taken is null
            ? new BatchItem(index, BatchOutcome.Refused, null, errors)
            : new BatchItem(
                index,
                taken.State == RegistrationState.NeedsAssessment ? BatchOutcome.NeedsAssessment : BatchOutcome.Accepted,
                taken,
                []
            );
    }

    /// <summary>What the fields say is wrong is for the sender to mend; what the portal says stands against it.</summary>
    private static ApiRefusal RefuseFor(IReadOnlyList<ApiError> errors)
    {
        var refusals = Enum.GetValues<SubmitRefusal>().Select(one => ApiJson.Written(one)).ToHashSet();
        return Refuse(
            errors.All(error => refusals.Contains(error.Code)) ? ApiCode.RegistrationRefused : ApiCode.FieldsWrong,
            errors
        );
    }
}
