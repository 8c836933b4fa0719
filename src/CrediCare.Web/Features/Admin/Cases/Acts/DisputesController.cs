using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A dispute with both sides' words: a caseworker adds the debtor's, decides, or takes it up again.</summary>
[Help("disputes")]
public sealed class DisputesController(StaffActParts parts) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/disputes/{id}")]
    public Task<IActionResult> Dispute(string caseNumber, string id, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, id, viewer, new DisputeRulingForm(), cancellationToken);

    [HttpPost("/admin/cases/{caseNumber}/disputes/{id}")]
    public Task<IActionResult> Dispute(
        string caseNumber,
        string id,
        DisputeRulingForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            id,
            viewer,
            form,
            AuditAction.DisputeDecided,
            page =>
            {
                this.Required(form.Reason, nameof(form.Reason), Texts["ReasonRequired"]);
                if (form.Outcome == DisputeOutcome.PartUpheld)
                    CheckCredit(form, page.Balance.Principal.Outstanding);
            },
            hand =>
                hand.Case.CloseDispute(
                    form.Dispute.Id,
                    new DisputeRuling(
                        form.Outcome!.Value,
                        TypedText.Block(form.Reason)!,
                        form.Outcome == DisputeOutcome.PartUpheld ? form.Credit : null
                    ),
                    hand.Circumstances,
                    hand.Occasion
                ).Refusal,
            () => new Done(Texts["Decided_Title"], Texts[$"Decided_Text_{form.Outcome}"]),
            cancellationToken
        );

    [HttpGet("/admin/cases/{caseNumber}/disputes/{id}/statements")]
    public Task<IActionResult> Statement(string caseNumber, string id, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, id, viewer, new DisputeStatementForm(), cancellationToken);

    [HttpPost("/admin/cases/{caseNumber}/disputes/{id}/statements")]
    public Task<IActionResult> Statement(
        string caseNumber,
        string id,
        DisputeStatementForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        SayAsync(
            caseNumber,
            id,
            viewer,
            form,
            AuditAction.DisputeStatementAdded,
            (hand, words) => hand.Case.AddStatement(form.Dispute.Id, DisputeSide.Debtor, words, hand.Occasion).Refusal,
            "StatementAdded",
            cancellationToken
        );

    [HttpGet("/admin/cases/{caseNumber}/disputes/{id}/reopen")]
    public Task<IActionResult> Reopen(string caseNumber, string id, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, id, viewer, new DisputeStatementForm(), cancellationToken);

    [HttpPost("/admin/cases/{caseNumber}/disputes/{id}/reopen")]
    public Task<IActionResult> Reopen(
        string caseNumber,
        string id,
        DisputeStatementForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        SayAsync(
            caseNumber,
            id,
            viewer,
            form,
            AuditAction.DisputeReopened,
            (hand, words) => hand.Case.ReopenDispute(form.Dispute.Id, words, hand.Occasion).Refusal,
            "DisputeReopened",
            cancellationToken
        );

    private void CheckCredit(DisputeRulingForm form, Money left)
    {
        this.Refuse(form.Credit is null, nameof(form.Credit), Texts["Credit_Required"]);
        this.Positive(form.Credit, nameof(form.Credit), Texts["Amount_NotPositive"]);
        if (form.Credit > left)
            ModelState.AddModelError(nameof(form.Credit), Texts["Credit_TooMuch"]);
    }

    private Task<IActionResult> SayAsync(
        string caseNumber,
        string id,
        Viewer viewer,
        DisputeStatementForm form,
        AuditAction action,
        Func<CaseAtHand, string, Enum?> say,
        string done,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            id,
            viewer,
            form,
            action,
            _ => this.Required(form.Statement, nameof(form.Statement), Texts["Statement_Required"]),
            hand => say(hand, TypedText.Block(form.Statement)!),
            () => new Done(Texts[$"{done}_Title"], Texts[$"{done}_Text"]),
            cancellationToken
        );

    private async Task<IActionResult> ShowAsync<TForm>(
        string caseNumber,
        string id,
        Viewer viewer,
        TForm form,
        CancellationToken cancellationToken
    )
        where TForm : OneDisputeForm
    {
        var there = false;
        var answer = await ShowAsync(
            caseNumber,
            viewer,
            page =>
            {
                there = Find(form, page.Case, id);
                return form;
            },
            cancellationToken
        );
        return there || answer is not ViewResult ? answer : NotFound();
    }

    private async Task<IActionResult> DoAsync<TForm>(
        string caseNumber,
        string id,
        Viewer viewer,
        TForm form,
        AuditAction action,
        Action<CaseActPage> check,
        Func<CaseAtHand, Enum?> work,
        Func<Done> done,
        CancellationToken cancellationToken
    )
        where TForm : OneDisputeForm
    {
        var there = false;
        var answer = await DoAsync(
            caseNumber,
            viewer,
            form,
            action,
            page =>
            {
                if (there = Find(form, page.Case, id))
                    check(page);
                else
                    ModelState.AddModelError("", id);
                return Task.CompletedTask;
            },
            hand => Task.FromResult(work(hand)),
            _ => done(),
            cancellationToken
        );
        if (!there && answer is ViewResult)
            return NotFound();
        // Somebody else may have said or decided something meanwhile.
        if (there)
            Find(form, form.Page.Case, id);
        return answer;
    }

    private bool Find(OneDisputeForm form, Case one, string id)
    {
        if (one.Disputes.FirstOrDefault(dispute => dispute.PublicId == id) is not { } dispute)
            return false;
        (form.Dispute, form.Clocks) = (dispute, DisputeClocks.Of(dispute, Parts.Clock.GetUtcNow().UtcDateTime));
        return true;
    }
}
