using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker records that a legal step was filed: one that the creditor agreed to, or the claim in an estate.</summary>
[Help("legal-steps")]
public sealed class FilingsController(StaffActParts parts, CourtFeeQuery fees) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/filings")]
    public async Task<IActionResult> Filing(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        await WithApprovedAsync(
            await ShowAsync(caseNumber, viewer, page => new FilingForm { FiledOn = page.Today }, cancellationToken),
            cancellationToken
        );

    [HttpPost("/admin/cases/{caseNumber}/filings")]
    public async Task<IActionResult> Filing(
        string caseNumber,
        FilingForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        await WithApprovedAsync(
            await DoAsync(
                caseNumber,
                viewer,
                form,
                AuditAction.LegalStepFiled,
                page =>
                {
                    if (form.FiledOn > page.Today)
                        ModelState.AddModelError(nameof(form.FiledOn), Texts["FiledOn_Future"]);
                    if (form.Filing == FilingForm.EstateClaim && page.Debtor.BankruptSince is null)
                        ModelState.AddModelError(nameof(form.Filing), Texts["Filing_NotBankrupt"]);
                    return Task.CompletedTask;
                },
                async hand =>
                {
                    var filed = await FileAsync(form, hand, cancellationToken);
                    if (filed.Refusal is { } refusal)
                        return refusal;
                    if (Parts.Context.Entry(filed.Value.Step).State == EntityState.Detached)
                        Parts.Context.Add(filed.Value.Step);
                    Parts.Context.AddRange(filed.Value.Interruptions);
                    return null;
                },
                _ => new Done(Texts["Filed_Title"], Texts["Filed_Text"]),
                cancellationToken
            ),
            cancellationToken
        );

    private async Task<Outcome<CaseFiling, StageRefusal>> FileAsync(
        FilingForm form,
        CaseAtHand hand,
        CancellationToken cancellationToken
    )
    {
        var (one, on, at, now) = (hand.Case, form.FiledOn!.Value, TypedText.Line(form.Authority), hand.Occasion);
        var known = hand.Circumstances with { AssessedAsJustified = form.IsJustified, HasEnforcementBasis = form.HasBasis };
        if (form.Filing == FilingForm.EstateClaim)
            return one.FileEstateClaim(on, at, known, now);
        var step = await Parts.Context.LegalSteps.SingleOrDefaultAsync(
            found => found.PublicId == form.Filing && found.CaseId == one.Id,
            cancellationToken
        );
        if (step is null)
            return StageRefusal.CreditorHasNotAgreed;
        var fee = await fees.OnAsync(step.Kind, on, cancellationToken) ?? new Money(step.CourtFeeOre);
        return step.Kind switch
        {
            LegalStepKind.ConciliationComplaint => one.FileConciliationComplaint(on, at, fee, known, now, step),
            LegalStepKind.AttachmentPetition => one.FileEnforcement(on, at, fee, known, now, step),
            LegalStepKind.BankruptcyPetition => one.FileBankruptcy(on, at, known, now, step),
            LegalStepKind.ForcedSale => one.FileForcedSale(on, fee, step, await SignedAsync(one, cancellationToken), known, now),
            LegalStepKind.EstateClaim => one.FileEstateClaim(on, at, known, now),
        };
    }

    private Task<Declaration?> SignedAsync(Case one, CancellationToken cancellationToken) =>
        Parts
            .Context.Declarations.Where(found => found.CaseId == one.Id && found.State == DeclarationState.Signed)
            .OrderByDescending(found => found.Id)
            .FirstOrDefaultAsync(cancellationToken);

    private async Task<IActionResult> WithApprovedAsync(IActionResult answer, CancellationToken cancellationToken)
    {
        if (answer is not ViewResult { Model: FilingForm form })
            return answer;
        if (form.Page.Debtor.BankruptSince is not null)
            form.EstateInTheWay = form.Page.InTheWayOf(CaseAct.FileEstateClaim);
        form.Approved = await Parts
            .Context.LegalSteps.AsNoTracking()
            .Where(one => one.CaseId == form.Page.Case.Id && one.State == LegalStepState.Approved)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
        return answer;
    }
}
