using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Letters;

/// <summary>Letters that were sent on many cases: the same day and the same deadline for all.</summary>
public sealed class LettersForm : IPeopleListed
{
    public int LinesShown => Checks.Count;

    public DateOnly? SentOn { get; set; }

    public DateOnly? Deadline { get; set; }

    /// <summary>Those that may be recorded, as the preview made them.</summary>
    public List<LetterItem> Items { get; set; } = [];

    /// <summary>The cases looked at, allowed and refused; not posted.</summary>
    internal IReadOnlyList<LetterCheck> Checks { get; set; } = [];

    /// <summary>How many were ticked that are no case, or one too many; not posted.</summary>
    internal int LeftOut { get; set; }
}

/// <summary>One of them. It is a form about a case like any other, carried out once and only on the case that was seen.</summary>
public sealed class LetterItem : CaseForm
{
    public string? CaseNumber { get; set; }

    /// <summary>The fee that was shown, in øre.</summary>
    public long FeeOre { get; set; }
}

/// <summary>What would come of it, by the same rules that then do it.</summary>
/// <param name="Hand">The case as it is.</param>
/// <param name="Letter">The letter that comes next; null where none does.</param>
/// <param name="Fee">What it would cost the debtor.</param>
/// <param name="Owed">What is owed before it.</param>
/// <param name="Refusal">Why it may not be recorded; null when it may.</param>
public sealed record LetterCheck(CaseAtHand Hand, CaseStage? Letter, Money Fee, Money Owed, Enum? Refusal, int Seen);
