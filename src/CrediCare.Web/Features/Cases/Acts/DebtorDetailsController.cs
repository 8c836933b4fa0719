using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What somebody has learnt about the debtor: where to reach them, who acts for them, that they are bankrupt.</summary>
[Help("case-status")]
public sealed class DebtorDetailsController(
    CaseActPages pages,
    CaseDoing doing,
    ContactReader reader,
    DebtorTerms terms,
    IStringLocalizer<ActsText> texts
) : CaseActController(pages, doing, texts)
{
    [HttpGet("/cases/{caseNumber}/debtor-details")]
    public Task<IActionResult> Details(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, page => DebtorDetailsForm.Of(page.Debtor), cancellationToken);

    [HttpPost("/cases/{caseNumber}/debtor-details")]
    public Task<IActionResult> Details(
        string caseNumber,
        DebtorDetailsForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        ContactDetails? contact = null;
        return DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.DebtorDetailsChanged,
            page =>
            {
                contact = reader.Read(form, page.Debtor.Address.Country, ModelState);
                return Task.CompletedTask;
            },
            async hand =>
            {
                if (hand.Debtor.ChangeContact(contact!, viewer.UserId, hand.Occasion.NowUtc))
                {
                    hand.Case.RecordDetails(hand.Debtor.ContactChanges[^1].Id, hand.Occasion);
                    await terms.RenewAsync(hand.Debtor, cancellationToken);
                }

                return null;
            },
            page => new Done(
                Texts[contact == page.Debtor.Contact ? "DetailsSame_Title" : "DetailsChanged_Title"],
                Texts[contact == page.Debtor.Contact ? "DetailsSame_Text" : "DetailsChanged_Text"]
            ),
            cancellationToken
        );
    }

    [HttpGet("/cases/{caseNumber}/guardian")]
    public Task<IActionResult> Guardian(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, page => GuardianForm.Of(page.Debtor), cancellationToken);

    [HttpPost("/cases/{caseNumber}/guardian")]
    public Task<IActionResult> Guardian(string caseNumber, GuardianForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        ContactDetails? contact = null;
        return DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.GuardianNamed,
            _ =>
            {
                this.Required(form.GuardianName, nameof(form.GuardianName), Texts["GuardianName_Required"]);
                contact = reader.Read(form, PostalAddress.Unknown.Country, ModelState);
                return Task.CompletedTask;
            },
            hand =>
            {
                hand.Debtor.NameGuardian(new Guardian(TypedText.Line(form.GuardianName)!, contact!));
                hand.Case.RecordDetails(null, hand.Occasion);
                return Task.FromResult<Enum?>(null);
            },
            _ => new Done(Texts["GuardianNamed_Title"], Texts["GuardianNamed_Text"]),
            cancellationToken
        );
    }

    [HttpGet("/cases/{caseNumber}/bankruptcy")]
    public Task<IActionResult> Bankruptcy(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new BankruptcyForm(), cancellationToken, CaseAct.ReportBankruptcy);

    [HttpPost("/cases/{caseNumber}/bankruptcy")]
    public Task<IActionResult> Bankruptcy(
        string caseNumber,
        BankruptcyForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            AuditAction.BankruptcyReported,
            page =>
            {
                if (form.OpenedOn > page.Today)
                    ModelState.AddModelError(nameof(form.OpenedOn), Texts["OpenedOn_Future"]);
                return Task.CompletedTask;
            },
            hand =>
            {
                hand.Debtor.IsBankrupt(form.OpenedOn!.Value);
                return Task.FromResult<Enum?>(
                    hand.Case.ReportBankruptcy(form.OpenedOn.Value, TypedText.Line(form.Court), hand.Occasion).Refusal
                );
            },
            _ => new Done(Texts["BankruptcyReported_Title"], Texts["BankruptcyReported_Text"]),
            cancellationToken
        );
}
