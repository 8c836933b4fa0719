using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Assessments;

/// <summary>Old claims that a caseworker takes or turns down.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("when-can-i-send")]
public sealed class AssessmentsController(
    AssessmentQueueQuery queue,
    RegistrationDetailsQuery details,
    RegistrationGate gate,
    DecideAssessment decide,
    AuditTrail audit,
    PortalFormat format,
    TimeProvider clock,
    IStringLocalizer<AssessmentsText> words
) : Controller
{
    [ListLook(nameof(Registration))]
    [HttpGet("/admin/assessments")]
    public async Task<IActionResult> Index(Viewer viewer, CancellationToken cancellationToken, int page = 1) =>
        View(await queue.FindAsync(viewer, page, cancellationToken));

    [HttpGet("/admin/assessments/{id}")]
    public async Task<IActionResult> Details(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, new AnswerForm(), viewer, cancellationToken) is not { } page)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(Registration), page.Registration.Id, page.Registration.CreditorId);
        return View(page);
    }

    [HttpPost("/admin/assessments/{id}")]
    public async Task<IActionResult> Answer(string id, AnswerForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        var reason = Checked(form);
        var outcome = ModelState.IsValid
            ? await decide.DecideAsync(viewer, id, form.Answer == AnswerForm.Accept, reason, cancellationToken)
            : default;
        if (await PageAsync(id, form, viewer, cancellationToken) is not { } page)
            return NotFound();
        if (!ModelState.IsValid)
            return View(nameof(Details), page);
        if (outcome.Refusal is DecideRefusal.Decided)
            return Conflicting(page);
        Done.Say(
            TempData,
            new Done(
                words[$"Done_{form.Answer}", page.Registration.ReceiptNumber],
                words[$"Done_{form.Answer}_Text", page.Registration.SubmittedBy]
            )
        );
        return Redirect("/admin/assessments");
    }

    private ViewResult Conflicting(AssessmentPage page)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Conflict", page);
    }

    /// <summary>The reason as it is kept; what is wrong is said beside the fields.</summary>
    private string? Checked(AnswerForm form)
    {
        var reason = TypedText.Block(form.Reason);
        if (form.Answer is not (AnswerForm.Accept or AnswerForm.Reject))
            ModelState.AddModelError("Form.Answer", words["ChooseAnswer"]);
        if (form.Answer == AnswerForm.Reject && reason is null)
            ModelState.AddModelError("Form.Reason", words["ReasonMissing"]);
        if (reason?.Length > Lengths.Note)
            ModelState.AddModelError(
                "Form.Reason",
                words["ReasonTooLong", format.Count(Lengths.Note), format.Count(reason.Length)]
            );
        return reason;
    }

    private async Task<AssessmentPage?> PageAsync(string id, AnswerForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(viewer, id, cancellationToken) is not { } found)
            return null;
        var today = clock.Today();
        var standing = found.Debtor.Kind == DebtorKind.Person ? DebtorStanding.Consumer : DebtorStanding.Business;
        var facts = new InvoiceFacts(
            found.Claim.InvoiceDate,
            found.Claim.DueDate,
            standing,
            found.Debtor.BirthDate,
            found.Claim.Kid
        );
        return new AssessmentPage(
            found,
            await gate.CheckAsync(facts, today, cancellationToken),
            LimitationClock.State(ClaimType.Invoice, found.Claim.DueDate),
            today
        )
        {
            Form = form,
        };
    }
}
