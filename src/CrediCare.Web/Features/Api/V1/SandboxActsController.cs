using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Admin.Cases.Acts;
using CrediCare.Web.Features.Api.Sandboxes;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>
/// What the agency and the debtor do to a case, done by a program in its sandbox: by the same rules and the same code, so that what
/// is refused there would be refused by a caseworker too.
/// </summary>
[TestMode]
[Authorize(Policy = Policies.ApiKey)]
public sealed class SandboxActsController(
    PortalContext context,
    CaseActing acting,
    CaseReading reading,
    LetterRecording letters,
    CreditorAsking asking
) : ApiController
{
    /// <summary>The agency sends the letter that comes next, and the case goes on to the stage it leads to.</summary>
    [Once]
    [HttpPost("/api/v1/sandbox/cases/{caseNumber}/letters")]
    [ProducesResponseType<CaseBody>(StatusCodes.Status201Created)]
    public Task<IActionResult> Letter(string caseNumber, CancellationToken cancellationToken) =>
        DoAsync(
            caseNumber,
            AuditAction.LetterRecorded,
            [],
            hand =>
                letters.RecordAsync(
                    hand,
                    new CaseLetter(hand.Occasion.Today, hand.Occasion.Today.AddDays(LettersController.UsualDays)),
                    null,
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>The debtor pays to the agency.</summary>
    [Once]
    [HttpPost("/api/v1/sandbox/cases/{caseNumber}/payments")]
    [ProducesResponseType<CaseBody>(StatusCodes.Status201Created)]
    public Task<IActionResult> Payment(
        string caseNumber,
        [FromBody] SandboxPaymentBody body,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            AuditAction.PaymentRecorded,
            body.AmountOre <= 0 ? [ApiError.At("/amountOre", "AmountNotPositive")]
                : body.AmountOre > RegistrationValidation.LargestAmount.Ore ? [ApiError.At("/amountOre", "AmountTooLarge")]
                : [],
            hand =>
            {
                PaymentBooking.Book(hand, LedgerEntryKind.Payment, new Money(body.AmountOre), hand.Occasion.Today, null);
                return Task.FromResult<Enum?>(null);
            },
            cancellationToken
        );

    /// <summary>The debtor objects to the claim.</summary>
    [Once]
    [HttpPost("/api/v1/sandbox/cases/{caseNumber}/disputes")]
    [ProducesResponseType<CaseBody>(StatusCodes.Status201Created)]
    public Task<IActionResult> Dispute(
        string caseNumber,
        [FromBody] SandboxDisputeBody body,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            AuditAction.DisputeOpened,
            MessagesController.ProblemsOf("/text", body.Text, "MessageRequired"),
            hand =>
                Task.FromResult<Enum?>(hand.Case.OpenDispute(body.Reason, TypedText.Block(body.Text)!, hand.Occasion).Refusal),
            cancellationToken
        );

    /// <summary>The agency asks the creditor something: a decision that waits.</summary>
    [Once]
    [HttpPost("/api/v1/sandbox/cases/{caseNumber}/questions")]
    [ProducesResponseType<CaseBody>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Question(
        string caseNumber,
        [FromBody] SandboxQuestionBody body,
        CancellationToken cancellationToken
    )
    {
        var answerBy = await asking.AnswerByAsync(cancellationToken);
        return await DoAsync(
            caseNumber,
            AuditAction.CreditorAsked,
            MessagesController.ProblemsOf("/text", body.Text, "MessageRequired"),
            async hand =>
            {
                var question = asking.Of(hand, SandboxAgency.UserId, body.Text, answerBy, []);
                if (hand.Case.AskCreditor(question, hand.Occasion).Refusal is { } refusal)
                    return refusal;
                await asking.TellAsync(hand, cancellationToken);
                return null;
            },
            cancellationToken
        );
    }

    private async Task<IActionResult> DoAsync(
        string caseNumber,
        AuditAction action,
        IEnumerable<ApiError> errors,
        Func<CaseAtHand, Task<Enum?>> work,
        CancellationToken cancellationToken
    )
    {
        // A key reaches no case outside its portfolios in a sandbox either.
        if (!await context.Cases.VisibleTo(Caller.Viewer).AnyAsync(one => one.CaseNumber == caseNumber, cancellationToken))
            return Refuse(ApiCode.NotFound);
        var refusal = await acting.DoAsync(
            SandboxAgency.Caseworker,
            caseNumber,
            Once.Of(),
            action,
            _ => errors,
            work,
            cancellationToken
        );
        return refusal is not null
            ? refusal
            : Answer((await reading.FindAsync(Caller.Viewer, caseNumber, cancellationToken))!, StatusCodes.Status201Created);
    }
}
