using System.Reflection;
using System.Text.RegularExpressions;
using CrediCare.Data;
using CrediCare.Domain.Cases;

namespace CrediCare.Conventions.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public void Domain_KnowsOnlyTheBaseLibrary()
    {
        var others = References(typeof(Case).Assembly)
            .Where(name =>
                name is not ("System.Runtime" or "netstandard") && !name.StartsWith("System.", StringComparison.Ordinal)
            );

        Assert.Empty(others);
        Assert.DoesNotContain("PackageReference", ProjectFile("CrediCare.Domain"), StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", ProjectFile("CrediCare.Domain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CrediCare.Pdf")]
    [InlineData("CrediCare.Sheets")]
    public void Tool_KnowsNothingOfOurs(string project) =>
        Assert.DoesNotContain("ProjectReference", ProjectFile(project), StringComparison.Ordinal);

    [Fact]
    public void Data_KnowsNeitherTheSiteNorADatabaseEngine()
    {
        var names = References(typeof(PortalContext).Assembly).ToList();

        Assert.Contains("CrediCare.Domain", names);
        Assert.DoesNotContain(
            names,
            name =>
                name
                    is "CrediCare.Web"
                        or "Microsoft.EntityFrameworkCore.Sqlite"
                        or "Npgsql"
                        or "Npgsql.EntityFrameworkCore.PostgreSQL"
                        or "Microsoft.EntityFrameworkCore.SqlServer"
                        or "Microsoft.Data.SqlClient"
        );
    }

    [Theory]
    [InlineData("Quartz", "Startup/Scheduling", "Jobs/")]
    [InlineData("Serilog", "Startup/Logging")]
    [InlineData("System.Net.Mail", "Mail/")]
    [InlineData("Npgsql", "Startup/")]
    [InlineData("Hangfire", "Startup/Scheduling")]
    [InlineData("MailKit", "Mail/")]
    [InlineData("MimeKit", "Mail/")]
    [InlineData("QuestPDF", "Documents/Report")]
    [InlineData("CrediCare.Pdf", "Documents/Report")]
    public void OutsideLibrary_IsKnownInOnePlaceOnly(string library, params string[] places)
    {
        var users = Repository
            .Files("src/CrediCare.Web", "*.cs")
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith($"using {library}", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Web, file).Replace('\\', '/'));

        Assert.All(users, user => Assert.Contains(places, place => user.StartsWith(place, StringComparison.Ordinal)));
    }

    /// <summary>Statements beside the context pass by what it refuses to save.</summary>
    [Fact]
    public void TheAuditLog_IsMarkedInOnePlaceOnly_AndNeverDeleted()
    {
        var statement = new Regex(@"\b(Unsealed)?Audit(Entries|Seals|Entry|Seal)?\b[^;]*\.Execute(Update|Delete)");

        var users = Repository.Files("src", "*.cs").Where(file => statement.IsMatch(File.ReadAllText(file)));

        Assert.Equal(
            ["src/CrediCare.Data/Audit/SealAudit.cs"],
            users.Select(file => Repository.Relative(file).Replace('\\', '/'))
        );
    }

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static string ProjectFile(string project) =>
        File.ReadAllText(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
}
