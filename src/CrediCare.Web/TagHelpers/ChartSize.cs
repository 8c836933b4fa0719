namespace CrediCare.Web.TagHelpers;

/// <summary>How large a chart is drawn; words are 12 units in both, so that they are read as easily.</summary>
internal sealed record ChartSize(string Name, double Width, double Height, int LabelEvery)
{
    private const int EveryThird = 3;

    /// <summary>Half of a page on a desk.</summary>
    public static ChartSize Wide { get; } = new("wide", 548, 224, 1);

    /// <summary>A telephone.</summary>
    public static ChartSize Narrow { get; } = new("narrow", 350, 190, EveryThird);
}
