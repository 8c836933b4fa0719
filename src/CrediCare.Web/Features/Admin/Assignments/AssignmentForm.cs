using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Assignments;

/// <summary>What is to be taken, given away or let go, and with whom each was when the form was made.</summary>
public sealed class AssignmentForm : IPeopleListed
{
    public const int MostItems = 200;

    public AssignmentAct Act { get; set; }

    /// <summary>The public id of the colleague it is given to.</summary>
    public string? To { get; set; }

    public List<AssignmentItem> Items { get; set; } = [];

    /// <summary>The one line whose button was pressed; it was nobody's.</summary>
    public string? Only { get; set; }

    /// <summary>Where one came from.</summary>
    public string? Return { get; set; }

    /// <summary>The lines as they are now; not posted.</summary>
    internal IReadOnlyList<DeskFacts> Lines { get; set; } = [];

    /// <summary>Those it can be given to; not posted.</summary>
    internal IReadOnlyList<DeskHolder> Colleagues { get; set; } = [];

    /// <summary>Somebody was quicker: how many of the others were done; not posted.</summary>
    internal int? DoneOthers { get; set; }

    public int LinesShown => Lines.Count;

    internal string ReturnAddress => Return ?? "/admin";
}

/// <summary>One of them: how a form names it, and the public id of whom it was with; empty is nobody.</summary>
public sealed class AssignmentItem
{
    public string? Item { get; set; }
    public string? Seen { get; set; }
}

/// <summary>What is done with them.</summary>
public enum AssignmentAct
{
    Take,
    Give,
    LetGo,
}
