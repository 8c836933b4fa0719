namespace CrediCare.Web.TagHelpers;

/// <summary>Where an axis ends.</summary>
internal static class ChartScale
{
    private const int Least = 2;
    private static readonly int[] Steps = [2, 3, 4, 5, 6, 8, 10];

    /// <summary>The first round number that is no less, and whose half is round too.</summary>
    public static long Above(long value)
    {
        if (value <= Least)
            return Least;
        for (var size = 1L; ; size *= 10)
            foreach (var step in Steps)
                if (step * size >= value && step * size % Least == 0)
                    return step * size;
    }
}
