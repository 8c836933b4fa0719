using CrediCare.Data.Access;
using CrediCare.Domain;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// What the steps have in common: a draft is opened for whoever may work on it, and what a form brings is kept before
/// anything is said about it.
/// </summary>
public abstract class StepController(
    DraftStore drafts,
    DraftReminders reminders,
    PortalFormat format,
    IStringLocalizer<RegistrationsText> words
) : Controller
{
    /// <summary>The value of the button that keeps the draft and leaves.</summary>
    public const string Save = "save";

    /// <summary>The value of the button that also asks to be reminded of it.</summary>
    public const string Remind = "remind";

    /// <summary>The value of the button that no longer wants to be reminded.</summary>
    public const string NoReminder = "no-reminder";

    protected DraftStore Drafts { get; } = drafts;

    protected PortalFormat Format { get; } = format;

    protected IStringLocalizer<RegistrationsText> Words { get; } = words;

    protected async Task<IActionResult> OnDraftAsync(Viewer viewer, string publicId, Func<OpenDraft, Task<IActionResult>> work)
    {
        var opened = await OpenAsync(viewer, publicId, null);
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
        var opened = await OpenAsync(viewer, publicId, creditor ?? "");
        if (!opened.Succeeded)
            return await AnswerAsync(viewer, publicId, opened.Refusal);
        var typed = opened.Value with { Content = change(opened.Value.Content) };
        var hasFiles = Request.HasFormContentType && Request.Form.Files.Count > 0;
        return await Drafts.KeepAsync(viewer, typed, hasFiles, HttpContext.RequestAborted) is { } draft
            ? await work(await reminders.FollowAsync(draft, HttpContext.RequestAborted))
            : await OnDraftAsync(viewer, publicId, _ => Task.FromResult<IActionResult>(NotFound()));
    }

    /// <summary>What the buttons do that are on every step; null when another one was pressed.</summary>
    protected async Task<IActionResult?> AsideAsync(OpenDraft draft, string? go, string step) =>
        go switch
        {
            Save => Saved(draft),
            Remind => await RemindAsync(draft, step),
            NoReminder => await ForgetAsync(draft, draft.Address(step)),
            _ => null,
        };

    protected async Task<IActionResult> ForgetAsync(OpenDraft draft, string then)
    {
        await reminders.ForgetAsync(draft, HttpContext.RequestAborted);
        Done.Say(TempData, new Done(Words["NoReminder_Title"], Words["NoReminder_Text"]));
        return Redirect(then);
    }

    private async Task<IActionResult> RemindAsync(OpenDraft draft, string step)
    {
        if (await reminders.AskAsync(draft, HttpContext.RequestAborted) is not { } day)
            return Redirect(draft.Address(step));
        Done.Say(
            TempData,
            new Done(
                Words["Reminder_Title", Format.LongDate(day)],
                Words["Reminder_Text"],
                Words["DraftSaved_Link"],
                draft.Address("review")
            )
        );
        return Redirect("/registrations");
    }

    private RedirectResult Saved(OpenDraft draft)
    {
        if (draft.IsStored)
            Done.Say(
                TempData,
                new Done(Words["DraftSaved_Title"], Words["DraftSaved_Text"], Words["DraftSaved_Link"], draft.Address("review"))
            );
        return Redirect("/registrations");
    }

    private Task<Outcome<OpenDraft, DraftRefusal>> OpenAsync(Viewer viewer, string publicId, string? creditor) =>
        Drafts.OpenAsync(viewer, publicId, Request.Query[DraftKey.Parameter], creditor, HttpContext.RequestAborted);

    /// <summary>Puts each problem beside its field; true when there was one.</summary>
    protected bool Tell(IEnumerable<FieldProblem> problems)
    {
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, Words.Say(problem));
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
