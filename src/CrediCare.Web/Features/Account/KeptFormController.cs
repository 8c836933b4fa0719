using CrediCare.Data.Access;
using CrediCare.Web.Features.Errors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Account;

/// <summary>A form that was posted after the session had ended, shown again to be sent anew.</summary>
[Authorize(Policies.OwnAccount)]
[Help("sign-in-safely")]
public sealed class KeptFormController(KeptForms forms) : Controller
{
    [HttpGet(AccountPaths.KeptForm + "/{id}")]
    public async Task<IActionResult> KeptForm(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await forms.FindAsync(id, viewer.UserId, cancellationToken) is { } content
            ? View(
                new KeptFormModel(
                    id,
                    content,
                    TypedValues.Of(
                        content.Fields.Where(field => field.IsTyped).Select(field => KeyValuePair.Create(field.Name, field.Value))
                    )
                )
            )
            : NotFound();

    [HttpPost(AccountPaths.KeptForm + "/{id}/discard")]
    public async Task<IActionResult> Discard(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await forms.DiscardAsync(id, viewer.UserId, cancellationToken) ? LocalRedirect("/") : NotFound();
}
