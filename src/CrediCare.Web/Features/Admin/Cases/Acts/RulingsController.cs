using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker records what an authority decided about a step that was filed, with what it does to limitation.</summary>
[Help("limitation")]
public sealed class RulingsController(StaffActParts parts) : StaffActController(parts)
{
    private const int YearsUsuallyEntered = 10;

    [HttpGet("/admin/cases/{caseNumber}/rulings")]
    public async Task<IActionResult> Ruling(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        await WithFiledAsync<RulingForm>(
            await ShowAsync(caseNumber, viewer, page => new RulingForm { On = page.Today }, cancellationToken),
            cancellationToken
        );

    [HttpPost("/admin/cases/{caseNumber}/rulings")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> Ruling(string caseNumber, RulingForm form, Viewer viewer, CancellationToken cancellationToken) =>
        TakeInAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.LegalStepEnded,
            "Ruled",
            (hand, step, proof) =>
            {
                var ended = hand.Case.EndLegalStep(
                    step,
                    form.Ruled!.Value,
                    form.On!.Value,
                    proof,
                    hand.Circumstances,
                    hand.Occasion
                );
                if (ended.Succeeded)
                    Parts.Context.AddRange(ended.Value);
                return ended.Refusal;
            },
            cancellationToken
        );

    [HttpGet("/admin/cases/{caseNumber}/attachment-orders")]
    public async Task<IActionResult> Attachment(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        await WithFiledAsync<AttachmentForm>(
            await ShowAsync(
                caseNumber,
                viewer,
                page => new AttachmentForm { On = page.Today, NewLimitation = page.Today.AddYears(YearsUsuallyEntered) },
                cancellationToken
            ),
            cancellationToken
        );

    [HttpPost("/admin/cases/{caseNumber}/attachment-orders")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public Task<IActionResult> Attachment(
        string caseNumber,
        AttachmentForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (form.NewLimitation <= form.On)
            ModelState.AddModelError(nameof(form.NewLimitation), Texts["NewLimitation_TooEarly"]);
        if (form.EndsOn < form.On)
            ModelState.AddModelError(nameof(form.EndsOn), Texts["EndsOn_TooEarly"]);
        return TakeInAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.AttachmentRecorded,
            "Attached",
            (hand, step, proof) =>
            {
                var taken = hand.Case.RecordAttachment(
                    step,
                    new(form.Attached!.Value, form.On!.Value, form.EndsOn, form.NewLimitation!.Value),
                    proof,
                    hand.Circumstances,
                    hand.Occasion
                );
                if (!taken.Succeeded)
                    return taken.Refusal;
                Parts.Context.Add(taken.Value.Order);
                Parts.Context.AddRange(taken.Value.Interruptions);
                return null;
            },
            cancellationToken
        );
    }

    private async Task<IActionResult> TakeInAsync<TForm>(
        string caseNumber,
        Viewer viewer,
        TForm form,
        AuditAction action,
        string done,
        Func<CaseAtHand, LegalStep, LimitationProof, StageRefusal?> work,
        CancellationToken cancellationToken
    )
        where TForm : FiledStepForm
    {
        IReadOnlyList<HandedInFile> taken = [];
        var answer = await DoAsync(
            caseNumber,
            viewer,
            form,
            action,
            async page => taken = await this.CheckAsync(Parts, form, page.Today, cancellationToken),
            async hand =>
                await Parts.Context.LegalSteps.SingleOrDefaultAsync(
                    step => step.PublicId == form.Step && step.CaseId == hand.Case.Id,
                    cancellationToken
                )
                    is { } step
                    ? work(hand, step, Parts.Proof(hand, viewer, form, taken))
                    : StageRefusal.StepNotFiled,
            _ => new Done(Texts[$"{done}_Done"], Texts["Limitation_Restated"]),
            cancellationToken
        );
        return await WithFiledAsync<TForm>(answer, cancellationToken);
    }

    private async Task<IActionResult> WithFiledAsync<TForm>(IActionResult answer, CancellationToken cancellationToken)
        where TForm : FiledStepForm
    {
        if (answer is ViewResult { Model: TForm form })
            form.Filed = await Parts
                .Context.LegalSteps.AsNoTracking()
                .Where(step => step.CaseId == form.Page.Case.Id && step.State == LegalStepState.Filed)
                .Where(step => typeof(TForm) != typeof(AttachmentForm) || step.Kind == LegalStepKind.AttachmentPetition)
                .OrderBy(step => step.Id)
                .ToListAsync(cancellationToken);
        return answer;
    }
}
