using CrediCare.Domain.Amounts;
using CrediCare.Domain.Decisions;

namespace CrediCare.Domain.Cases;

/// <summary>
/// A step outside the agency's own letters. The creditor is asked first, unless the agreement says otherwise; the day it was
/// filed is what counts for limitation.
/// </summary>
public sealed class LegalStep : IVersioned, IDecisionSubject
{
    private LegalStep() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CaseId { get; private set; }
    public LegalStepKind Kind { get; private set; }
    public LegalStepState State { get; private set; }
    public DateOnly? FiledOn { get; private set; }
    public string? Authority { get; private set; }

    /// <summary>What the authority charges, in øre, as it was expected when the creditor was asked, or as it was paid.</summary>
    public long CourtFeeOre { get; private set; }

    /// <summary>Whether the creditor must meet.</summary>
    public AttendanceDuty Attendance { get; private set; }

    /// <summary>Who meets, as the creditor has said.</summary>
    public string? Attendee { get; private set; }

    /// <summary>The day an authority ended it, in Oslo; null until then, and where a caseworker gave it up.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>How it was ended; null until then, and for attachment, whose orders say it.</summary>
    public LegalStepOutcome? Outcome { get; private set; }

    public int Version { get; private set; }

    internal static LegalStep Request(
        Guid caseId,
        LegalStepKind kind,
        string? authority,
        Money courtFee,
        AttendanceDuty attendance = AttendanceDuty.NoMeeting
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CaseId = caseId,
            Kind = kind,
            State = LegalStepState.AwaitingApproval,
            Authority = authority,
            CourtFeeOre = courtFee.Ore,
            Attendance = attendance,
        };

    /// <summary>
    /// How a step of this kind can end: the conciliation board tries the claim and can fix it bindingly (foreldelsesloven § 21); a
    /// petition, and a claim filed in an estate, cannot.
    /// </summary>
    public static IReadOnlyList<LegalStepOutcome> OutcomesOf(LegalStepKind kind) =>
        kind switch
        {
            LegalStepKind.ConciliationComplaint => Enum.GetValues<LegalStepOutcome>(),
            LegalStepKind.AttachmentPetition
            or LegalStepKind.ForcedSale
            or LegalStepKind.BankruptcyPetition
            or LegalStepKind.EstateClaim => [LegalStepOutcome.NotBindinglyFixed, LegalStepOutcome.Dismissed],
        };

    internal void File(DateOnly filedOn, string? authority, Money courtFee)
    {
        (State, FiledOn, CourtFeeOre) = (LegalStepState.Filed, filedOn, courtFee.Ore);
        Authority = authority ?? Authority;
    }

    internal void Settle(DecisionAnswer answer)
    {
        State = answer.Choice == DecisionChoice.Approve ? LegalStepState.Approved : LegalStepState.Rejected;
        Attendee = AsksWhoMeets(answer.Choice) ? answer.Words : null;
    }

    /// <summary>Whether this answer says who meets.</summary>
    public bool AsksWhoMeets(DecisionChoice choice) => Attendance == AttendanceDuty.InPerson && choice == DecisionChoice.Approve;

    /// <summary>The creditor did not answer, or a caseworker took the question back.</summary>
    internal void Leave(DecisionState state) =>
        State = state == DecisionState.Withdrawn ? LegalStepState.Dropped : LegalStepState.Lapsed;

    /// <summary>What the authority decided.</summary>
    internal void Rule(LegalStepOutcome? outcome, DateOnly on)
    {
        End(outcome == LegalStepOutcome.Dismissed ? LegalStepState.Dropped : LegalStepState.Decided);
        (Outcome, EndedOn) = (outcome, on);
    }

    /// <summary>A caseworker gives up a step that was approved, or records that the authority has decided. False when it cannot.</summary>
    public bool End(LegalStepState state)
    {
        var may =
            (State, state)
            is
                (LegalStepState.Approved, LegalStepState.Dropped)
                or
                (LegalStepState.Filed, LegalStepState.Decided or LegalStepState.Dropped);
        State = may ? state : State;
        return may;
    }
}

public enum LegalStepKind
{
    ConciliationComplaint,
    AttachmentPetition,
    ForcedSale,
    BankruptcyPetition,

    /// <summary>The claim is filed in an estate that someone else had opened; it needs no approval.</summary>
    EstateClaim,
}

public enum LegalStepState
{
    AwaitingApproval,
    Filed,
    Decided,
    Dropped,

    /// <summary>The creditor has agreed; it can be filed.</summary>
    Approved,
    Rejected,

    /// <summary>The creditor did not answer in time, and the step is not taken.</summary>
    Lapsed,
}
