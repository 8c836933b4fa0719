using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrediCare.Domain;
using CrediCare.TestKit;

namespace CrediCare.Bench.Load;

/// <summary>
/// What people and programs do of a day: mostly they look, now and then they sign in anew, write a message or send a claim. Who does what
/// is drawn, the same in every run.
/// </summary>
internal sealed class Mix(IReadOnlyList<Visitor> visitors)
{
    private static readonly string[] Sought = ["Hansen", "Prøvedal", "AS", "2026", "Bygg", "Ol"];

    private readonly Random _drawn = new(1);

    public Acknowledged Acknowledged { get; } = new();

    /// <summary>What the next one does.</summary>
    public Act Next()
    {
        var (visitor, among) = (visitors[_drawn.Next(visitors.Count)], _drawn.Next(100));
        var (number, word) = (visitor.CaseNumbers[_drawn.Next(visitor.CaseNumbers.Count)], Sought[_drawn.Next(Sought.Length)]);
        return among switch
        {
            < 25 => Look("dashboard", "/dashboard"),
            < 47 => Look("case list", "/cases"),
            < 72 => Look("case", $"/cases/{number}"),
            < 84 => Look("search", $"/search?q={Uri.EscapeDataString(word)}"),
            < 96 => new("claim by program", () => SendClaimAsync(visitor)),
            < 98 => new("sign in", () => SignInAsync(visitor)),
            _ => new("message", () => WriteAsync(visitor)),
        };

        Act Look(string name, string path) => new(name, () => visitor.Browser.Http.GetAsync(path));
    }

    private async Task<HttpResponseMessage> SendClaimAsync(Visitor visitor)
    {
        var claim = Claims.One();
        Claims.Put(claim, "/invoice/number", $"LAST-{Claims.NumberOf(claim)}");
        Claims.Put(claim, "/invoice/invoiceDate", DaysAgo(60));
        Claims.Put(claim, "/invoice/dueDate", DaysAgo(40));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/registrations")
        {
            Content = new StringContent(claim.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", PublicId.New());
        var answer = await visitor.Program.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Created)
            Acknowledged.Claim(
                Claims.NumberOf(claim),
                (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["receiptNumber"]!
            );
        return answer;
    }

    private static async Task<HttpResponseMessage> SignInAsync(Visitor visitor)
    {
        using var browser = visitor.AnotherBrowser();
        var page = await browser.GetAsync("/account/sign-in");
        return page.Status == HttpStatusCode.OK
            ? (
                await browser.SubmitAsync(
                    page,
                    new() { ["Email"] = visitor.Email, ["Password"] = PortalFactory.Password },
                    "form[action*='sign-in']:has([name=Password])"
                )
            ).Response
            : page.Response;
    }

    private async Task<HttpResponseMessage> WriteAsync(Visitor visitor)
    {
        var page = await visitor.Browser.GetAsync("/support");
        if (page.Document.QuerySelector("main form[action='/support']") is null)
            return page.Response;
        var subject = $"Spørsmål {PublicId.New()}";
        var answer = await visitor.Browser.SubmitAsync(
            page,
            new() { ["Form.Subject"] = subject, ["Form.Text"] = "Hvor langt er dere kommet med saken?" },
            "main form[action='/support']"
        );
        if (answer.Status == HttpStatusCode.Found)
            Acknowledged.Message(subject);
        return answer.Response;
    }

    private static string DaysAgo(int days) =>
        TimeProvider.System.GetUtcNow().AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One thing that somebody does.</summary>
internal sealed record Act(string Name, Func<Task<HttpResponseMessage>> DoAsync);
