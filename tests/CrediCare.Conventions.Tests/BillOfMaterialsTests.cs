using System.Text.Json;

namespace CrediCare.Conventions.Tests;

/// <summary>Beside the executable lies what it is made of: every package, its version and its licence.</summary>
public sealed class BillOfMaterialsTests
{
    private static readonly string Bill = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sbom.json"));

    /// <summary>Whoever adds one has read what it asks of those who pass the portal on.</summary>
    private static readonly string[] Allowed =
    [
        "Apache-2.0",
        "BSD-2-Clause",
        "MIT",
        "MIT AND OFL-1.1",
        "MS-PL OR Apache-2.0",
        "OFL-1.1",
        "PostgreSQL",
        "blessing",
        "LicenseRef-Microsoft-Data-SqlClient-SNI",
    ];

    [Fact]
    public void EveryPackage_IsNamed_WithItsVersion()
    {
        var expected = NuGetPackages().Concat(NpmPackages("CrediCare.Web")).Concat(NpmPackages("CrediCare.Pdf")).ToHashSet();

        Assert.Contains("pkg:npm/%40fontsource/inter@5.3.0", expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Components().Select(one => one.GetProperty("purl").GetString()!));
    }

    [Fact]
    public void EveryLicence_IsOneThatIsAllowed() =>
        Assert.DoesNotContain(
            Components().Select(one => (Name: one.GetProperty("name").GetString()!, Licence: Licence(one))),
            one => !Allowed.Contains(one.Licence) && !IsOfTheList(one.Name, one.Licence)
        );

    [Fact]
    public void WhatOnlyHelpsToBuild_IsToldApart()
    {
        var scopes = Components()
            .ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("scope").GetString());

        Assert.Equal("required", scopes["Npgsql"]);
        Assert.Equal("required", scopes["SourceGear.sqlite3"]);
        Assert.Equal("excluded", scopes["Meziantou.Analyzer"]);
    }

    [Fact]
    public void NoMachineIsNamed()
    {
        Assert.DoesNotContain("http", Bill, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Repository.Root, Bill, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/",
            Bill,
            StringComparison.Ordinal
        );
    }

    /// <summary>What these are used under, and nothing else is (decision 25).</summary>
    private static bool IsOfTheList(string name, string licence) =>
        licence switch
        {
            "LGPL-3.0-or-later" => name.StartsWith("Hangfire.", StringComparison.Ordinal),
            "LicenseRef-QuestPDF" => name == "QuestPDF",
            _ => false,
        };

    private static List<JsonElement> Components() =>
        [.. JsonDocument.Parse(Bill).RootElement.GetProperty("components").EnumerateArray()];

    private static string Licence(JsonElement component)
    {
        var licence = component.GetProperty("licenses").EnumerateArray().Single();
        return licence.TryGetProperty("expression", out var expression)
            ? expression.GetString()!
            : licence.GetProperty("license").EnumerateObject().Single().Value.GetString()!;
    }

    private static IEnumerable<string> NuGetPackages() =>
        Read(Path.Combine(Repository.Web, "obj", "project.assets.json"))
            .GetProperty("libraries")
            .EnumerateObject()
            .Where(one => one.Value.GetProperty("type").GetString() == "package")
            .Select(one => $"pkg:nuget/{one.Name.Replace('/', '@')}");

    private static IEnumerable<string> NpmPackages(string project) =>
        Read(Path.Combine(Repository.Root, "src", project, "package-lock.json"))
            .GetProperty("packages")
            .EnumerateObject()
            .Where(one => one.Name.Length > 0)
            .Select(one =>
                $"pkg:npm/{one.Name.Split("node_modules/")[^1].Replace("@", "%40", StringComparison.Ordinal)}@{one.Value.GetProperty("version")}"
            );

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;
}
