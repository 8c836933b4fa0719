using System.Diagnostics;
using System.Globalization;
using CrediCare.TestKit;

namespace CrediCare.Bench;

/// <summary>
/// How long the forms that take an address wait with their answer, for an address that has an account and for one that has
/// none, in pairs whose order is drawn. Each guess comes from a place that has room left.
/// </summary>
internal sealed class AnswerTimes(PortalFactory site, int pairs)
{
    private const int PasswordIterations = 210_000;
    private const int AskedFromEachPlace = 8;

    private readonly Random _order = new(1);
    private int _place = 1000;

    public static async Task RunAsync(int pairs)
    {
        // The test host looks for its manifest where the process stands.
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        await using var site = new PortalFactory();
        site.UseKestrel(0);
        site.StartServer();
        await new AnswerTimes(site, pairs).RunAllAsync();
    }

    private async Task RunAllAsync()
    {
        await site.AddReadersAsync(
            Enumerable.Range(0, 4 * (pairs + 1)).Select(number => Known(number)),
            "fem gule ærfugler på rad",
            PasswordIterations
        );
        Console.WriteLine("| form | known ms | unknown ms | median difference ms | its 95 % interval |");
        Console.WriteLine("|---|---|---|---|---|");
        await MeasureAsync(
            "sign-in",
            0,
            "/account/sign-in",
            "form.form[action='/account/sign-in']",
            address => new() { ["Email"] = address, ["Password"] = "feil passord her" }
        );
        await MeasureAsync(
            "forgotten password",
            1,
            "/account/forgot-password",
            "main form",
            address => new() { ["Email"] = address }
        );
        await MeasureAsync(
            "invitation",
            2,
            "/users/new",
            "form[action='/users/new']",
            address =>
                new()
                {
                    ["Name"] = "Prøve Person",
                    ["Email"] = address,
                    ["Role"] = "Reader",
                },
            PortalFactory.OtherCreditor
        );
        await MeasureAsync("application", 3, "/become-customer", "form[action='/become-customer']", Application);
    }

    private async Task MeasureAsync(
        string name,
        int part,
        string path,
        string form,
        Func<string, Dictionary<string, string?>> fields,
        string? signedInAs = null
    )
    {
        var known = new List<double>();
        var unknown = new List<double>();
        PortalClient? browser = null;
        PortalPage? page = null;
        // The first pair warms up and is not counted.
        for (var pair = 0; pair <= pairs; pair++)
        {
            if (browser is null || (signedInAs is null && pair % (AskedFromEachPlace / 2) == 0))
            {
                browser?.Dispose();
                browser = PortalClient.From(site.ClientOptions.BaseAddress, _place++);
                if (signedInAs is not null)
                    await browser.SubmitAsync(
                        await browser.GetAsync("/account/sign-in"),
                        new() { ["Email"] = signedInAs, ["Password"] = PortalFactory.Password },
                        "form.form[action='/account/sign-in']"
                    );
                page = await browser.GetAsync(path);
            }

            var number = (part * (pairs + 1)) + pair;
            bool[] turns = _order.Next(2) == 0 ? [true, false] : [false, true];
            foreach (var isKnown in turns)
            {
                var began = Stopwatch.GetTimestamp();
                var answer = await browser.SubmitAsync(page!, fields(isKnown ? Known(number) : Unknown(number)), form);
                var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                if ((int)answer.Status >= 400)
                    throw new InvalidOperationException($"{path} answered {answer.Status}:\n{answer.Text}");
                if (pair > 0)
                    (isKnown ? known : unknown).Add(took);
            }
        }

        browser?.Dispose();
        Report(name, known, unknown);
    }

    /// <summary>The interval is the one of the sign test: order statistics of the differences within the pairs.</summary>
    private static void Report(string name, List<double> known, List<double> unknown)
    {
        var differences = known.Zip(unknown, (one, other) => one - other).Order().ToList();
        var reach = (int)Math.Ceiling(0.98 * Math.Sqrt(differences.Count));
        var (low, high) = (
            differences[Math.Max(0, (differences.Count / 2) - reach)],
            differences[Math.Min(differences.Count - 1, (differences.Count / 2) + reach)]
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Median(known):0.0} | {Median(unknown):0.0} | {Median(differences):0.00} | {low:0.00} to {high:0.00} |"
            )
        );
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static string Known(int number) => $"kjent{number}@firma.example";

    private static string Unknown(int number) => $"fremm{number}@firma.example";

    private static Dictionary<string, string?> Application(string address) =>
        new()
        {
            ["Package"] = "tailored",
            ["OrganisationNumber"] = "310000124",
            ["CompanyName"] = "Granli Bygg AS",
            ["Street"] = "Granliveien 1",
            ["Postcode"] = "0150",
            ["City"] = "Oslo",
            ["BankAccount"] = "97102233550",
            ["DeductsVat"] = "yes",
            ["SignatoryName"] = "Kari Granli",
            ["Email"] = address,
            ["Phone"] = "41234567",
            ["Accepts"] = "true",
            ["Key"] = Domain.PublicId.New(),
        };
}
