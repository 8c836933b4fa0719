using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Debtors;

/// <summary>What the address asks a list of debtors for. Anything unreadable means the usual.</summary>
public sealed class DebtorFilter : ListFilter
{
    public string? Group { get; set; }

    public DebtorGroup ChosenGroup => Known<DebtorGroup>(Group);
    public DebtorSort ChosenSort => Known<DebtorSort>(Sort);

    /// <summary>Whether the list is narrowed in a way that can be taken off again.</summary>
    public bool Narrows => Typed is not null || ChosenPortfolio is not null || ChosenCreditor is not null;

    public override IEnumerable<(string Name, string? Value)> Asked =>
        [.. base.Asked, ("group", Word(ChosenGroup)), ("sort", Word(ChosenSort))];
}

/// <summary>Whether anything is still open against a debtor.</summary>
public enum DebtorGroup
{
    Open,
    Closed,
    All,
}

/// <summary>The orders a list of debtors can have.</summary>
public enum DebtorSort
{
    Name,

    /// <summary>Whose open case is first barred by limitation.</summary>
    Limitation,

    /// <summary>Against whom a case was opened last.</summary>
    Newest,

    /// <summary>Against whom most cases are open.</summary>
    MostOpen,
}
