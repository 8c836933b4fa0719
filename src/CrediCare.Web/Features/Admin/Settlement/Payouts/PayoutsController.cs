using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>What is paid from the client account: proposed, prepared by one, approved by another, given to the bank.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("client-funds")]
public sealed class PayoutsController(
    PayoutsQuery query,
    OrderPayments orders,
    StopOrder stopping,
    OrderBankFile file,
    AuditTrail audit,
    IStringLocalizer<SettlementText> texts
) : Controller
{
    [ListLook(nameof(PaymentOrder))]
    [HttpGet("/admin/settlement/payouts")]
    public async Task<IActionResult> Index(Viewer viewer, CancellationToken cancellationToken, int page = 1) =>
        View(await query.ListAsync(viewer, page, cancellationToken));

    /// <param name="item">What is to be in it, as each proposal is chosen.</param>
    /// <param name="viewer">Who prepares it.</param>
    /// <param name="cancellationToken">Ends the work before it is kept.</param>
    [HttpPost("/admin/settlement/payouts")]
    public async Task<IActionResult> Prepare(string[] item, Viewer viewer, CancellationToken cancellationToken)
    {
        var chosen = item.ToHashSet(StringComparer.Ordinal);
        var order = await orders.PrepareAsync(chosen, viewer, cancellationToken);
        if (order.Refusal is { } refusal)
        {
            var isEmpty = refusal == PaymentOrderRefusal.NoneChosen;
            ModelState.AddModelError(isEmpty ? nameof(item) : "", texts[$"Order_Refusal_{refusal}"]);
            Response.StatusCode = isEmpty ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
            return View(nameof(Index), await query.ListAsync(viewer, 1, cancellationToken) with { Chosen = chosen });
        }

        Done.Say(TempData, new Done(texts["Order_Prepared_Title"], texts["Order_Prepared_Text"]));
        return LocalRedirect($"/admin/settlement/payouts/{order.Value.PublicId}");
    }

    [HttpGet("/admin/settlement/payouts/{id}")]
    public async Task<IActionResult> Details(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } page)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(PaymentOrder), page.Order.Id, null);
        return View(page);
    }

    /// <summary>As the bank reads it; only what two people have said yes to.</summary>
    [HttpGet("/admin/settlement/payouts/{id}/bank-file")]
    public async Task<IActionResult> BankFile(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } page)
            return NotFound();
        if (
            page.Order.State is not (PaymentOrderState.Approved or PaymentOrderState.Sent)
            || await file.MakeAsync(page.Order, page.Portfolios, cancellationToken) is not { } made
        )
            return NotFound();
        if (await orders.TakeFileAsync(id, viewer, cancellationToken) is { Succeeded: false } refused)
            return await DoneAsync(id, viewer, refused, "", cancellationToken);
        return await new FileAnswer("xml", "application/xml").SendAsync(
            Response,
            $"pain001-{FileAnswer.NamePart(id)}",
            made.Day,
            into => into.WriteAsync(made.Content, cancellationToken).AsTask()
        );
    }

    [StepUp]
    [HttpPost("/admin/settlement/payouts/{id}/approve")]
    public async Task<IActionResult> Approve(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await DoneAsync(id, viewer, await orders.ApproveAsync(id, viewer, cancellationToken), "Approved", cancellationToken);

    [HttpPost("/admin/settlement/payouts/{id}/cancel")]
    public async Task<IActionResult> Cancel(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await DoneAsync(id, viewer, await orders.CancelAsync(id, viewer, cancellationToken), "Cancelled", cancellationToken);

    /// <summary>The bank has stopped its file, as one says; another one is to confirm it.</summary>
    [HttpPost("/admin/settlement/payouts/{id}/stopped")]
    public async Task<IActionResult> Stopped(
        string id,
        [Bind(Prefix = nameof(PaymentOrderPage.Stop))] StopForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!ModelState.IsValid)
            return await query.FindAsync(viewer, id, cancellationToken) is { } again
                ? View(nameof(Details), again with { Stop = form })
                : NotFound();
        var outcome = await stopping.SayAsync(id, TypedText.Line(form.Because)!, viewer, cancellationToken);
        return await DoneAsync(id, viewer, outcome, "Stopped", cancellationToken, page => page with { Stop = form });
    }

    [StepUp]
    [HttpPost("/admin/settlement/payouts/{id}/stopped/confirm")]
    public async Task<IActionResult> ConfirmStopped(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await DoneAsync(id, viewer, await stopping.ConfirmAsync(id, viewer, cancellationToken), "Cancelled", cancellationToken);

    /// <summary>The bank has it after all.</summary>
    [HttpPost("/admin/settlement/payouts/{id}/stopped/undo")]
    public async Task<IActionResult> NotStopped(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await DoneAsync(id, viewer, await stopping.TakeBackAsync(id, cancellationToken), "NotStopped", cancellationToken);

    [HttpPost("/admin/settlement/payouts/{id}/sent")]
    public async Task<IActionResult> Sent(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await DoneAsync(id, viewer, await orders.SendAsync(id, viewer, cancellationToken), "Sent", cancellationToken);

    /// <summary>The bank did not pay some of its lines.</summary>
    [StepUp]
    [HttpPost("/admin/settlement/payouts/{id}/failed")]
    public async Task<IActionResult> Failed(
        string id,
        [Bind(Prefix = nameof(PaymentOrderPage.Failed))] FailedForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!ModelState.IsValid)
            return await query.FindAsync(viewer, id, cancellationToken) is { } again
                ? View(nameof(Details), again with { Failed = form })
                : NotFound();
        var outcome = await orders.FailAsync(
            id,
            form.Lines.ToHashSet(),
            TypedText.Line(form.Because)!,
            viewer,
            cancellationToken
        );
        return await DoneAsync(id, viewer, outcome, "Failed", cancellationToken, page => page with { Failed = form });
    }

    /// <summary>A payment did not arrive, and the account is right all the same.</summary>
    [StepUp]
    [HttpPost("/admin/settlement/payouts/{id}/account/{number:int}")]
    public async Task<IActionResult> Account(string id, int number, Viewer viewer, CancellationToken cancellationToken) =>
        await DoneAsync(
            id,
            viewer,
            await orders.SayAccountIsRightAsync(id, number, viewer, cancellationToken),
            "Account",
            cancellationToken
        );

    private async Task<IActionResult> DoneAsync(
        string id,
        Viewer viewer,
        Outcome<PaymentOrderRefusal>? outcome,
        string done,
        CancellationToken cancellationToken,
        Func<PaymentOrderPage, PaymentOrderPage>? typed = null
    )
    {
        if (outcome is not { } came || await query.FindAsync(viewer, id, cancellationToken) is not { } page)
            return NotFound();
        if (came.Refusal is { } refusal)
        {
            ModelState.AddModelError("", texts[$"Order_Refusal_{refusal}"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(nameof(Details), typed is null ? page : typed(page));
        }

        Done.Say(TempData, new Done(texts[$"Order_{done}_Title"], texts[$"Order_{done}_Text"]));
        return LocalRedirect($"/admin/settlement/payouts/{id}");
    }
}
