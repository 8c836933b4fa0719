using System.Globalization;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Limitation;
using CrediCare.Web.TagHelpers;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases;

/// <summary>Puts what the domain says about a case into the reader's words.</summary>
public sealed partial class CaseWords(
    IStringLocalizer<CasesText> texts,
    IStringLocalizer<StatusText> statuses,
    IStringLocalizer<Admin.Cases.Acts.ActsText> acts,
    PortalFormat format,
    TimeProvider clock
)
{
    /// <summary>When a step to come can happen.</summary>
    public string When(CaseStep step, DateOnly today) =>
        step.On is not { } day ? texts["AheadNoDay"]
        : day <= today ? texts["AheadNow"]
        : step.Kind == CaseStepKind.EarningsAreDeducted ? texts["AheadUntil", format.RunningDate(day, today)]
        : step.Kind
            is CaseStepKind.PlanLapses
                or CaseStepKind.LegalStepLapses
                or CaseStepKind.InstallmentDue
                or CaseStepKind.MonitoredUntilLimitation
            ? Capital(format.RunningDate(day, today))
        : texts["AheadFrom", format.RunningDate(day, today)];

    public string What(CaseStep step, bool forStaff) => To(forStaff, $"Step_{step.Kind}", format.Kroner(step.Amount));

    public string Note(CaseStep step, bool forStaff) => To(forStaff, $"Step_{step.Kind}_Note");

    // What says "you" to the creditor is said of the creditor to staff.
    private string To(bool forStaff, string key, params object[] words) =>
        forStaff && texts[$"{key}_Staff", words] is { ResourceNotFound: false } said ? said : texts[key, words];

    /// <summary>What taking a case back came to.</summary>
    public string Cost(CaseWithdrawal withdrawn) =>
        withdrawn.TotalOre is { } total
            ? texts["Withdrawal_Cost", format.Kroner(new Money(total))]
            : texts["Withdrawal_CostUnknown"];

    /// <summary>One step of the reasoning about limitation, as a sentence.</summary>
    public string Reasoning(LimitationReasoning step) =>
        texts[
            $"Limitation_{step.Code}",
            format.LongDate(step.On),
            LimitationClock.Years(ClaimType.Invoice),
            format.LongDate(step.EndsOn)
        ];

    /// <summary>How long it is to a day: days when it is near, else months, else years and months.</summary>
    public string Left(DateOnly until, DateOnly today)
    {
        var days = until.DayNumber - today.DayNumber;
        var months = ((until.Year - today.Year) * 12) + until.Month - today.Month - (until.Day < today.Day ? 1 : 0);
        return days < 0 ? texts["LimitationPassed"]
            : days == 1 ? texts["LimitationLeftOneDay"]
            : days < 90 ? texts["LimitationLeftDays", days]
            : months < 12 ? texts["LimitationLeftMonths", months]
            : texts["LimitationLeftYears", months / 12, months % 12];
    }

    public string Title(CaseLogLine line) =>
        line.Paper is { } paper ? texts[paper.IsInternal ? "Paper_Internal" : $"Paper_{line.Kind}"]
        : line.Event is { } happened ? texts[$"Event_{happened}"]
        : texts[$"Posting_{line.Posting}"];

    /// <summary>Who did it and what there is to say, in one line.</summary>
    public string Aside(CaseLogLine line)
    {
        if (line is { Event: CaseEventKind.AcceptedAfterAssessment, Actor: { } assessor })
            return texts["Detail_AssessedBy", assessor.Name];
        var who = line.Actor is not { } actor
            ? line.Event is null && line.Paper is null
                ? null
                : texts["ByPortal"].Value
            : actor.IsStaff
                ? texts["ByStaff", actor.Name].Value
                : actor.Name;
        return string.Join(" · ", new[] { who, About(line) }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>What a person wrote, quoted beneath the line.</summary>
    public static string? Quote(CaseLogLine line) =>
        line.Paper is { } paper ? paper.Text
        : line.Event is { } happened && CaseLog.Quoted.Contains(happened) && line.Detail != Case.TakenBackByBank ? line.Detail
        : null;

    /// <summary>What was new about the debtor, a sentence for each thing: what it was, and what it is.</summary>
    public IEnumerable<string> New(CaseContactChange change)
    {
        var rows = new (string Key, string? Before, string? After)[]
        {
            ("Contact_Street", Written(change.Before.Address), Written(change.After.Address)),
            ("Contact_Phone", Phone(change.Before.Phone), Phone(change.After.Phone)),
            ("Contact_Email", change.Before.Email, change.After.Email),
        };
        var none = texts["Contact_None"].Value;
        return rows.Where(row => row.Before != row.After)
            .Select(row => texts["Contact_Changed", texts[row.Key].Value, row.Before ?? none, row.After ?? none].Value);
    }

    private string? Phone(string? number) => number is null ? null : format.Phone(number);

    private static string? Written(PostalAddress address)
    {
        var place = string.Join(' ', new[] { address.Postcode, address.City }.Where(part => !string.IsNullOrEmpty(part)));
        var parts = new[] { address.Street, address.StreetExtra, place }.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    public static string Icon(CaseLogLine line) =>
        line.Kind switch
        {
            CaseLogKind.Letters => "letter",
            CaseLogKind.Money => "coins",
            CaseLogKind.Messages => "chat",
            CaseLogKind.Notes => "document",
            CaseLogKind.Documents => "document",
            _ => line.Event switch
            {
                CaseEventKind.Opened or CaseEventKind.InvoiceAdded or CaseEventKind.Reopened => "folder",
                CaseEventKind.Paused or CaseEventKind.Resumed => "pause",
                CaseEventKind.DisputeOpened
                or CaseEventKind.DisputeClosed
                or CaseEventKind.DisputeStatementAdded
                or CaseEventKind.DisputeReopened => "flag",
                CaseEventKind.ConciliationFiled
                or CaseEventKind.EnforcementFiled
                or CaseEventKind.BankruptcyFiled
                or CaseEventKind.ForcedSaleFiled
                or CaseEventKind.EstateClaimFiled
                or CaseEventKind.AttachmentDecided
                or CaseEventKind.LegalStepEnded
                or CaseEventKind.LegalStepRequested
                or CaseEventKind.LegalStepApproved
                or CaseEventKind.LegalStepRejected => "scales",
                CaseEventKind.QuestionAsked or CaseEventKind.QuestionAnswered => "chat",
                CaseEventKind.AcceptedAfterAssessment => "scales",
                CaseEventKind.LimitationInterrupted => "clock",
                CaseEventKind.Closed => "check",
                CaseEventKind.PlanBreached => "warning",
                _ => "calendar",
            },
        };

    private string? About(CaseLogLine line) =>
        line.Event switch
        {
            CaseEventKind.NoticeSent or CaseEventKind.DemandSent or CaseEventKind.LegalActionNoticeSent => Dated(
                "Detail_Deadline",
                line.Detail
            ),
            CaseEventKind.HeavyFeeApplied => Dated("Detail_HeavyFee", line.Detail),
            CaseEventKind.LimitationInterrupted => Dated("Detail_NewEnd", line.Detail),
            CaseEventKind.Opened or CaseEventKind.InvoiceAdded => line.Detail is null
                ? null
                : texts["Detail_Receipt", line.Detail].Value,
            CaseEventKind.PlanProposed or CaseEventKind.PlanApproved => line.Detail is null
                ? null
                : texts["Detail_Installments", line.Detail].Value,
            CaseEventKind.PlanCountered => line.Counter is { } counter
                ? texts[
                    "Detail_Counter",
                    counter.Installments,
                    format.Kroner(counter.Monthly),
                    format.LongDate(counter.First)
                ].Value
                : null,
            CaseEventKind.DisputeOpened => line.Detail is null or nameof(DisputeReason.Other)
                ? null
                : texts[$"Dispute_{line.Detail}"].Value,
            CaseEventKind.Closed => Enum.TryParse<ClosedReason>(line.Detail, out var reason)
                ? statuses[StatusLook.KeyOf(reason)].Value
                : null,
            CaseEventKind.PaymentReceived or CaseEventKind.DirectPaymentReported => string.Join(
                " · ",
                new[] { PaidOn(line), Covered(line) }.OfType<string>()
            ),
            CaseEventKind.FeePosted => line.Covered is [var fee, ..] ? acts[$"Fee_{fee.Kind}"].Value : null,
            CaseEventKind.ChargeReversed => line.Reversed is { } wrong
                ? texts[
                    "Detail_Reversed",
                    texts[$"Posting_{wrong.Kind}"].Value,
                    format.DayAndMonth(wrong.BookedOn, clock.Today())
                ].Value
                : null,
            CaseEventKind.PaymentTakenBack or CaseEventKind.Reopened when line.Detail == Case.TakenBackByBank => texts[
                "Detail_TakenBackByBank"
            ].Value,
            CaseEventKind.InterestPosted => Dated("Detail_Through", line.Detail),
            CaseEventKind.RefundPaid or CaseEventKind.RefundCameBack => texts["Detail_Reference", line.Detail ?? ""].Value,
            CaseEventKind.DetailsChanged when line.Detail is null => texts["Detail_Guardian"].Value,
            CaseEventKind.LegalStepEnded => acts[$"Ruled_{line.Detail}"].Value,
            CaseEventKind.AttachmentDecided => Enum.TryParse<AttachmentOrderKind>(line.Detail, out _)
                ? acts[$"Attached_{line.Detail}"].Value
                : line.Detail,
            CaseEventKind.ConciliationFiled
            or CaseEventKind.EnforcementFiled
            or CaseEventKind.BankruptcyFiled
            or CaseEventKind.ForcedSaleFiled
            or CaseEventKind.EstateClaimFiled
            or CaseEventKind.BankruptcyReported
            or CaseEventKind.DeclarationSigned => line.Detail,
            _ => null,
        };

    /// <summary>The day it was paid, where it was booked on another.</summary>
    private string? PaidOn(CaseLogLine line) =>
        line.Covered.FirstOrDefault(entry => Ledger.IsPayment(entry)) is { } paid && paid.EffectiveOn != line.On
            ? texts["Detail_PaidOn", format.DayAndMonth(paid.EffectiveOn, clock.Today())].Value
            : null;

    /// <summary>The parts in the order the payment covered them; what is due back comes last.</summary>
    private string? Covered(CaseLogLine line)
    {
        var order = line.Detail is { } detail ? CoverageOrder.Parse(detail).Components.ToList() : [];
        var parts = line
            .Covered.GroupBy(entry => entry.Component)
            .OrderBy(part => order.IndexOf(part.Key) is var place and >= 0 ? place : int.MaxValue)
            .Select(part => texts[$"Covered_{part.Key}", format.Amount(-part.Sum(entry => entry.Amount))].Value)
            .ToList();
        return parts.Count == 0 ? null : texts["Detail_Covered", string.Join(", ", parts)].Value;
    }

    private string? Dated(string key, string? detail) =>
        DateOnly.TryParseExact(detail, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? texts[key, format.DayAndMonth(day, clock.Today())].Value
            : null;

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text[1..]);
}
