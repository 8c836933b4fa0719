using CrediCare.Data.Access;
using CrediCare.Data.Desk;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Admin.Cases.Acts;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Notes;

/// <summary>One note or one question, written on many cases: written, looked at case by case, and then carried out.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("mail-that-asks")]
public sealed class NotesController(
    WriteNotes write,
    DeskItemsQuery items,
    DeskFactsQuery facts,
    CreditorAsking asking,
    TimeProvider clock,
    IStringLocalizer<NotesText> texts
) : Controller
{
    [HttpGet("/admin/notes")]
    public async Task<IActionResult> Index(
        List<string> item,
        [FromQuery(Name = "return")] string? back,
        CancellationToken cancellationToken
    )
    {
        if (item.Count == 0)
            return this.NonePicked(back, "/admin");
        var form = new NotesForm
        {
            Item = item,
            Return = Url.IsLocalUrl(back) ? back : null,
            Kind = NoteKind.Internal,
            AnswerBy = await asking.AnswerByAsync(cancellationToken),
        };
        return View(await FilledAsync(form, cancellationToken));
    }

    /// <summary>What would be done to each of them, before it is; or the text again, to change it.</summary>
    [Preview]
    [HttpPost("/admin/notes/preview")]
    public async Task<IActionResult> Preview(NotesForm form, bool edit, Viewer viewer, CancellationToken cancellationToken)
    {
        form.Return = Url.IsLocalUrl(form.Return) ? form.Return : null;
        await FilledAsync(form, cancellationToken);
        if (edit)
            return View("Index", form);
        Check(form);
        if (!ModelState.IsValid || form.Cases.Count == 0)
            return View("Index", form);
        form.Checks = await write.CheckAsync(viewer, form, form.Cases.Select(one => one.Reference!), cancellationToken);
        return View(form);
    }

    [HttpPost("/admin/notes")]
    public async Task<IActionResult> Write(NotesForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        Check(form);
        if (
            !ModelState.IsValid
            || form.Items.Count is 0 or > WriteNotes.MostCases
            || form.Items.Exists(one => !PublicId.IsOne(one.Key))
        )
            return BadRequest();
        form.Return = Url.IsLocalUrl(form.Return) ? form.Return : null;
        return View("Result", (form, await write.WriteAsync(viewer, form, cancellationToken)));
    }

    private void Check(NotesForm form)
    {
        this.Required(form.Text, nameof(form.Text), texts["Text_Required"]);
        if (form.Kind == NoteKind.Question && !AskingCheck.IsInTime(form.AnswerBy, clock.Today()))
            ModelState.AddModelError(nameof(form.AnswerBy), texts["AnswerBy_Wrong"]);
    }

    private async Task<NotesForm> FilledAsync(NotesForm form, CancellationToken cancellationToken)
    {
        var about = await items.FindAsync(form.Item.Take(WriteNotes.MostCases), cancellationToken);
        form.Cases =
        [
            .. (
                await facts.FindAsync([.. about.Values.Where(one => one.Subject == DeskSubject.Case)], cancellationToken)
            ).Values.OrderBy(one => one.Reference, StringComparer.Ordinal),
        ];
        return form;
    }
}
