using CrediCare.Data.Access;
using CrediCare.Data.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Shared;

/// <summary>Saves and forgets filters for the pages that have lists.</summary>
public sealed class SavedFilterDesk(SavedFilters filters, IStringLocalizer<ShellText> texts)
{
    /// <param name="controller">Of the list.</param>
    /// <param name="list">Which one.</param>
    /// <param name="asked">What it is asked for, as its filter writes it.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="viewer">Whose it becomes.</param>
    /// <param name="again">The list once more, with what was wrong beside the field.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task<IActionResult> SaveAsync(
        Controller controller,
        ListKind list,
        string asked,
        SavedFilterForm form,
        Viewer viewer,
        Func<Task<IActionResult>> again,
        CancellationToken cancellationToken
    )
    {
        // Saved for the company that the page was made for, or not at all.
        if (form.Company != viewer.Current?.CreditorPublicId)
            return controller.NotFound();
        var name = TypedText.Line(form.FilterName);
        var wrong =
            name is null ? "Filter_NameMissing"
            : name.Length > SavedFilter.NameLength ? "Filter_NameTooLong"
            : (await filters.SaveAsync(viewer, list, name, asked, cancellationToken)).Refusal is { } refusal ? $"Filter_{refusal}"
            : null;
        if (wrong is not null)
        {
            controller.ModelState.AddModelError(
                $"{nameof(SavedFilterPart.Form)}.{nameof(form.FilterName)}",
                texts[wrong, wrong == "Filter_NameTooLong" ? SavedFilter.NameLength : SavedFilter.Most]
            );
            return await again();
        }

        Done.Say(controller.TempData, new Done(texts["Filter_Saved", name!]));
        return controller.LocalRedirect(Shown(list, viewer) + asked);
    }

    public async Task<IActionResult> ForgetAsync(
        Controller controller,
        ListKind list,
        string publicId,
        string asked,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (!await filters.ForgetAsync(viewer, list, publicId, cancellationToken))
            return controller.NotFound();
        Done.Say(controller.TempData, new Done(texts["Filter_Forgotten"]));
        return controller.LocalRedirect(Shown(list, viewer) + asked);
    }

    private static string Shown(ListKind list, Viewer viewer) =>
        list switch
        {
            ListKind.Cases => viewer.IsStaff ? "/admin/cases" : "/cases",
            ListKind.Debtors => viewer.IsStaff ? "/admin/debtors" : "/debtors",
        };
}
