using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>
/// Does something to a case for a program, by the same path as the forms (<see cref="CaseDoing"/>): what changes, the log and the
/// call's key are one transaction, and the domain decides.
/// </summary>
public sealed class CaseActing(PortalContext context, CaseActPages pages, CaseDoing doing)
{
    /// <param name="viewer">Who does it.</param>
    /// <param name="caseNumber">To which case.</param>
    /// <param name="key">The same for the same call.</param>
    /// <param name="action">What the log says was done.</param>
    /// <param name="check">What is wrong with what was sent; empty when nothing is.</param>
    /// <param name="work">Does it; see <see cref="CaseDoing"/>.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    /// <returns>Why it was not done; null when it was, now or by the same call before.</returns>
    public async Task<ApiRefusal?> DoAsync(
        Viewer viewer,
        string caseNumber,
        string key,
        AuditAction action,
        Func<CaseActPage, IEnumerable<ApiError>> check,
        Func<CaseAtHand, Task<Enum?>> work,
        CancellationToken cancellationToken
    )
    {
        if (await pages.FindAsync(viewer, caseNumber, cancellationToken) is not { } page)
            return new ApiRefusal(ApiCode.NotFound);
        // A call that was carried out and broke off before it was answered must not meet what it did itself.
        if (
            await context.TakenForms.AnyAsync(
                one => one.CaseId == page.Case.Id && one.UserId == viewer.UserId && one.Key == key,
                cancellationToken
            )
        )
            return null;
        if (check(page).ToList() is { Count: > 0 } errors)
            return new ApiRefusal(ApiCode.FieldsWrong, errors);
        var form = new ApiForm { Key = key, Seen = page.Case.EventCount };
        var deed = await doing.DoAsync(viewer, caseNumber, form, action, work, cancellationToken);
        return deed.Outcome switch
        {
            CaseDeedOutcome.Done => null,
            CaseDeedOutcome.NotFound => new ApiRefusal(ApiCode.NotFound),
            CaseDeedOutcome.Changed => new ApiRefusal(ApiCode.CaseChanged),
            CaseDeedOutcome.Refused => new ApiRefusal(ApiCode.CaseRefuses, [Told(deed.Refusal!)]),
        };
    }

    private static ApiError Told(Enum refusal) =>
        new("", ApiJson.Written(refusal), ApiTexts.Of<ActsText>(CaseForm.KeyOf(refusal)));

    private sealed class ApiForm : CaseForm;
}
