using System.Globalization;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Cases;

/// <summary>What the address asks a list of cases for. Anything unreadable means the usual.</summary>
public sealed class CaseFilter : ListFilter
{
    public string? Group { get; set; }
    public string? Need { get; set; }
    public string? Stage { get; set; }
    public string? Hold { get; set; }
    public string? Age { get; set; }
    public string? Limitation { get; set; }

    /// <summary>The days it was opened on, "2026-11-01..2026-11-30"; so the next two.</summary>
    public string? Opened { get; set; }

    /// <summary>The days it was closed on.</summary>
    public string? Closed { get; set; }

    /// <summary>The days on which something was booked as paid.</summary>
    public string? Paid { get; set; }

    /// <summary>To whom that was.</summary>
    public string? PaidTo { get; set; }

    public string? Outcome { get; set; }

    /// <summary>How long the claim has been overdue.</summary>
    public string? Overdue { get; set; }

    /// <summary>How long it had been overdue when the case was opened.</summary>
    public string? Came { get; set; }

    public DaySpan? ChosenOpened => DaySpan.Parse(Opened);
    public DaySpan? ChosenClosed => DaySpan.Parse(Closed);
    public DaySpan? ChosenPaid => DaySpan.Parse(Paid);
    public CasePaidTo? ChosenPaidTo => Choice<CasePaidTo>(PaidTo);
    public CaseOutcome? ChosenOutcome => Choice<CaseOutcome>(Outcome);
    public OverdueAge? ChosenOverdue => AgeOf(Overdue);
    public OverdueAge? ChosenCame => AgeOf(Came);

    public CaseStage? ChosenStage => Choice<CaseStage>(Stage);

    /// <summary>One hold; "none" is none that can be asked for.</summary>
    public CaseHold? ChosenHold => Choice<CaseHold>(Hold) is { } hold && hold != CaseHold.None ? hold : null;

    public CaseAge? ChosenAge => Choice<CaseAge>(Age);
    public CaseLimitationNear? ChosenLimitation => Choice<CaseLimitationNear>(Limitation);

    /// <summary>How far they have come; a chosen stage says that by itself.</summary>
    public CaseGroup ChosenGroup => ChosenStage is null ? Known<CaseGroup>(Group) : CaseGroup.All;

    public CaseNeed ChosenNeed => Known<CaseNeed>(Need);
    public CaseSort ChosenSort => Known<CaseSort>(Sort);

    /// <summary>Asked for something that is seldom asked for.</summary>
    public bool AsksForMore =>
        ChosenStage is not null
        || ChosenHold is not null
        || ChosenAge is not null
        || ChosenLimitation is not null
        || ChosenCreditor is not null;

    /// <summary>Whether the list is narrowed in a way that can be taken off again.</summary>
    public bool Narrows => Typed is not null || ChosenPortfolio is not null || AsksForMore || CameFromAFigure;

    /// <summary>Narrowed in a way that only the address can say.</summary>
    private bool CameFromAFigure =>
        ChosenOpened is not null
        || ChosenClosed is not null
        || ChosenPaid is not null
        || ChosenPaidTo is not null
        || ChosenOutcome is not null
        || ChosenOverdue is not null
        || ChosenCame is not null;

    public override IEnumerable<(string Name, string? Value)> Asked =>
        [
            .. base.Asked,
            ("group", ChosenStage is null ? Word(ChosenGroup) : null),
            ("need", Word(ChosenNeed)),
            ("stage", Written(ChosenStage)),
            ("hold", Written(ChosenHold)),
            ("age", Written(ChosenAge)),
            ("limitation", Written(ChosenLimitation)),
            ("opened", ChosenOpened?.ToString()),
            ("closed", ChosenClosed?.ToString()),
            ("paid", ChosenPaid?.ToString()),
            ("paidto", Written(ChosenPaidTo)),
            ("outcome", Written(ChosenOutcome)),
            ("overdue", AgeWord(ChosenOverdue)),
            ("came", AgeWord(ChosenCame)),
            ("sort", Word(ChosenSort)),
        ];

    /// <summary>The address of one of the groups, whatever stage was chosen before.</summary>
    public string WithGroup(CaseGroup group) => With(("stage", null), ("group", Word(group)));

    public string WithNeed(CaseNeed need) => With(("need", Word(need)));

    public string WithSort(CaseSort sort) => With(("sort", Word(sort)));

    /// <summary>How an age is written in the address: by its number.</summary>
    public static string? AgeWord(OverdueAge? age) =>
        age is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : null;

    private static OverdueAge? AgeOf(string? text) =>
        text is [>= '0' and <= '9'] && Enum.IsDefined((OverdueAge)(text[0] - '0')) ? (OverdueAge)(text[0] - '0') : null;
}

/// <summary>To whom a payment was made.</summary>
public enum CasePaidTo
{
    Agency,
    Creditor,
}

/// <summary>How a case ended.</summary>
public enum CaseOutcome
{
    /// <summary>Paid or credited.</summary>
    Solved,
    Otherwise,
}
