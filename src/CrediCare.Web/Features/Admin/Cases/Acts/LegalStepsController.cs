using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker asks the creditor about a legal step, with what it costs.</summary>
[Help("legal-steps")]
public sealed class LegalStepsController(StaffActParts parts, CourtFeeQuery fees, PlaceRegister places)
    : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/legal-steps")]
    public async Task<IActionResult> LegalStep(string caseNumber, Viewer viewer, CancellationToken cancellationToken)
    {
        var answerBy = await Parts.Asking.AnswerByAsync(cancellationToken);
        return await WithStepsAsync(
            await ShowAsync(caseNumber, viewer, _ => new LegalStepForm { AnswerBy = answerBy }, cancellationToken),
            cancellationToken
        );
    }

    [HttpPost("/admin/cases/{caseNumber}/legal-steps")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public async Task<IActionResult> LegalStep(
        string caseNumber,
        LegalStepForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<HandedInFile> taken = [];
        var courtFee = Money.Zero;
        var attendance = AttendanceDuty.NoMeeting;
        var answer = await DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.LegalStepRequested,
            async page =>
            {
                courtFee = await FeeAsync(form, page.Today, cancellationToken);
                attendance = await AttendanceAsync(form, page, cancellationToken);
                taken = await this.CheckAsync(Parts, form, page.Today, cancellationToken);
                if (form.Step == LegalStepKind.EstateClaim)
                    ModelState.AddModelError(nameof(form.Step), Texts["Step_Choose"]);
            },
            async hand =>
            {
                var step = hand.Case.RequestLegalStep(
                    form.Step!.Value,
                    TypedText.Line(form.Authority),
                    courtFee,
                    Parts.Asking.Of(hand, viewer.UserId, form.Question, form.AnswerBy!.Value, taken),
                    hand.Circumstances with
                    {
                        AssessedAsJustified = form.IsJustified,
                        HasEnforcementBasis = form.HasBasis,
                    },
                    hand.Occasion,
                    attendance
                );
                if (step.Refusal is { } refusal)
                    return refusal;
                Parts.Context.Add(step.Value);
                await Parts.Asking.TellAsync(hand, cancellationToken);
                return null;
            },
            page => new Done(Texts["StepAsked_Title"], Texts["StepAsked_Text", page.Creditor.Name]),
            cancellationToken
        );
        return await WithStepsAsync(answer, cancellationToken);
    }

    /// <summary>What the table says; where none does, what was typed, which must then be there.</summary>
    private async Task<Money> FeeAsync(LegalStepForm form, DateOnly today, CancellationToken cancellationToken)
    {
        if (form.Step is not { } kind)
            return Money.Zero;
        if (await fees.OnAsync(kind, today, cancellationToken) is { } known)
            return known;
        this.Refuse(form.CourtFee is null, nameof(form.CourtFee), Texts["CourtFee_Required"]);
        if (form.CourtFee < Money.Zero)
            ModelState.AddModelError(nameof(form.CourtFee), Texts["Amount_NotPositive"]);
        return form.CourtFee ?? Money.Zero;
    }

    /// <summary>What was chosen; else what the register says, and where it says nothing a person must choose.</summary>
    private async Task<AttendanceDuty> AttendanceAsync(LegalStepForm form, CaseActPage page, CancellationToken cancellationToken)
    {
        if (form.Step != LegalStepKind.ConciliationComplaint)
            return AttendanceDuty.NoMeeting;
        var duty =
            form.Attendance
            ?? await places.AttendanceAsync(
                page.Creditor.Address.Postcode,
                page.Debtor.Address.Postcode,
                page.Today,
                cancellationToken
            );
        if (duty is null or AttendanceDuty.NoMeeting)
            ModelState.AddModelError(nameof(form.Attendance), Texts["Attendance_Unknown"]);
        return duty ?? AttendanceDuty.NoMeeting;
    }

    private async Task<IActionResult> WithStepsAsync(IActionResult answer, CancellationToken cancellationToken)
    {
        if (answer is not ViewResult { Model: LegalStepForm form })
            return answer;
        if (form.Choices.All(choice => choice.InTheWay is not null))
            form.InTheWay = form.Choices[0].InTheWay;
        form.Steps = await Parts
            .Context.LegalSteps.AsNoTracking()
            .Where(one => one.CaseId == form.Page.Case.Id)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
        return answer;
    }
}
