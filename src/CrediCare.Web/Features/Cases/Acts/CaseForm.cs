using CrediCare.Domain;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What every form about a case carries: which one it is, and how much of the case its reader had seen.</summary>
public abstract class CaseForm
{
    /// <summary>Made with the form, so that sending it twice is doing it once.</summary>
    public string Key { get; set; } = PublicId.New();

    /// <summary>How many things had happened to the case when the form was opened.</summary>
    public int Seen { get; set; }

    /// <summary>The case as it is now; not posted.</summary>
    internal CaseActPage Page { get; set; } = null!;

    /// <summary>What has happened since the form was opened, where something has.</summary>
    internal IReadOnlyList<CaseLogLine> Changed { get; set; } = [];

    /// <summary>How many more have happened than <see cref="Changed"/> shows.</summary>
    internal int Unshown { get; set; }

    /// <summary>What would refuse it today whatever is filled in; null when nothing does.</summary>
    internal Enum? InTheWay { get; set; }

    /// <summary>The text that says a refusal in words.</summary>
    internal static string KeyOf(Enum refusal) => $"{refusal.GetType().Name}_{refusal}";
}
