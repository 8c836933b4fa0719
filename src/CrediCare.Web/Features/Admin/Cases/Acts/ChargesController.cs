using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker charges a fee, posts interest, or takes back a charge that was wrong.</summary>
[Help("costs")]
public sealed class ChargesController(StaffActParts parts, FeeCapQuery caps, PortalFormat format) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/fees")]
    public async Task<IActionResult> Fee(string caseNumber, Viewer viewer, CancellationToken cancellationToken)
    {
        var answer = await ShowAsync(caseNumber, viewer, _ => new FeeForm(), cancellationToken, CaseAct.PostFee);
        if (answer is ViewResult { Model: FeeForm form })
        {
            form.Left = await caps.LeftAsync(form.Page.Hand, cancellationToken);
            form.InTheWay ??= form.Left.Values.Any(left => left is null || left.Value.IsPositive) ? null : ChargeRefusal.NoneLeft;
        }

        return answer;
    }

    [HttpPost("/admin/cases/{caseNumber}/fees")]
    public Task<IActionResult> Fee(string caseNumber, FeeForm form, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.FeePosted,
            async page =>
            {
                form.Left = await caps.LeftAsync(page.Hand, cancellationToken);
                CheckFee(form, page);
            },
            async hand =>
                hand.Case.PostFee(
                    form.Kind!.Value,
                    form.Amount!.Value,
                    (await caps.LeftAsync(hand, cancellationToken))[form.Kind.Value] ?? Money.Zero,
                    TypedText.Line(form.Reason)!,
                    hand.Occasion
                ).Refusal,
            _ => new Done(Texts["FeePosted_Title"], Texts["FeePosted_Text", format.Kroner(form.Amount!.Value)]),
            cancellationToken
        );

    [HttpGet("/admin/cases/{caseNumber}/interest")]
    public Task<IActionResult> Interest(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, page => new InterestForm { Through = page.Today }, cancellationToken, CaseAct.PostInterest);

    [HttpPost("/admin/cases/{caseNumber}/interest")]
    public Task<IActionResult> Interest(
        string caseNumber,
        InterestForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.InterestPosted,
            page =>
            {
                if (form.Through > page.Today)
                    ModelState.AddModelError(nameof(form.Through), Texts["Through_Future"]);
                else if (form.Through < page.Case.Invoices.Min(invoice => invoice.DueDate))
                    ModelState.AddModelError(nameof(form.Through), Texts["Through_BeforeDue"]);
                return Task.CompletedTask;
            },
            hand =>
                Task.FromResult<Enum?>(
                    hand.Case.PostInterest(hand.Circumstances.Rates, form.Through!.Value, hand.Occasion).Refusal
                ),
            _ => new Done(Texts["InterestPosted_Title"], Texts["InterestPosted_Text", format.LongDate(form.Through!.Value)]),
            cancellationToken
        );

    [HttpGet("/admin/cases/{caseNumber}/reversals")]
    public Task<IActionResult> Reversal(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new ReversalForm(), cancellationToken);

    [HttpPost("/admin/cases/{caseNumber}/reversals")]
    public Task<IActionResult> Reversal(
        string caseNumber,
        ReversalForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.ChargeReversed,
            page =>
            {
                this.Required(form.Reason, nameof(form.Reason), Texts["Reason_Required"]);
                return Task.CompletedTask;
            },
            hand =>
                Task.FromResult<Enum?>(
                    ReversalForm.Charges(hand.Case).GetValueOrDefault(form.Charge!.Value) is { } wrong
                        ? hand.Case.Reverse(wrong.Id, TypedText.Line(form.Reason)!, hand.Circumstances, hand.Occasion).Refusal
                        : CaseRefusal.NothingToReverse
                ),
            _ => new Done(Texts["ChargeReversed_Title"], Texts["ChargeReversed_Text"]),
            cancellationToken
        );

    private void CheckFee(FeeForm form, CaseActPage page)
    {
        this.Positive(form.Amount, nameof(form.Amount), Texts["Amount_NotPositive"]);
        this.Required(form.Reason, nameof(form.Reason), Texts["Reason_Required"]);
        if (form.Kind is not { } kind)
            return;
        if (!form.Left.TryGetValue(kind, out var left))
            ModelState.AddModelError(nameof(form.Kind), Texts["Kind_Choose"]);
        else if (left is null)
            ModelState.AddModelError(nameof(form.Kind), Texts["Fee_Unknown"]);
        // A form that has been taken already is told so by its key, not by what it left.
        else if (page.Case.EventCount == form.Seen && form.Amount > left)
            ModelState.AddModelError(nameof(form.Amount), Texts["Fee_TooMuch", format.Kroner(left.Value)]);
    }
}
