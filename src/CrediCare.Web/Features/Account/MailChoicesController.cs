using CrediCare.Data.Access;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Account;

/// <summary>A person decides what they are mailed about, and how soon.</summary>
[Authorize(Policies.OwnAccount)]
[Help("sign-in-safely")]
public sealed class MailChoicesController(
    OwnAccount own,
    MailChoices choices,
    OutboxSignal outbox,
    IStringLocalizer<AccountText> texts
) : Controller
{
    [HttpGet(AccountPaths.Mail)]
    public async Task<IActionResult> Mail(Viewer viewer, CancellationToken cancellationToken) =>
        View(
            MailChoicesForm.Of(
                await choices.OfAsync(viewer.UserId, cancellationToken),
                Offered(viewer),
                (await own.GetAsync()).Email!
            )
        );

    [HttpPost(AccountPaths.Mail)]
    public async Task<IActionResult> Mail(MailChoicesForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        await choices.KeepAsync(viewer.UserId, form.Chosen(Offered(viewer)), cancellationToken);
        outbox.Wake();
        Done.Say(TempData, new Done(texts["MailChoicesKept_Title"], texts["MailChoicesKept_Text"]));
        return LocalRedirect(AccountPaths.Security);
    }

    private static HashSet<MailGroup> Offered(Viewer viewer)
    {
        var offered = new HashSet<MailGroup> { MailGroup.Messages };
        if (viewer.IsStaff)
            return offered;
        offered.UnionWith([MailGroup.Registrations, MailGroup.Drafts, MailGroup.Reports]);
        if (viewer.Memberships.Any(membership => membership.Role != MembershipRole.Reader))
            offered.UnionWith([MailGroup.Decisions, MailGroup.Cases]);
        if (viewer.Memberships.Any(membership => membership.Role == MembershipRole.Administrator))
            offered.Add(MailGroup.UserReview);
        return offered;
    }
}
