using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;

namespace CrediCare.Conventions.Tests;

/// <summary>What of the image and of the compose file can be tried without a machine that runs containers.</summary>
public sealed partial class ContainerTests(TestDatabases databases) : IClassFixture<TestDatabases>, IDisposable
{
    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-container-");

    [Fact]
    public async Task TheImagesHealthCheck_IsWellWhereTheSiteServes_AndNotWhereNobodyDoes()
    {
        var database = await databases.NewAsync(DatabaseEngine.Sqlite);
        using var site = VerbProcess.Start(
            database,
            _storage.FullName,
            "Now listening on:",
            "--environment=Production",
            "--urls=http://127.0.0.1:0",
            "--Site:PublicUrl=https://portal.example",
            "--Site:ContactEmail=hjelp@portal.example",
            "--Site:ContactPhone=22334455",
            "--Mail:Mode=Pickup",
            $"--Security:MasterKey={Convert.ToBase64String(new byte[32])}"
        );
        await site.BeganAsync();
        Assert.False(site.HasExited, string.Join('\n', site.Output));

        var serving = await HealthCheckAsync(site.Address().Port);
        site.Kill();
        await site.ExitAsync();

        Assert.Equal((0, 1), (serving, Math.Min(1, await HealthCheckAsync(site.Address().Port))));
    }

    [ComposeTheory]
    [InlineData("embedded")]
    [InlineData("postgresql")]
    [InlineData("sqlserver")]
    [InlineData("mail")]
    public async Task TheComposeFile_IsReadWithEachProfile(string profile)
    {
        var file = Path.Combine(Repository.Root, "docker-compose.yml");

        Assert.Equal(0, await RunAsync("docker", ["compose", "-f", file, "--profile", profile, "config", "--quiet"]));
    }

    public void Dispose() => _storage.Delete(recursive: true);

    /// <summary>As the image says it, at another port than the image's own.</summary>
    private static async Task<int> HealthCheckAsync(int port)
    {
        var said = HealthCheck().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Dockerfile"))).Groups[1].Value;
        var words = JsonSerializer.Deserialize<string[]>(said)!;
        return await RunAsync(
            words[0],
            words
                .Skip(1)
                .Select(word => word.Replace("8080", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        );
    }

    private static async Task<int> RunAsync(string file, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    [GeneratedRegex(@"^HEALTHCHECK .*CMD (\[.*\])\s*$", RegexOptions.Multiline, 1000)]
    private static partial Regex HealthCheck();
}

/// <summary>Skipped by name where there is no <c>docker compose</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComposeTheoryAttribute : TheoryAttribute
{
    public ComposeTheoryAttribute() => Skip = WhyNot.Value;

    private static readonly Lazy<string?> WhyNot = new(() =>
        IsThere() ? null : "No docker compose here: 'docker compose --profile embedded config --quiet' where it is."
    );

    private static bool IsThere()
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("docker", ["compose", "version"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
