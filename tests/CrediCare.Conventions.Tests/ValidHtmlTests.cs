using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CrediCare.TestKit;

namespace CrediCare.Conventions.Tests;

/// <summary>Every page that the site has, opened by those who may, follows the rules of HTML.</summary>
public sealed partial class ValidHtmlTests(WalkedSite site) : IClassFixture<WalkedSite>
{
    private const int LeastPages = 200;

    private static readonly string Validator = Path.Combine(Repository.Root, "tests", "CrediCare.Conventions.Tests");

    [Fact]
    public async Task EveryPage_IsValid()
    {
        using var folder = new ScratchFolder();
        var pages = 0;
        foreach (var email in new[] { null, PortalFactory.Creditor, PortalFactory.Administrator })
            pages += await KeepPagesAsync(email, folder.Path);

        var (exit, said) = await ValidateAsync(folder.Path);

        Assert.True(pages > LeastPages, $"Only {pages} pages were found.");
        Assert.True(exit == 0, said.Replace(folder.Path, "", StringComparison.Ordinal));
    }

    /// <summary>What is a whole page: neither a file nor a piece that a script puts in.</summary>
    private async Task<int> KeepPagesAsync(string? email, string folder)
    {
        var ids = await site.IdsAsync(PortalFactory.Creditor);
        using var browser = email is null ? site.Browser() : await site.SignInAsync(email);
        var kept = 0;
        foreach (var action in site.Actions.Where(one => one.Method == "GET"))
        {
            var page = await browser.GetAsync($"{ids.PathOf(action.Endpoint)}?company={ids.Company}");
            if (
                page.Status is HttpStatusCode.Redirect
                || page.Response.Content.Headers.ContentType?.MediaType != "text/html"
                || !page.Html.TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            )
                continue;
            var name = $"{email?.Split('@')[0] ?? "nobody"}{NotAName().Replace(action.Path, "-")}.html";
            await File.WriteAllTextAsync(Path.Combine(folder, name), page.Html);
            kept++;
        }

        return kept;
    }

    private static async Task<(int Exit, string Said)> ValidateAsync(string folder)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Validator, RedirectStandardOutput = true };
        foreach (
            var word in new[]
            {
                "node_modules/html-validate/bin/html-validate.mjs",
                "--config",
                ".htmlvalidate.json",
                "--formatter",
                "text",
                folder,
            }
        )
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    [GeneratedRegex("[^a-z]+", RegexOptions.None, 1000)]
    private static partial Regex NotAName();
}
