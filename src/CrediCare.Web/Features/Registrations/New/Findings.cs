using CrediCare.Domain.Registrations;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Puts the check's findings into words, the weightiest first.</summary>
public sealed class Findings(IStringLocalizer<RegistrationsText> words, PortalFormat format)
{
    public IReadOnlyList<Finding> Of(PreCheck check) => [.. All(check).OrderBy(finding => finding.Tone)];

    private IEnumerable<Finding> All(PreCheck check)
    {
        if (check.UsedBy is { } holder)
            yield return holder.PublicId is null
                ? new Finding(FindingTone.Bad, words["Found_NumberUsedElsewhere"])
                : new Finding(
                    FindingTone.Bad,
                    words["Found_NumberUsed"],
                    holder.ReceiptNumber,
                    $"/registrations/{holder.PublicId}"
                );
        foreach (var warning in check.Warnings)
            yield return new Finding(
                FindingTone.Warning,
                words[$"Warning_{warning.Kind}", format.LongDate(warning.Date), format.Kroner(warning.Amount)]
            )
            {
                Field = FieldOf(warning.Kind),
            };
        foreach (var open in check.Cases)
            yield return new Finding(
                FindingTone.Information,
                words[open.CanJoin ? "Found_CaseToJoin" : "Found_Case", check.DebtorName ?? ""],
                open.CaseNumber,
                $"/cases/{open.CaseNumber}"
            );
        if (check.DebtorName is not null && !check.IsKnownApart)
            yield return new Finding(FindingTone.Information, words["Found_NotKnownApart"]);
        if (check.DebtorName is not null && !check.HasAddress)
            yield return new Finding(FindingTone.Information, words["Found_NoAddress"]);
        if (check.InvoiceNumberIsFree)
            yield return new Finding(FindingTone.Good, words["Found_NumberFree"]);
    }

    private static string? FieldOf(RegistrationWarningKind kind) =>
        kind switch
        {
            RegistrationWarningKind.KidCheckFailed => InvoicePage.Kid,
            RegistrationWarningKind.ReminderFeesAboveOneLetter or RegistrationWarningKind.ReminderFeesAboveMaximum =>
                InvoicePage.ReminderFees,
            RegistrationWarningKind.InvoiceDateOlderThanThreeYears
            or RegistrationWarningKind.LimitationImminent
            or RegistrationWarningKind.DueDateUnusuallyFar
            or RegistrationWarningKind.DebtorMayBeMinor => null,
        };
}
