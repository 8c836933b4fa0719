namespace CrediCare.Web.Text;

/// <summary>Says why something typed could not be read, and how to write it right.</summary>
public static class InputMessages
{
    /// <summary>In the language of the page being made.</summary>
    public static string Say(InputProblem problem, string? typed) =>
        TextSource<ValidationText>.Get(problem.ToString(), PortalFormat.Current.Language, Words(problem, typed?.Trim()));

    private static object?[] Words(InputProblem problem, string? typed)
    {
        if (problem != InputProblem.AmbiguousAmount || typed is null)
            return [typed];
        var (wholeKroner, withOre) = NorwegianInput.Readings(typed);
        return [typed, wholeKroner, withOre];
    }
}
