using System.Text.RegularExpressions;

namespace CrediCare.Conventions.Tests;

/// <summary>The two flavours differ behind the seams and nowhere else.</summary>
public sealed partial class FlavourTests
{
    private static readonly string[] Seams =
    [
        "src/CrediCare.Data.SqlServer/SqlServerDatabase",
        "src/CrediCare.Web/Documents/Report",
        "src/CrediCare.Web/Mail/",
        "src/CrediCare.Web/Startup/Logging",
        "src/CrediCare.Web/Startup/Scheduling",
    ];

    /// <summary>What the tests know of a flavour is how its scheduler is asked, and what only it can do.</summary>
    private static readonly string[] SeamsOfTests =
    [
        "tests/CrediCare.Browser.Tests/Scheduler",
        "tests/CrediCare.Data.Tests/Night/",
        "tests/CrediCare.TestKit/Paper",
        "tests/CrediCare.Web.Tests/Mail/",
        "tests/CrediCare.Web.Tests/Startup/Scheduler",
    ];

    [Fact]
    public void Flavours_DifferBehindTheSeamsOnly()
    {
        var ofAFlavour = Sources().Where(file => OfAFlavour().IsMatch(file)).ToList();

        Assert.NotEmpty(ofAFlavour);
        Assert.All(
            ofAFlavour,
            file => Assert.Contains(Seams.Concat(SeamsOfTests), seam => file.StartsWith(seam, StringComparison.Ordinal))
        );
    }

    /// <summary>Where a file of one flavour stands for something that both have, the other has its own.</summary>
    [Fact]
    public void EveryAdapter_HasItsTwin() =>
        Assert.All(
            Sources().Where(file => file.EndsWith(".Default.cs", StringComparison.Ordinal) && !IsOfOneFlavourAlone(file)),
            file =>
                Assert.True(
                    File.Exists(Path.Combine(Repository.Root, file.Replace(".Default.cs", ".Card.cs", StringComparison.Ordinal))),
                    $"{file} has no twin."
                )
        );

    [Fact]
    public void NothingElse_DependsOnTheFlavour() =>
        Assert.All(
            Sources(),
            file =>
                Assert.DoesNotContain(
                    File.ReadLines(Path.Combine(Repository.Root, file)),
                    line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)
                )
        );

    private static IEnumerable<string> Sources() =>
        new[] { "src", "tests", "bench" }
            .SelectMany(folder => Repository.Files(folder, "*.cs"))
            .Select(file => Repository.Relative(file).Replace('\\', '/'))
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal));

    /// <summary>A part that the other flavour's library makes needless, or a test of what only one can do.</summary>
    private static bool IsOfOneFlavourAlone(string file) =>
        Path.GetFileName(file) is "WatchedBody.Default.cs" or "UnspokenMailTests.Default.cs";

    [GeneratedRegex(@"\.(Card|Default)\.cs$")]
    private static partial Regex OfAFlavour();
}
