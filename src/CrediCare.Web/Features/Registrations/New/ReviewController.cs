using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Step 3: look it over and send. Sending what was sent shows its receipt again.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("register-a-case")]
public sealed class ReviewController(
    DraftStore drafts,
    DraftReminders reminders,
    DraftDesk desk,
    DebtorSealing sealing,
    SubmitRegistration submit,
    PortalFormat format,
    IStringLocalizer<RegistrationsText> words
) : StepController(drafts, reminders, format, words)
{
    [HttpGet("/registrations/new/{draft}/review")]
    public Task<IActionResult> Review(string draft, Viewer viewer, CancellationToken cancellationToken) =>
        OnDraftAsync(
            viewer,
            draft,
            async open =>
            {
                var look = await desk.LookAsync(viewer, open, cancellationToken);
                return Unfinished(look) is { } unfinished ? unfinished : View(new ReviewPage(look));
            }
        );

    [HttpPost("/registrations/new/{draft}/review")]
    public Task<IActionResult> Review(
        string draft,
        string? creditor,
        string? go,
        string? joinCase,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        OnPostedAsync(
            viewer,
            draft,
            creditor,
            content => content with { JoinCase = joinCase },
            async open =>
            {
                if (await AsideAsync(open, go, "review") is { } aside)
                    return aside;
                var look = await desk.LookAsync(viewer, open, cancellationToken);
                if (Unfinished(look) is { } unfinished)
                    return unfinished;
                var join = look.Panel.CasesToJoin.FirstOrDefault(one => one.CaseNumber == joinCase);
                return joinCase is not null && join is null
                    ? Refuse(look, SubmitRefusal.CaseTakesNoInvoices)
                    : await SendAsync(look, viewer, join?.Id, cancellationToken);
            }
        );

    private async Task<IActionResult> SendAsync(
        DraftLook look,
        Viewer viewer,
        Guid? joinCaseId,
        CancellationToken cancellationToken
    )
    {
        var (draft, debtor) = (look.Draft, look.Read.Debtor);
        var sent = await submit.SendAsync(
            new Submission(
                draft.PublicId,
                draft.Membership.CreditorId,
                debtor.Portfolio!.Id,
                viewer.UserId,
                sealing.IdentityOf(debtor)!,
                debtor.Contact,
                look.Read.Invoice.Claim,
                joinCaseId,
                draft.Id
            ),
            cancellationToken
        );
        return sent.Refusal is { } refusal ? Refuse(look, refusal) : Redirect($"/registrations/{sent.Value.PublicId}/receipt");
    }

    private IActionResult Refuse(DraftLook look, SubmitRefusal refusal)
    {
        if (refusal == SubmitRefusal.AlreadyRegistered)
            return Redirect($"{look.Draft.Address("invoice")}?check=true");
        ModelState.AddModelError(
            refusal == SubmitRefusal.CaseTakesNoInvoices ? nameof(ReviewPage.JoinCase) : "",
            Words[$"Refused_{refusal}", Format.LongDate(look.Panel.Gate?.FirstDay)]
        );
        return View(nameof(Review), new ReviewPage(look));
    }

    /// <summary>The step where something is still missing, with what it is; null when all is there.</summary>
    private static RedirectResult? Unfinished(DraftLook look) =>
        look.Read.Debtor.Problems.Count > 0 ? new RedirectResult($"{look.Draft.Address("debtor")}?check=true")
        : look.Read.Invoice.Problems.Count > 0 || look.Panel.Check.UsedBy is not null
            ? new RedirectResult($"{look.Draft.Address("invoice")}?check=true")
        : null;
}
