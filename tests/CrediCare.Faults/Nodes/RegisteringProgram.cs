using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Faults.Nodes;

/// <summary>A creditor's program that registers one claim after the other, each until it has an answer.</summary>
internal sealed class RegisteringProgram
{
    private readonly HttpClient _http;

    private RegisteringProgram(HttpClient http) => _http = http;

    private readonly List<(JsonObject Claim, string Once)> _open = [];

    /// <summary>The invoice number and the receipt of each claim that was answered for.</summary>
    public List<(string Number, string Receipt)> Answered { get; } = [];

    /// <summary>How many calls were cut off.</summary>
    public int CutOff { get; private set; }

    /// <summary>How many calls were told that the site is away, and when to come back.</summary>
    public int ToldToWait { get; private set; }

    public static Task<RegisteringProgram> MakeAsync(TwoNodes nodes) => MakeAsync(nodes.Database, nodes.Browser().Http);

    /// <param name="database">Where its key is made.</param>
    /// <param name="http">How it comes to the site.</param>
    public static async Task<RegisteringProgram> MakeAsync(TestDatabase database, HttpClient http)
    {
        await using var context = database.Open();
        var portfolio = await ProgramKey.FirstPortfolioAsync(context, PortalFactory.Creditor);
        var key = await ProgramKey.MakeAsync(
            context,
            TwoNodes.Now,
            PortalFactory.Creditor,
            ApiScopes.RegistrationsWrite,
            [portfolio]
        );
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return new(http);
    }

    /// <summary>Until it is told to end. What is being worked on by a node that died is left for later.</summary>
    public async Task RunAsync(CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            var claim = Claims.One();
            Claims.Put(claim, "/invoice/invoiceDate", DaysAgo(60));
            Claims.Put(claim, "/invoice/dueDate", DaysAgo(40));
            await AskAsync(claim, PublicId.New());
        }
    }

    /// <summary>Lets the time pass after which a call that died may be taken up, and asks again for all that has no answer yet.</summary>
    public static async Task SettleAsync(TestDatabase database, IReadOnlyList<RegisteringProgram> programs)
    {
        await using (var context = database.Open())
            await context.ApiAnswers.ExecuteUpdateAsync(set => set.SetProperty(one => one.BegunAtUtc, DateTime.UnixEpoch));
        foreach (var program in programs)
            await program.SettleAsync();
    }

    /// <summary>After the night: what was answered for is there, under the receipt that was given, and has become one case's invoice.</summary>
    public static async Task CheckAsync(TestDatabase database, IReadOnlyList<RegisteringProgram> programs)
    {
        await using var context = database.Open();
        var answered = programs.SelectMany(program => program.Answered).ToDictionary(one => one.Number, one => one.Receipt);
        var numbers = answered.Keys.ToList();
        Assert.NotEmpty(numbers);
        Assert.Equal(
            answered,
            await context
                .Registrations.Where(one => numbers.Contains(one.InvoiceNumber))
                .ToDictionaryAsync(one => one.InvoiceNumber, one => one.ReceiptNumber)
        );
        Assert.Equal(numbers.Count, await context.Invoices.CountAsync(one => numbers.Contains(one.InvoiceNumber)));
    }

    private async Task SettleAsync()
    {
        var open = _open.ToList();
        _open.Clear();
        foreach (var (claim, once) in open)
            await AskAsync(claim, once);
        Assert.Empty(_open);
    }

    private static string DaysAgo(int days) => TwoNodes.Now.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task AskAsync(JsonObject claim, string once)
    {
        for (var calls = 0; calls < 2_000; calls++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/registrations")
                {
                    Content = new StringContent(claim.ToJsonString(), Encoding.UTF8, "application/json"),
                };
                request.Headers.Add("Idempotency-Key", once);
                using var response = await _http.SendAsync(request);
                var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                if (response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
                {
                    Assert.NotNull(response.Headers.RetryAfter);
                    ToldToWait += response.StatusCode == HttpStatusCode.ServiceUnavailable ? 1 : 0;
                    await Task.Delay(100);
                    continue;
                }

                if (response.StatusCode == HttpStatusCode.Created)
                    Answered.Add((Claims.NumberOf(claim), (string)answer["receiptNumber"]!));
                else if ((string)answer["code"]! == "idempotency-in-progress")
                    _open.Add((claim, once));
                else
                    Assert.Fail(answer.ToJsonString());
                return;
            }
            catch (HttpRequestException)
            {
                CutOff++;
                await Task.Delay(100);
            }
        }

        Assert.Fail("No node answered.");
    }
}
