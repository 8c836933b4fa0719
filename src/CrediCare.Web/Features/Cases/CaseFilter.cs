using CrediCare.Domain.Cases;
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
    public bool Narrows => Typed is not null || ChosenPortfolio is not null || AsksForMore;

    public override IEnumerable<(string Name, string? Value)> Asked =>
        [
            .. base.Asked,
            ("group", ChosenStage is null ? Word(ChosenGroup) : null),
            ("need", Word(ChosenNeed)),
            ("stage", Written(ChosenStage)),
            ("hold", Written(ChosenHold)),
            ("age", Written(ChosenAge)),
            ("limitation", Written(ChosenLimitation)),
            ("sort", Word(ChosenSort)),
        ];

    /// <summary>The address of one of the groups, whatever stage was chosen before.</summary>
    public string WithGroup(CaseGroup group) => With(("stage", null), ("group", Word(group)));

    public string WithNeed(CaseNeed need) => With(("need", Word(need)));

    public string WithSort(CaseSort sort) => With(("sort", Word(sort)));
}
