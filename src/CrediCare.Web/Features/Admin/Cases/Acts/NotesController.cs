using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A caseworker writes a note, for the caseworkers alone or for the creditor too.</summary>
[Help("case-status")]
public sealed class NotesController(StaffActParts parts) : StaffActController(parts)
{
    [HttpGet("/admin/cases/{caseNumber}/notes")]
    public Task<IActionResult> Note(string caseNumber, Viewer viewer, CancellationToken cancellationToken) =>
        ShowAsync(caseNumber, viewer, _ => new NoteForm { Audience = CaseAudience.StaffOnly }, cancellationToken);

    [HttpPost("/admin/cases/{caseNumber}/notes")]
    public Task<IActionResult> Note(string caseNumber, NoteForm form, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            caseNumber,
            viewer,
            form,
            form.Audience == CaseAudience.Creditor ? AuditAction.NoteWritten : AuditAction.InternalNoteWritten,
            page =>
            {
                // A note changes nothing about the case, so nobody need look again first.
                form.Seen = page.Case.EventCount;
                this.Required(form.Text, nameof(form.Text), Texts["NoteRequired"]);
                return Task.CompletedTask;
            },
            hand =>
            {
                Parts.Context.Add(
                    new CaseNote(
                        Guid.CreateVersion7(),
                        hand.Case.Id,
                        viewer.UserId,
                        TypedText.Block(form.Text)!,
                        form.Audience!.Value,
                        hand.Occasion.NowUtc
                    )
                );
                return Task.FromResult<Enum?>(null);
            },
            _ => new Done(Texts["Noted_Title"], Texts[$"Noted_Text_{form.Audience}"]),
            cancellationToken
        );
}
