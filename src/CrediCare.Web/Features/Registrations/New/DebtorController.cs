using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Step 1: who owes.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("what-is-needed")]
public sealed class DebtorController(
    DraftStore drafts,
    DraftReminders reminders,
    DraftDesk desk,
    PortalFormat format,
    IStringLocalizer<RegistrationsText> words
) : StepController(drafts, reminders, format, words)
{
    [HttpGet("/registrations/new/{draft}/debtor")]
    public Task<IActionResult> Debtor(string draft, bool check, Viewer viewer, CancellationToken cancellationToken) =>
        OnDraftAsync(
            viewer,
            draft,
            async open =>
            {
                var look = await desk.LookAsync(viewer, open, cancellationToken);
                if (check)
                    Tell(look.Read.Debtor.Problems);
                return View(new DebtorPage(look));
            }
        );

    [HttpPost("/registrations/new/{draft}/debtor")]
    public Task<IActionResult> Debtor(
        string draft,
        string? creditor,
        string? go,
        DebtorForm debtor,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        OnPostedAsync(
            viewer,
            draft,
            creditor,
            content => content.With(debtor),
            async open =>
            {
                if (await AsideAsync(open, go, "debtor") is { } aside)
                    return aside;
                var look = await desk.LookAsync(viewer, open, cancellationToken);
                if (look.Read.Debtor.BirthNumber is not null)
                    ModelState.Remove("Debtor.BirthNumber");
                return Tell(look.Read.Debtor.Problems) ? View(new DebtorPage(look)) : Redirect(open.Address("invoice"));
            }
        );
}
