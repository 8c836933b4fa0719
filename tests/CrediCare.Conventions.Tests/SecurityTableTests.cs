using System.Globalization;
using System.Text.RegularExpressions;

namespace CrediCare.Conventions.Tests;

/// <summary>
/// <c>docs/security.md</c> holds the portal against the demands of OWASP ASVS 4.0.3 of the levels 1 and 2. What it names must be
/// there, no demand may be passed over, and how many are not met stands first of all.
/// </summary>
public sealed partial class SecurityTableTests
{
    private const string Met = "met";
    private const string NotMet = "not met";
    private const string DoesNotApply = "does not apply";

    /// <summary>Without those that were withdrawn, and those of level 3 alone.</summary>
    private const string Demands = """
        1.1:1-7 1.2:1-4 1.4:1,4,5 1.5:1-4 1.6:1-4 1.7:1-2 1.8:1-2 1.9:1-2 1.10:1 1.11:1-2 1.12:2 1.14:1-6
        2.1:1-12 2.2:1-3 2.3:1-3 2.4:1-5 2.5:1-7 2.6:1-3 2.7:1-6 2.8:1-7 2.9:1-3 2.10:1-4
        3.1:1 3.2:1-4 3.3:1-4 3.4:1-5 3.5:1-3 3.7:1
        4.1:1-3,5 4.2:1-2 4.3:1-3
        5.1:1-5 5.2:1-8 5.3:1-10 5.4:1-3 5.5:1-4
        6.1:1-3 6.2:1-6 6.3:1-2 6.4:1-2
        7.1:1-4 7.2:1-2 7.3:1,3,4 7.4:1-3
        8.1:1-4 8.2:1-3 8.3:1-8
        9.1:1-3 9.2:1-4
        10.2:1-2 10.3:1-3
        11.1:1-8
        12.1:1-3 12.2:1 12.3:1-6 12.4:1-2 12.5:1-2 12.6:1
        13.1:1,3-5 13.2:1-3,5-6 13.3:1-2 13.4:1-2
        14.1:1-4 14.2:1-6 14.3:2-3 14.4:1-7 14.5:1-4
        """;

    private static readonly string[] Document = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "security.md"));

    private static readonly List<Row> Rows =
    [
        .. Document
            .Select(line => RowLine().Match(line))
            .Where(match => match.Success)
            .Select(match => new Row(
                match.Groups["number"].Value,
                match.Groups["state"].Value,
                Named(match.Groups["here"].Value),
                Named(match.Groups["tests"].Value)
            )),
    ];

    [Fact]
    public void EveryDemand_HasOneRow() => Assert.Equal(Expected(), Rows.Select(row => row.Number));

    [Fact]
    public void FirstLines_SayHowManyAreMet_AndHowManyAreNot()
    {
        var counts = Rows.CountBy(row => row.State).ToDictionary();

        Assert.Equal([DoesNotApply, Met, NotMet], counts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            $"{Rows.Count} demands of levels 1 and 2: {counts[Met]} met, {counts[NotMet]} not met, {counts[DoesNotApply]} do not apply.",
            Document[2]
        );
    }

    [Fact]
    public void WhatIsNamed_IsThere()
    {
        var source = Types("src");
        var tests = Types("tests");

        Assert.NotEmpty(Rows);
        Assert.Empty(Rows.SelectMany(row => row.Here.Where(name => !IsFile(name) && !source.Contains(name)).Select(Of(row))));
        Assert.Empty(Rows.SelectMany(row => row.Tests.Where(name => !tests.Contains(name)).Select(Of(row))));
    }

    private static Func<string, string> Of(Row row) => name => $"{row.Number}: {name}";

    private static bool IsFile(string name) => Path.Exists(Path.Combine(Repository.Root, name));

    private static HashSet<string> Types(string folder) =>
        [
            .. Repository
                .Files(folder, "*.cs")
                .SelectMany(file => TypeName().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups["name"].Value),
        ];

    private static string[] Named(string cell) => [.. Name().Matches(cell).Select(match => match.Groups["name"].Value)];

    private static IEnumerable<string> Expected() =>
        from section in Demands.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        let parts = section.Split(':')
        from span in parts[1].Split(',')
        let ends = span.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToList()
        from number in Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)
        select $"{parts[0]}.{number}";

    [GeneratedRegex(
        @"^\| (?<number>\d+\.\d+\.\d+) \| [^|]+ \| (?<state>[^|]+) \| (?<here>[^|]+) \| (?<tests>[^|]+) \|$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RowLine();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) (struct )?(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();

    private sealed record Row(string Number, string State, string[] Here, string[] Tests);
}
