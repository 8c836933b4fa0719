using System.Globalization;

namespace CrediCare.Faults;

/// <summary>How much is tried: a little every day, much in the long run, and whatever somebody asks for.</summary>
internal static class FaultSize
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("CREDICARE_TEST_LONG") is not null;

    public static int Given(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
