using Xunit;

namespace CrediCare.TestKit;

/// <summary>A theory of the long matrix alone (<c>./test.sh --long</c>); skipped by name on other days.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongTheoryAttribute : TheoryAttribute
{
    private const string Variable = "CREDICARE_TEST_LONG";

    public LongTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
            Skip = "Only in the long run.";
    }
}
