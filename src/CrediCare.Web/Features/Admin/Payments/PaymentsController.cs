using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Configurations;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>Money that came in and whose case is not known: taken in, looked at, and sent back where it is nobody's.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("incoming-payments")]
public sealed class PaymentsController(
    PaymentsQuery query,
    ReceivePayment receive,
    SettlePayment settle,
    AuditTrail audit,
    TimeProvider clock,
    IStringLocalizer<PaymentsText> texts
) : Controller
{
    [ListLook(nameof(IncomingPayment))]
    [HttpGet("/admin/payments")]
    public async Task<IActionResult> Index(IncomingPaymentState state, int? page, CancellationToken cancellationToken) =>
        View(
            await query.ListAsync(Enum.IsDefined(state) ? state : IncomingPaymentState.Unidentified, page ?? 1, cancellationToken)
        );

    [HttpGet("/admin/payments/new")]
    public IActionResult New() => View(new NewPaymentForm { ValueOn = clock.Today() });

    [HttpPost("/admin/payments/new")]
    public async Task<IActionResult> New(NewPaymentForm form, CancellationToken cancellationToken)
    {
        if (!PublicId.IsOne(form.Key))
            return BadRequest();
        var typed = new TypedNumbers(ModelState, texts);
        var kid = typed.Read<PaymentReference>(form.Kid, nameof(form.Kid));
        var account = typed.Read<BankAccountNumber>(form.PayerAccount, nameof(form.PayerAccount));
        this.Positive(form.Amount, nameof(form.Amount), texts["Amount_NotPositive"]);
        if (form.ValueOn > clock.Today())
            ModelState.AddModelError(nameof(form.ValueOn), texts["ValueOn_Future"]);
        else if (form.ValueOn < clock.Today().AddYears(-NewPaymentForm.MostYearsOld))
            ModelState.AddModelError(nameof(form.ValueOn), texts["ValueOn_TooOld", NewPaymentForm.MostYearsOld]);
        if (!ModelState.IsValid)
            return View(form);
        var reference = TypedText.Line(form.BankReference);
        var (payment, isKnown) = await receive.ReceiveAsync(
            IncomingPayment.Receive(
                IncomingPayment.ByHand,
                reference ?? form.Key,
                form.Amount!.Value,
                form.ValueOn!.Value,
                kid?.Value,
                TypedText.Block(form.Message),
                new Payer(TypedText.Line(form.PayerName), account?.Value),
                clock.GetUtcNow().UtcDateTime
            ),
            cancellationToken
        );
        Done.Say(
            TempData,
            isKnown && reference is not null
                ? new Done(texts["Known_Title"], texts["Known_Text", reference])
                : new Done(texts["Received_Title"], texts["Received_Text"])
        );
        return LocalRedirect($"/admin/payments/{payment.PublicId}");
    }

    [ListLook(nameof(Case))]
    [HttpGet("/admin/payments/{id}")]
    public async Task<IActionResult> Details(string id, string? q, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(id, q, viewer, cancellationToken) is not { } found)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(IncomingPayment), found.Payment.Id, null);
        return View(found);
    }

    [HttpPost("/admin/payments/{id}/return")]
    public async Task<IActionResult> SendBack(string id, string? reason, Viewer viewer, CancellationToken cancellationToken)
    {
        var why = TypedText.Line(reason);
        if (why is null || why.Length > Lengths.Description)
            ModelState.AddModelError("Reason", texts["Reason_Required"]);
        return await SettledAsync(
            id,
            viewer,
            why is null || !ModelState.IsValid ? null : await settle.SendBackAsync(id, why, viewer.UserId, cancellationToken),
            "SentBack",
            cancellationToken
        );
    }

    /// <summary>It is no payment, but the agency's own money.</summary>
    [HttpPost("/admin/payments/{id}/own-money")]
    public async Task<IActionResult> OwnMoney(string id, OwnMoneyForm form, Viewer viewer, CancellationToken cancellationToken) =>
        await SettledAsync(
            id,
            viewer,
            ModelState.IsValid
                ? await settle.SayOwnMoneyAsync(id, TypedText.Line(form.OwnReason)!, viewer.UserId, cancellationToken)
                : null,
            "OwnMoney",
            cancellationToken,
            page => page with { Own = form }
        );

    [HttpPost("/admin/payments/{id}/take-up")]
    public async Task<IActionResult> TakeUp(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await SettledAsync(
            id,
            viewer,
            await settle.TakeUpAgainAsync(id, viewer.UserId, cancellationToken),
            "TakenUp",
            cancellationToken
        );

    /// <summary>What was set aside has been sent back to whoever paid it.</summary>
    [HttpPost("/admin/payments/{id}/returned")]
    public async Task<IActionResult> Returned(string id, ReturnedForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (form.ReturnedOn > clock.Today())
            ModelState.AddModelError(nameof(form.ReturnedOn), texts["ReturnedOn_Future"]);
        return await SettledAsync(
            id,
            viewer,
            TypedText.Line(form.ReturnReference) is { } reference && ModelState.IsValid
                ? await settle.RecordReturnAsync(id, form.ReturnedOn!.Value, reference, viewer.UserId, cancellationToken)
                : null,
            "Returned",
            cancellationToken,
            page => page with { Returned = form }
        );
    }

    /// <summary>Says that it was done, or shows the payment as it is now with why not.</summary>
    private async Task<IActionResult> SettledAsync(
        string id,
        Viewer viewer,
        Outcome<IncomingPaymentRefusal>? outcome,
        string done,
        CancellationToken cancellationToken,
        Func<PaymentPage, PaymentPage>? typed = null
    )
    {
        if (outcome is { Succeeded: true })
        {
            Done.Say(TempData, new Done(texts[$"{done}_Title"], texts[$"{done}_Text"]));
            return LocalRedirect($"/admin/payments/{id}");
        }

        if (await query.FindAsync(id, null, viewer, cancellationToken) is not { } found)
            return NotFound();
        if (outcome is not null)
            Response.StatusCode = StatusCodes.Status409Conflict;
        var page = found with { Refusal = outcome?.Refusal };
        return View("Details", typed is null ? page : typed(page));
    }
}
