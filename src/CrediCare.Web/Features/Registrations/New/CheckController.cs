using CrediCare.Data.Access;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The panel alone, asked for by the page's script while someone types. What was typed is kept on the way.</summary>
[Authorize(Policy = Policies.Customer)]
public sealed class CheckController(
    DraftStore drafts,
    DraftReminders reminders,
    DraftDesk desk,
    PortalFormat format,
    IStringLocalizer<RegistrationsText> words
) : StepController(drafts, reminders, format, words)
{
    /// <summary>Only the part of the step that asks is replaced.</summary>
    [HttpPost("/registrations/new/{draft}/check")]
    public Task<IActionResult> Check(
        string draft,
        string? creditor,
        string? step,
        DebtorForm debtor,
        InvoiceForm invoice,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        OnPostedAsync(
            viewer,
            draft,
            creditor,
            content =>
                step switch
                {
                    "debtor" => content.With(debtor),
                    "invoice" => content with { Invoice = invoice },
                    _ => content,
                },
            async open => PartialView("_Check", (await desk.LookAsync(viewer, open, cancellationToken)).Panel)
        );
}
