namespace CrediCare.TestKit;

public static partial class Paper
{
    /// <summary>This build sets reports by itself.</summary>
    public static string? Missing => null;
}
