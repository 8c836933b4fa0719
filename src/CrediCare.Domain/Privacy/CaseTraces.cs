namespace CrediCare.Domain.Privacy;

/// <summary>The days of a case that decide how long what it tells of its debtor is kept.</summary>
/// <param name="ClosedOn">In Oslo; null while it is open.</param>
/// <param name="LastBookedOn">The last day of its ledger; null where nothing was booked.</param>
/// <param name="LastDisputedOn">The last day on which an objection was raised, answered or decided; null where there was none.</param>
/// <param name="LimitedOn">The last day on which what was never paid can be claimed; null where nothing is left of the claim.</param>
/// <param name="OwesDebtor">Whether money is to be paid back.</param>
public sealed record CaseTraces(
    DateOnly? ClosedOn,
    DateOnly? LastBookedOn,
    DateOnly? LastDisputedOn,
    DateOnly? LimitedOn,
    bool OwesDebtor
);

/// <summary>Why something is kept.</summary>
public enum KeepReason
{
    /// <summary>The claim is being collected; without its debtor it could not be (personvernforordningen art. 6 nr. 1 bokstav f).</summary>
    CaseIsOpen,

    /// <summary>Somebody is to be paid back.</summary>
    MoneyToPayBack,

    /// <summary>Bokføringsloven § 13: some months after the end of the financial year.</summary>
    Accounting,

    /// <summary>An objection can be taken up again as long as the records of it are kept.</summary>
    Dispute,

    /// <summary>What was never paid can still be claimed (foreldelsesloven).</summary>
    Limitation,

    /// <summary>Nobody has said how long such things are kept.</summary>
    NoRule,
}

/// <summary>What is kept, why, and from which day it may go; null where that day is not known yet.</summary>
public sealed record Keeping(KeepReason Reason, DateOnly? FreeFrom);
