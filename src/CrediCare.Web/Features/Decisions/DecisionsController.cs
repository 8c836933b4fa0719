using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Support;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Decisions;

/// <summary>All that waits for the creditor, each with its day, what silence does, and its answer.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("mail-that-asks")]
public sealed class DecisionsController(
    DecisionPageQuery pages,
    AnswerDecision answering,
    MessageFiles files,
    SecondFactor secondFactor,
    UserManager<PortalUser> users,
    AuditTrail audit,
    TimeProvider clock,
    IStringLocalizer<DecisionsText> texts
) : Controller
{
    private const string FormPrefix = nameof(DecisionPage.Form);

    [Authorize(Policy = Policies.Customer)]
    [HttpGet("/decisions")]
    public async Task<IActionResult> Index(
        DecisionFilter filter,
        Viewer viewer,
        [FromServices] DecisionQuery query,
        CancellationToken cancellationToken
    ) => View(await query.ListAsync(viewer, filter, cancellationToken));

    [HttpGet("/decisions/{id}")]
    public async Task<IActionResult> Details(
        string id,
        DecisionChoice? choice,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await pages.FindAsync(viewer, id, new AnswerForm { Choice = choice }, cancellationToken) is not { } page)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(Domain.Cases.Case), page.Decision.CaseId, page.Decision.CreditorId);
        return View(page);
    }

    [HttpPost("/decisions/{id}")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public async Task<IActionResult> Answer(
        string id,
        [Bind(Prefix = FormPrefix)] AnswerForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await pages.FindAsync(viewer, id, form, cancellationToken) is not { } page)
            return NotFound();
        if (!page.HasRightToAnswer)
            return Forbid();
        var taken = await files.ReadAsync(form.Files, $"{FormPrefix}.{nameof(form.Files)}", ModelState, cancellationToken);
        var signature = await SignatureAsync(page, cancellationToken);
        Check(page);
        if (!ModelState.IsValid)
            return View(nameof(Details), page);
        var outcome = await answering.AnswerAsync(
            viewer,
            page.Decision,
            form.Choice!.Value,
            TypedText.Block(form.Text),
            form.Counter,
            taken,
            signature,
            cancellationToken
        );
        return outcome.Refusal is { } refusal
            ? await RefusedAsync(id, form, refusal, viewer, cancellationToken)
            : Answered(id, page.Decision, form.Choice.Value);
    }

    [HttpPost("/decisions/{id}/assign")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public async Task<IActionResult> Assign(
        string id,
        string? to,
        [Bind(Prefix = FormPrefix)] AnswerForm form,
        Viewer viewer,
        [FromServices] AssignDecision assign,
        CancellationToken cancellationToken
    )
    {
        // What has been begun is not an answer yet: it is kept as it was typed, and nothing of it is found fault with.
        foreach (var typed in ModelState.Values)
        {
            typed.Errors.Clear();
            typed.ValidationState = ModelValidationState.Skipped;
        }

        if (await pages.FindAsync(viewer, id, form, cancellationToken) is not { } page)
            return NotFound();
        if (!page.HasRightToAssign)
            return Forbid();
        var colleague = page.Colleagues.FirstOrDefault(one => one.MembershipPublicId == to);
        if (colleague is null && !string.IsNullOrEmpty(to))
            return BadRequest();
        var outcome = await assign.AssignAsync(viewer, id, colleague, cancellationToken);
        var said =
            outcome.Refusal is { } refusal ? new Done(texts[$"Refusal_{refusal}"])
            : colleague is null ? new Done(texts["Unassigned_Title"])
            : new Done(texts["Assigned_Title", colleague.Name]);
        if (!form.IsBegun)
        {
            Done.Say(TempData, said);
            return LocalRedirect($"/decisions/{id}");
        }

        Done.SayHere(ViewData, said);
        form.WasKept = true;
        return View(nameof(Details), await pages.FindAsync(viewer, id, form, cancellationToken));
    }

    private void Check(DecisionPage page)
    {
        var (form, kind) = (page.Form, page.Decision.Kind);
        if (form.Choice is not { } choice)
            return;
        if (!DecisionRule.Choices(kind).Contains(choice))
            ModelState.AddModelError($"{FormPrefix}.{nameof(form.Choice)}", texts["Choice_Required"]);
        else if (DecisionRule.NeedsWords(choice, form.Counter) && TypedText.Block(form.Text) is null)
            ModelState.AddModelError($"{FormPrefix}.{nameof(form.Text)}", texts[$"Text_Required_{choice}"]);
        if (form.HasCounter)
            CheckCounter(form, choice, page.Today);
    }

    private void CheckCounter(AnswerForm form, DecisionChoice choice, DateOnly today)
    {
        if (choice != DecisionChoice.Counter)
            ModelState.AddModelError($"{FormPrefix}.{nameof(form.Choice)}", texts["Counter_NotChosen"]);
        else if (form.Counter is not { } counter)
            ModelState.AddModelError(
                form.CounterCount is null ? $"{FormPrefix}.{nameof(form.CounterCount)}"
                    : form.CounterMonthly is null ? $"{FormPrefix}.{nameof(form.CounterMonthly)}"
                    : $"{FormPrefix}.{nameof(form.CounterFirst)}",
                texts["Counter_Incomplete"]
            );
        else if (counter.ProblemOn(today) is { } problem)
            ModelState.AddModelError(
                problem switch
                {
                    CounterPlanProblem.Installments => $"{FormPrefix}.{nameof(form.CounterCount)}",
                    CounterPlanProblem.Monthly => $"{FormPrefix}.{nameof(form.CounterMonthly)}",
                    CounterPlanProblem.First => $"{FormPrefix}.{nameof(form.CounterFirst)}",
                },
                texts[$"CounterProblem_{problem}", PaymentPlanRule.LeastInstallments, PaymentPlanRule.MostInstallments]
            );
    }

    /// <summary>Null where nothing is to be signed, or it cannot be; why not is said beside the fields.</summary>
    private async Task<Signature?> SignatureAsync(DecisionPage page, CancellationToken cancellationToken)
    {
        var form = page.Form;
        if (page.Decision.Kind != DecisionKind.Declaration || form.Choice != DecisionChoice.Approve)
            return null;
        if (TypedText.Line(form.FullName) is not { } name)
        {
            ModelState.AddModelError($"{FormPrefix}.{nameof(form.FullName)}", texts["Refusal_SignatureMissing"]);
            return null;
        }

        var user = (await users.GetUserAsync(User))!;
        if (
            string.IsNullOrWhiteSpace(form.Code)
            || !user.TwoFactorEnabled
            || (await secondFactor.AcceptAsync(user, form.Code, cancellationToken)).Refusal is not null
        )
        {
            ModelState.AddModelError($"{FormPrefix}.{nameof(form.Code)}", texts["Refusal_SecondFactorMissing"]);
            return null;
        }

        return new Signature(name, clock.GetUtcNow().UtcDateTime, form.DocumentSha256);
    }

    private async Task<IActionResult> RefusedAsync(
        string id,
        AnswerForm form,
        DecisionRefusal refusal,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var field = refusal switch
        {
            DecisionRefusal.SignatureIsAnothers => $"{FormPrefix}.{nameof(form.FullName)}",
            DecisionRefusal.SecondFactorMissing => $"{FormPrefix}.{nameof(form.Code)}",
            DecisionRefusal.AttendeeMissing => $"{FormPrefix}.{nameof(form.Text)}",
            DecisionRefusal.CounterImpossible => $"{FormPrefix}.{nameof(form.CounterCount)}",
            _ => "",
        };
        var page = await pages.FindAsync(viewer, id, form, cancellationToken);
        var isOwn = refusal == DecisionRefusal.AnsweredAlready && page?.Decision.AnsweredByUserId == viewer.UserId;
        ModelState.AddModelError(field, texts[isOwn ? "Refusal_AnsweredByYou" : $"Refusal_{refusal}"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(nameof(Details), page);
    }

    private LocalRedirectResult Answered(string id, Decision decision, DecisionChoice choice)
    {
        Done.Say(TempData, new Done(texts["Answered_Title"], texts[$"Answered_{decision.Kind}_{choice}"]));
        return LocalRedirect($"/decisions/{id}");
    }
}
