using CrediCare.Data.Access;
using CrediCare.Domain;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// What the steps have in common: a draft is opened for whoever may work on it, and what a form brings is kept before
/// anything is said about it.
/// </summary>
public abstract class StepController(DraftStore drafts, IStringLocalizer<RegistrationsText> words) : Controller
{
    /// <summary>The value of the button that keeps the draft and leaves.</summary>
    public const string Save = "save";

    protected DraftStore Drafts { get; } = drafts;

    protected IStringLocalizer<RegistrationsText> Words { get; } = words;

    protected async Task<IActionResult> OnDraftAsync(Viewer viewer, string publicId, Func<OpenDraft, Task<IActionResult>> work)
    {
        var opened = await Drafts.OpenAsync(viewer, publicId, null, HttpContext.RequestAborted);
        return opened.Succeeded ? await work(opened.Value) : await AnswerAsync(viewer, publicId, opened.Refusal);
    }

    /// <summary>As for reading, when the form says for which creditor it was filled in, and only for that one.</summary>
    protected async Task<IActionResult> OnPostedAsync(
        Viewer viewer,
        string publicId,
        string? creditor,
        Func<DraftContent, DraftContent> change,
        Func<OpenDraft, Task<IActionResult>> work
    )
    {
        var opened = await Drafts.OpenAsync(viewer, publicId, creditor ?? "", HttpContext.RequestAborted);
        if (!opened.Succeeded)
            return await AnswerAsync(viewer, publicId, opened.Refusal);
        var draft = opened.Value with { Content = change(opened.Value.Content) };
        return await Drafts.KeepAsync(draft, draft.Content, HttpContext.RequestAborted)
            ? await work(draft)
            : await OnDraftAsync(viewer, publicId, _ => Task.FromResult<IActionResult>(NotFound()));
    }

    protected RedirectResult Saved(OpenDraft draft)
    {
        Done.Say(
            TempData,
            new Done(Words["DraftSaved_Title"], Words["DraftSaved_Text"], Words["DraftSaved_Link"], draft.Address("review"))
        );
        return Redirect("/registrations");
    }

    /// <summary>Puts each problem beside its field; true when there was one.</summary>
    protected bool Tell(IEnumerable<FieldProblem> problems)
    {
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        return !ModelState.IsValid;
    }

    private async Task<IActionResult> AnswerAsync(Viewer viewer, string publicId, DraftRefusal? refusal) =>
        refusal switch
        {
            DraftRefusal.ReadOnly => Forbid(),
            DraftRefusal.Sent => Redirect(await Drafts.ReceiptAddressAsync(viewer, publicId, HttpContext.RequestAborted)),
            DraftRefusal.NotFound or null => NotFound(),
        };
}
