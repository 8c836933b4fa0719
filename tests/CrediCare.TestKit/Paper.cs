using Xunit;

namespace CrediCare.TestKit;

/// <summary>Whether reports can be set on paper on this machine: <c>Missing</c> says why not, and is null where they can.</summary>
public static partial class Paper
{
    /// <summary>Whether an address answers with paper that cannot be had.</summary>
    public static bool IsMissingAt(string path) => Missing is not null && path.EndsWith("/pdf", StringComparison.Ordinal);
}

/// <summary>A test that reads what was set on paper.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PaperFactAttribute : FactAttribute
{
    public PaperFactAttribute() => Skip = Paper.Missing;
}
