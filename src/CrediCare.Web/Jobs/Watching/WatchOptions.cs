namespace CrediCare.Web.Jobs.Watching;

/// <summary>Section <c>Watch</c>: how often within an hour something may be done before the administrators are told.</summary>
public sealed class WatchOptions
{
    public const string Section = "Watch";

    /// <summary>By all together.</summary>
    public int FailedSignIns { get; set; } = 200;

    public int FailedSignInsFromOneAddress { get; set; } = 40;

    /// <summary>By one person: one every ten seconds for an hour is more than anybody reads.</summary>
    public int Looks { get; set; } = 360;

    /// <summary>By one person.</summary>
    public int Downloads { get; set; } = 200;

    public int Of(OddDoingKind kind) =>
        kind switch
        {
            OddDoingKind.FailedSignIns => FailedSignIns,
            OddDoingKind.FailedSignInsFromOneAddress => FailedSignInsFromOneAddress,
            OddDoingKind.Looks => Looks,
            OddDoingKind.Downloads => Downloads,
        };
}
