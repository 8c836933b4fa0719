using CrediCare.Data.Audit;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>What a program does to a case.</summary>
public sealed class CaseActsController(CaseActing acting, CaseReading reading) : ApiController
{
    /// <summary>Tells what the debtor has paid straight to the creditor.</summary>
    [Once]
    [HttpPost("/api/v1/cases/{caseNumber}/payments")]
    [Scope(ApiScopes.CasesWrite)]
    [ProducesResponseType<CaseBody>(StatusCodes.Status201Created)]
    public Task<IActionResult> Payment(string caseNumber, [FromBody] PaymentBody body, CancellationToken cancellationToken) =>
        DoAsync(
            caseNumber,
            AuditAction.DirectPaymentReported,
            page =>
                DirectPayment
                    .ProblemsOn(page.Case, new Money(body.AmountOre), body.PaidOn, body.InvoiceNumber, page.Today)
                    .Select(Told)
                    .Concat(OfTwins(page, body)),
            hand => DirectPayment.Book(hand, new Money(body.AmountOre), body.PaidOn, body.InvoiceNumber),
            cancellationToken
        );

    /// <summary>Credits an invoice, in part or all of it.</summary>
    [Once]
    [HttpPost("/api/v1/cases/{caseNumber}/credit-notes")]
    [Scope(ApiScopes.CasesWrite)]
    [ProducesResponseType<CaseBody>(StatusCodes.Status201Created)]
    public Task<IActionResult> Credit(string caseNumber, [FromBody] CreditNoteBody body, CancellationToken cancellationToken)
    {
        Money? amount = body.AmountOre is { } ore ? new Money(ore) : null;
        return DoAsync(
            caseNumber,
            AuditAction.CreditNoteRegistered,
            page =>
                (body.Extent == CreditExtent.Part ? CreditNote.ProblemsOn(page.Case, amount, body.InvoiceNumber) : [])
                    .Select(Told)
                    .Concat(MessagesController.ProblemsOf("/reason", body.Reason, "ReasonRequired")),
            hand => CreditNote.Book(hand, body.Extent, amount, body.InvoiceNumber, TypedText.Block(body.Reason)!),
            cancellationToken
        );
    }

    private async Task<IActionResult> DoAsync(
        string caseNumber,
        AuditAction action,
        Func<CaseActPage, IEnumerable<ApiError>> check,
        Func<CaseAtHand, Enum?> work,
        CancellationToken cancellationToken
    )
    {
        var refusal = await acting.DoAsync(
            Caller.Viewer,
            caseNumber,
            Once.Of(),
            action,
            check,
            hand => Task.FromResult(work(hand)),
            cancellationToken
        );
        return refusal is not null
            ? refusal
            : Answer((await reading.FindAsync(Caller.Viewer, caseNumber, cancellationToken))!, StatusCodes.Status201Created);
    }

    /// <summary>One of the same amount and day is booked: whether it is another must be said.</summary>
    private static IEnumerable<ApiError> OfTwins(CaseActPage page, PaymentBody body)
    {
        if (body.IsAnother != true && page.Case.BookedAlready(new Money(body.AmountOre), body.PaidOn) is { } booked)
            yield return new ApiError(
                "/isAnother",
                "looks-booked",
                ApiTexts.Of(language =>
                    TextSource<ApiText>.Get("LooksBooked", language, PortalFormat.For(language).LongDate(booked))
                )
            );
    }

    /// <summary>By field of the form and its text.</summary>
    private static ApiError Told((string Field, string Text) problem) =>
        new(
            problem.Field switch
            {
                nameof(DirectPaymentForm.Amount) => "/amountOre",
                nameof(DirectPaymentForm.PaidOn) => "/paidOn",
                _ => "/invoiceNumber",
            },
            ApiJson.Written(problem.Text.Replace("_", "", StringComparison.Ordinal)),
            ApiTexts.Of<ActsText>(problem.Text)
        );
}
