using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>Says beside its field what is wrong with a question to the creditor.</summary>
public static class AskingCheck
{
    private const int MostDays = 365;

    /// <summary>A deadline after today, and not further off than anybody waits.</summary>
    public static bool IsInTime(DateOnly? answerBy, DateOnly today) => answerBy > today && answerBy <= today.AddDays(MostDays);

    /// <returns>The papers that go with it.</returns>
    public static async Task<IReadOnlyList<HandedInFile>> CheckAsync(
        this StaffActController page,
        StaffActParts parts,
        AskingForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        page.Required(form.Question, nameof(form.Question), parts.Texts["Question_Required"]);
        var unread = page.ModelState.GetFieldValidationState(nameof(form.AnswerBy)) == ModelValidationState.Invalid;
        if (!unread && form.AnswerBy is null)
            page.ModelState.AddModelError(nameof(form.AnswerBy), parts.Texts["AnswerBy_Required"]);
        else if (form.AnswerBy is { } && !IsInTime(form.AnswerBy, today))
            page.ModelState.AddModelError(nameof(form.AnswerBy), parts.Texts["AnswerBy_Wrong"]);
        return await parts.Files.ReadAsync(form.Files, nameof(form.Files), page.ModelState, cancellationToken);
    }
}
