using System.Globalization;
using System.Net;
using System.Text;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using Xunit.Abstractions;

namespace CrediCare.Conventions.Tests;

/// <summary>
/// Walks every address by every method as everyone there is, with what is their own company's and with what is another's.
/// What came of it stands in <c>docs/access.md</c>: an address that is not there yet, or opens for others than it says, fails.
/// To write it anew, run this test with <c>CREDICARE_WRITE_ACCESS=1</c>, and read what has changed.
/// </summary>
public sealed class AccessTableTests(WalkedSite site) : IClassFixture<WalkedSite>
{
    private const string Introduction = """
        # Who gets where

        Every address by every method, asked for by each role: first with ids of the role's own company, then, where it
        differs, with ids of another company (own / another's). Written by `AccessTableTests`, which fails when it is not true.

        - **open**: the page came, or the form was read (one without its fields is sent back with what lacks).
        - **sign in**: led to the sign-in page. **no**: refused (403). **not there**: as if it did not exist (404).
        - **again**: asks for the password or a code once more unless it was shown within the last quarter of an hour.


        """;

    private static readonly (string Name, string? Email, string Owner)[] Roles =
    [
        ("Nobody", null, PortalFactory.Creditor),
        ("Reader", PortalFactory.Reader, PortalFactory.Reader),
        ("Member", WalkedSite.Member, WalkedSite.Member),
        ("Administrator", PortalFactory.Creditor, PortalFactory.Creditor),
        ("Caseworker", PortalFactory.Caseworker, PortalFactory.Creditor),
        ("Agency administrator", PortalFactory.Administrator, PortalFactory.Creditor),
    ];

    private static string File => Path.Combine(Repository.Root, "docs", "access.md");

    [Fact]
    public async Task EveryAddress_OpensForWhomTheTableSays_AndForNobodyElse()
    {
        var columns = new List<Dictionary<WalkedAction, string>>();
        foreach (var (_, email, owner) in Roles)
            columns.Add(await WalkAsync(email, owner));

        var table = Write(columns);

        if (Environment.GetEnvironmentVariable("CREDICARE_WRITE_ACCESS") == "1")
            await System.IO.File.WriteAllTextAsync(File, table);
        Assert.Equal((await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n"), table);
    }

    private async Task<Dictionary<WalkedAction, string>> WalkAsync(string? email, string owner)
    {
        var own = await AskAllAsync(email, await site.IdsAsync(owner));
        var foreign = await AskAllAsync(email, await site.IdsAsync(PortalFactory.OtherCreditor));
        return own.Keys.ToDictionary(
            action => action,
            action => own[action] == foreign[action] ? own[action] : $"{own[action]} / {foreign[action]}"
        );
    }

    /// <summary>What is read before what is done, so that nothing is gone before it was asked for.</summary>
    private async Task<Dictionary<WalkedAction, string>> AskAllAsync(string? email, CompanyIds ids)
    {
        var answers = new Dictionary<WalkedAction, string>();
        var walker = await Walker.StartAsync(site, email);
        foreach (var action in site.Actions.OrderBy(Turn))
        {
            var answer = await walker.AskAsync(action, ids);
            if (answer == Walker.SignIn && email is not null)
            {
                walker.Dispose();
                walker = await Walker.StartAsync(site, email);
                answer = await walker.AskAsync(action, ids);
            }

            answers[action] = answer;
        }

        walker.Dispose();
        return answers;
    }

    private static int Turn(WalkedAction action) =>
        action.Method == "GET" ? 0
        : action.Path.EndsWith("/discard", StringComparison.Ordinal) ? 2
        : 1;

    private string Write(List<Dictionary<WalkedAction, string>> columns)
    {
        var text = new StringBuilder(Introduction);
        text.Append("| Address | Method | ").AppendJoin(" | ", Roles.Select(role => role.Name)).Append(" | Asks |\n");
        text.Append("| --- | --- | ").AppendJoin(" | ", Roles.Select(_ => "---")).Append(" | --- |\n");
        foreach (var action in site.Actions)
        {
            var again = action.Endpoint.Metadata.GetMetadata<StepUpAttribute>() is null ? "" : "again";
            text.Append(CultureInfo.InvariantCulture, $"| `{action.Path}` | {action.Method} | ")
                .AppendJoin(" | ", columns.Select(column => column[action]))
                .Append(CultureInfo.InvariantCulture, $" | {again} |\n");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private sealed class Walker(PortalClient browser, string token) : IDisposable
    {
        public const string SignIn = "sign in";

        /// <summary>A form says for which company it was filled in.</summary>
        private static readonly string[] CompanyFields = ["company", "creditor", "Form.Creditor"];

        public static async Task<Walker> StartAsync(PortalFactory site, string? email)
        {
            var browser = email is null ? site.Browser() : await site.SignInAsync(email);
            return new(browser, await WalkedSite.TokenAsync(browser, email is null ? "/account/sign-in" : "/account/confirm"));
        }

        public async Task<string> AskAsync(WalkedAction action, CompanyIds ids)
        {
            var path = ids.PathOf(action.Endpoint);
            var page =
                action.Method == "GET"
                    ? await browser.GetAsync($"{path}?company={ids.Company}")
                    : await browser.PostAsync(
                        path,
                        CompanyFields
                            .Append("__RequestVerificationToken")
                            .ToDictionary(name => name, name => name.StartsWith('_') ? token : ids.Company)
                    );
            Assert.True(
                (int)page.Status < 500 || Paper.IsMissingAt(path),
                $"{page.Status} from {action.Method} {path}:\n{page.Text}"
            );
            return page.Status switch
            {
                HttpStatusCode.Forbidden => "no",
                HttpStatusCode.NotFound => "not there",
                _ when page.Location?.StartsWith($"{AccountPaths.SignIn}?", StringComparison.Ordinal) == true => SignIn,
                _ => "open",
            };
        }

        public void Dispose() => browser.Dispose();
    }
}
