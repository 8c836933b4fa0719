using CrediCare.Domain.Cases;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.TagHelpers;

/// <summary>The tone of every status a registration or a case can have; the words are in <c>Text/StatusText</c>.</summary>
public static class StatusLook
{
    /// <summary>The key of a status's words.</summary>
    public static string KeyOf(Enum status) => $"{status.GetType().Name}_{status}";

    public static StatusTone ToneOf(Enum status) =>
        status switch
        {
            CaseStage stage => ToneOf(stage),
            ClosedReason reason => ToneOf(reason),
            CaseHold hold => ToneOf(hold),
            CaseMark mark => ToneOf(mark),
            RegistrationResult result => ToneOf(result),
            RegistrationState state => ToneOf(state),
            _ => throw new ArgumentException($"{status.GetType().Name} is not shown as a status.", nameof(status)),
        };

    /// <summary>The badge's second class and the theme colour of a tone.</summary>
    public static (string? Class, string Colour) Dress(StatusTone tone) =>
        tone switch
        {
            StatusTone.Moving => (null, "info"),
            StatusTone.YourTurn => ("status--turn", "brand1"),
            StatusTone.Held => ("status--held", "brand2"),
            StatusTone.Good => ("status--good", "success"),
            StatusTone.Legal => ("status--law", "accent"),
            StatusTone.Shut => ("status--shut", "neutral"),
            StatusTone.Failed => ("status--fail", "danger"),
        };

    /// <summary>A set of holds one by one, in the order they are shown.</summary>
    public static IEnumerable<CaseHold> Each(CaseHold holds) =>
        Enum.GetValues<CaseHold>().Where(hold => hold != CaseHold.None && holds.HasFlag(hold));

    private static StatusTone ToneOf(CaseStage stage) =>
        stage switch
        {
            CaseStage.Opened or CaseStage.NoticeSent or CaseStage.DemandSent or CaseStage.LegalActionNotice => StatusTone.Moving,
            CaseStage.InConciliation or CaseStage.InEnforcement or CaseStage.InBankruptcy => StatusTone.Legal,
            CaseStage.Surveillance or CaseStage.Closed => StatusTone.Shut,
        };

    private static StatusTone ToneOf(ClosedReason reason) =>
        reason switch
        {
            ClosedReason.Paid => StatusTone.Good,
            ClosedReason.TimeBarred => StatusTone.Failed,
            ClosedReason.Credited or ClosedReason.Withdrawn or ClosedReason.Minor or ClosedReason.Uncollectable =>
                StatusTone.Shut,
        };

    private static StatusTone ToneOf(CaseHold hold) =>
        hold switch
        {
            CaseHold.AwaitingCreditor or CaseHold.PlanAwaitingApproval => StatusTone.YourTurn,
            CaseHold.PlanActive => StatusTone.Good,
            CaseHold.PlanBreached => StatusTone.Failed,
            CaseHold.None or CaseHold.PausedByCreditor or CaseHold.Disputed => StatusTone.Held,
        };

    private static StatusTone ToneOf(CaseMark mark) =>
        mark switch
        {
            CaseMark.PartlyPaid => StatusTone.Good,
            CaseMark.ForcedSale => StatusTone.Legal,
        };

    private static StatusTone ToneOf(RegistrationResult result) =>
        result switch
        {
            RegistrationResult.TooEarly => StatusTone.Shut,
            RegistrationResult.Accepted => StatusTone.Good,
            RegistrationResult.NeedsAssessment => StatusTone.Moving,
        };

    private static StatusTone ToneOf(RegistrationState state) =>
        state switch
        {
            RegistrationState.Submitted or RegistrationState.NeedsAssessment => StatusTone.Moving,
            RegistrationState.Imported => StatusTone.Good,
            RegistrationState.Rejected or RegistrationState.Refused => StatusTone.Failed,
            RegistrationState.Draft or RegistrationState.Withdrawn => StatusTone.Shut,
        };
}
