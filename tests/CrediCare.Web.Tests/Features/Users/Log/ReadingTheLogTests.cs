using System.Net;
using System.Text;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Users.Log;

public sealed class ReadingTheLogTests : IDisposable
{
    private readonly SiteWithCases _site = new();

    [Fact]
    public async Task WhoSignedIn_AndWhoLookedAtWhichCase_StaffIncluded()
    {
        var number = await _site.CaseOfAsync(UserSteps.Kvistbekk);
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        await jonas.GetAsync($"/cases/{number}");
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        await odd.GetAsync($"/cases/{number}");
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.GetAsync("/users/log");

        Assert.Equal(
            [
                "23.11.2026 12.02|Amina Øvingsen|Logget inn|–",
                $"23.11.2026 12.01|Odd Utkastnes CrediCare|Så på saken|{number}",
                $"23.11.2026 12.00|Jonas Lesevik|Så på saken|{number}",
                "23.11.2026 12.00|Jonas Lesevik|Logget inn|–",
            ],
            Lines(page)
        );
        Assert.Equal($"/cases/{number}", page.Document.QuerySelector("tbody a")!.GetAttribute("href"));
        await amina.SubmitAsync(page, [], "form[action='/preferences']:has([name=language])", "[name=language]");
        Assert.Contains(
            "Odd Utkastnes CrediCare|Looked at the case",
            string.Join('\n', Lines(await amina.GetAsync("/users/log"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Filters_LeaveWhatWasAskedFor()
    {
        var number = await _site.CaseOfAsync(UserSteps.Kvistbekk);
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        await jonas.GetAsync($"/cases/{number}");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        await odd.GetAsync($"/cases/{number}");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/users/log");

        var staff = await Narrowed("Person", "credicare");
        var readers = await Narrowed("Person", (await _site.MembershipAsync(PortalFactory.Reader, UserSteps.Kvistbekk)).PublicId);
        var looks = await Narrowed("Kind", "Looks");

        Assert.All(staff, line => Assert.Contains("Odd Utkastnes CrediCare", line, StringComparison.Ordinal));
        Assert.Equal(2, readers.Count);
        Assert.All(readers, line => Assert.Contains("Jonas", line, StringComparison.Ordinal));
        Assert.Equal(2, looks.Count);
        Assert.Empty(await Narrowed("From", "24.11.2026"));
        Assert.Empty(await Narrowed("To", "22.11.2026"));
        Assert.Equal(4, (await Narrowed("From", "31.02.2026")).Count);

        async Task<IReadOnlyList<string>> Narrowed(string field, string value) =>
            Lines(await amina.SubmitAsync(page, new() { [field] = value }, "form[action='/users/log']"));
    }

    [Fact]
    public async Task WhatIsAnotherCompanys_IsNotThere()
    {
        var number = await _site.CaseOfAsync(UserSteps.Maltrost);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        await berit.GetAsync($"/cases/{number}");
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        await siri.GetAsync("/cases");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var lines = Lines(await amina.GetAsync("/users/log"));

        // The accountant signs in for both, and looks at the dentist's case for the dentist alone.
        Assert.Contains(lines, line => line.Contains("Berit Eksemplund|Logget inn", StringComparison.Ordinal));
        Assert.DoesNotContain(
            lines,
            line => line.Contains(number, StringComparison.Ordinal) || line.Contains("Siri", StringComparison.Ordinal)
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await amina.GetAsync($"/users/log?company={await _site.CompanyIdAsync(UserSteps.Maltrost)}")).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await amina.GetAsync($"/users/log/file?company={await _site.CompanyIdAsync(UserSteps.Maltrost)}")).Status
        );
    }

    [Fact]
    public async Task SignInsOfSomeoneInvited_AreNotSeenBeforeTheyCome()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.InviteAsync(PortalFactory.OtherCreditor);
        await amina.InviteAsync(PortalFactory.Caseworker, "Ola Utvalgt");
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await amina.GetAsync("/users/log");

        Assert.Equal(
            [
                "23.11.2026 12.00|Amina Øvingsen|Inviterte som Medlem|Ola Utvalgt",
                "23.11.2026 12.00|Amina Øvingsen|Inviterte som Medlem|Nils Nykommer",
                "23.11.2026 12.00|Amina Øvingsen|Logget inn|–",
            ],
            Lines(page)
        );
        Assert.DoesNotContain("Siri", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Odd", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_HasTheSameLines_AndNoFormula()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.InviteAsync("formel@kvistbekk.example", "=HYPERLINK(\"http://evil.example\")");

        var answer = await amina.Http.GetAsync("/users/log/file?Kind=Users");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("credicare-310000019-2026-11-23.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            [
                "Når;Hvem;Fra;Hva;Gjelder",
                "2026-11-23 12:00:00;Amina Øvingsen;;Inviterte som Medlem;\"'=HYPERLINK(\"\"http://evil.example\"\")\"",
                "",
            ],
            Encoding.UTF8.GetString(bytes[3..]).Split("\r\n")
        );
        Assert.Contains("Lastet ned denne oversikten", (await amina.GetAsync("/users/log")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OthersThanAdministrators_DoNotReadIt()
    {
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);

        Assert.Equal(HttpStatusCode.Forbidden, (await jonas.GetAsync("/users/log")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await jonas.GetAsync("/users/log/file")).Status);
        // A member at the plumber, though an administrator at the dentist.
        var plumber = await _site.CompanyIdAsync(UserSteps.Kvistbekk);
        Assert.Equal(HttpStatusCode.Forbidden, (await berit.GetAsync($"/users/log?company={plumber}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await berit.GetAsync($"/users/log/file?company={plumber}")).Status);
    }

    public void Dispose() => _site.Dispose();

    private static List<string> Lines(PortalPage page) =>
        [
            .. page
                .Document.QuerySelectorAll("tbody tr")
                .Select(row =>
                    string.Join(
                        '|',
                        row.Children.Select(cell =>
                            string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                        )
                    )
                ),
        ];

    private sealed class SiteWithCases : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:Cases", "60")];

        public Task<string> CaseOfAsync(string company) =>
            WithDatabaseAsync(context =>
                context
                    .Cases.Where(one =>
                        context.Creditors.Any(creditor => creditor.Id == one.CreditorId && creditor.Name == company)
                    )
                    .OrderBy(one => one.CaseNumber)
                    .Select(one => one.CaseNumber)
                    .FirstAsync()
            );
    }
}
