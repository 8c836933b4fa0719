using System.Diagnostics;
using System.Globalization;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Messages;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Bench;

/// <summary>
/// How long the page of a case with a long history takes beside one that has hardly any: 2 000 events, 500 messages and 100
/// documents, asked for in turn over a real connection.
/// </summary>
internal static class LongCase
{
    private const int Events = 2_000;
    private const int Messages = 500;
    private const int Documents = 100;

    public static async Task RunAsync(int rounds)
    {
        // The test host looks for its manifest where the process stands.
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        await using var site = new PortalWithCases();
        site.UseKestrel(0);
        site.StartServer();
        var numbers = await site.WithDatabaseAsync(context =>
            context
                .Cases.Where(one => one.Stage == CaseStage.DemandSent && one.Holds == CaseHold.None)
                .Where(one =>
                    context.Creditors.Any(creditor =>
                        creditor.Id == one.CreditorId && creditor.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber
                    )
                )
                .OrderBy(one => one.CaseNumber)
                .Select(one => one.CaseNumber)
                .Take(2)
                .ToListAsync()
        );
        await FillAsync(site, numbers[1]);

        Console.WriteLine("| reader | short ms | long ms | long / short |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var who in new[] { PortalFactory.Creditor, PortalFactory.Caseworker })
        {
            using var browser = PortalClient.From(site.ClientOptions.BaseAddress, 1000);
            await browser.SubmitAsync(
                await browser.GetAsync("/account/sign-in"),
                new() { ["Email"] = who, ["Password"] = PortalFactory.Password },
                "form.form[action='/account/sign-in']"
            );
            var (shorter, longer) = (new List<double>(), new List<double>());
            for (var round = -20; round < rounds; round++)
            {
                var plain = await TimeAsync(browser, numbers[0]);
                var full = await TimeAsync(browser, numbers[1]);
                if (round < 0)
                    continue;
                shorter.Add(plain);
                longer.Add(full);
            }

            var (low, high) = (Median(shorter), Median(longer));
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {who} | {low:0.0} | {high:0.0} | {high / low:0.00} |")
            );
        }
    }

    private static async Task<double> TimeAsync(PortalClient browser, string number)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await browser.Http.GetStringAsync($"/cases/{number}");
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return answer.Contains(number, StringComparison.Ordinal)
            ? took
            : throw new InvalidOperationException($"/cases/{number} did not answer with the case.");
    }

    private static Task FillAsync(PortalFactory site, string number) =>
        site.WithDatabaseAsync(async context =>
        {
            var one = await context.Cases.AsNoTracking().IgnoreAutoIncludes().SingleAsync(found => found.CaseNumber == number);
            var user = await context.Users.SingleAsync(found => found.Email == PortalFactory.Caseworker);
            var now = site.Clock.UtcNow;
            CaseEventKind[] kinds =
            [
                CaseEventKind.QuestionAsked,
                CaseEventKind.QuestionAnswered,
                CaseEventKind.Paused,
                CaseEventKind.Resumed,
                CaseEventKind.DetailsChanged,
            ];
            for (var count = 0; count < Events; count++)
            {
                var at = now.AddMinutes(-count);
                context.Add(
                    new CaseEvent(
                        Guid.CreateVersion7(),
                        one.Id,
                        one.CreditorId,
                        one.PortfolioId,
                        kinds[count % kinds.Length],
                        DateOnly.FromDateTime(at),
                        at,
                        user.Id,
                        CaseAudience.Creditor,
                        one.Stage,
                        one.Holds,
                        $"Noe som ble sagt, nummer {count}"
                    )
                );
            }

            var thread = MessageThread.Open(one.CreditorId, one.Id, "Saken", now);
            context.Add(thread);
            for (var count = 0; count < Messages; count++)
                thread.Write(Domain.PublicId.New(), user.Id, true, $"Melding {count}", now.AddMinutes(-count));
            for (var count = 0; count < Documents; count++)
            {
                var document = Document.ForCase(
                    one.CreditorId,
                    one.Id,
                    $"vedlegg{count}.pdf",
                    DocumentType.Pdf,
                    1_000,
                    Convert.ToHexStringLower(Guid.CreateVersion7().ToByteArray()).PadRight(64, '0'),
                    user.Id,
                    now.AddMinutes(-count)
                );
                context.AddRange(document, new DocumentContent(document.Id, new byte[1_000]));
            }

            await context.SaveChangesAsync();
        });

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private sealed class PortalWithCases : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:Cases", "200")];
    }
}
