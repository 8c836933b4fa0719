using System.Diagnostics;
using System.Globalization;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Registrations;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using CrediCare.Web.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrediCare.Bench;

/// <summary>
/// Reads files of claims, makes of each row what a person would have typed, judges it by all rules and looks for doubled invoice
/// numbers; beside it the bare file through the usual library, every field taken as text.
/// </summary>
internal static class UploadRun
{
    private const int RowsBetweenLooks = 5_000;
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PortfolioChoice[] Portfolios = [new(Guid.CreateVersion7(), "aaaa", "Husleie")];

    public static async Task AllAsync(IReadOnlyList<int> sizes, int rounds)
    {
        Console.WriteLine("| file | rows | MB | bare CPU s | ours CPU s | ours / bare | ours rows/s | held MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var format in Enum.GetValues<TableFormat>())
        {
            foreach (var size in sizes)
            {
                using var file = await MadeAsync(format, size);
                Func<Stream, int> bare = stream => Bare(format, stream);
                var held = new Held();
                Judged(file, held);
                var bareSeconds = Median(() => bare(file), rounds);
                var ours = Median(() => Judged(file, null), rounds);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {format} | {size} | {file.Length / 1e6:0.0} | {bareSeconds:0.00} | {ours:0.00} | {ours / bareSeconds:0.0} | {size / ours:0} | {held.Most / 1e6:0} |"
                    )
                );
            }
        }

        Console.WriteLine($"peak of the process: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
    }

    /// <summary>Processor seconds, the middle one of several runs after one that does not count.</summary>
    public static double Median(Func<int> work, int rounds = 15)
    {
        Timed(work);
        return Enumerable.Range(0, rounds).Select(_ => Timed(work)).Order().ElementAt(rounds / 2);
    }

    private static double Timed(Func<int> work)
    {
        GC.Collect();
        var started = Environment.CpuUsage.TotalTime;
        if (work() < 1)
            throw new InvalidOperationException("Nothing was read.");
        return (Environment.CpuUsage.TotalTime - started).TotalSeconds;
    }

    private static int Judged(Stream file, Held? held)
    {
        file.Position = 0;
        var reader = new RegistrationReader(BirthNumberRules.Production);
        var gate = new GateOfDay(
            Today,
            new(),
            new(),
            new(SeedRates.CollectionBaseRates, SeedRates.FeeBandTables, SeedRates.FeeFactors, SeedRates.CourtStepFees)
        );
        using var sheet = UploadSheet.Open(file);
        var content = new RowContent(sheet.Header.Mapping, sheet.Headings.Count, Portfolios);
        var (keys, green, rows) = (new Dictionary<string, int>(), 0, 0);
        while (sheet.Next() is { } row)
        {
            var read = content.Read(row);
            var judged = reader.Read(read.Content, Portfolios, Today);
            var facts = PreCheckQuery.FactsOf(judged);
            var isNew = keys.TryAdd(InvoiceNumberKey.Of(judged.Invoice.InvoiceNumber ?? ""), row.Number);
            if (read.Problems.Count == 0 && judged.IsComplete && isNew && gate.Check(facts!).Warnings.Count == 0)
                green++;
            if (++rows % RowsBetweenLooks == 0)
                held?.Look();
        }

        return sheet.Refusal is null && green == rows ? rows : 0;
    }

    /// <summary>How many fields hold something, by the usual library.</summary>
    public static int Bare(TableFormat format, Stream file) => format == TableFormat.Csv ? BareCsv(file) : BareWorkbook(file);

    private static int BareCsv(Stream file)
    {
        file.Position = 0;
        using var text = new StreamReader(file, leaveOpen: true);
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var fields = 0;
        while (csv.Read())
            fields += csv.Record!.Count(field => field.Length > 0);
        return fields;
    }

    private static int BareWorkbook(Stream file)
    {
        file.Position = 0;
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        using var reader = OpenXmlReader.Create(workbook.WorkbookPart!.WorksheetParts.First());
        var fields = 0;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
                fields += ((Cell)reader.LoadCurrentElement()!).InnerText.Length > 0 ? 1 : 0;
        }

        return fields;
    }

    public static async Task<MemoryStream> MadeAsync(TableFormat format, int rows)
    {
        var file = new MemoryStream();
        var claims = Enumerable.Range(0, rows).Select(at => new ClaimRow(Claim(at)));
        await ClaimTable.Template(PortalFormat.Norwegian.Language).WriteAsync(format, claims.ToAsyncEnumerable(), file, default);
        return file;
    }

    private static DraftContent Claim(int at)
    {
        var due = new DateOnly(2026, 9, 1).AddDays(-at % 200);
        return new()
        {
            Debtor = new()
            {
                Kind = "Person",
                Name = string.Create(CultureInfo.InvariantCulture, $"Ola Prøvedal {at}"),
                Street = string.Create(CultureInfo.InvariantCulture, $"Prøveveien {at % 400}"),
                Postcode = "0150",
                City = "Oslo",
                Phone = "90000000",
                Email = "ola@proevedal.example",
                BirthDate = "01.02.1985",
            },
            Invoice = new()
            {
                InvoiceNumber = string.Create(CultureInfo.InvariantCulture, $"F-{at + 1}"),
                InvoiceDate = due.AddDays(-14).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
                DueDate = due.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
                Invoiced = "1234,50",
                Outstanding = "1000,00",
                Kid = "123456782",
                Description = "Husleie for bolig",
            },
        };
    }
}

/// <summary>What stays in memory while something is done, in bytes, beside what was there before.</summary>
internal sealed class Held
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);

    public long Most { get; private set; }

    public void Look() => Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true) - _before);
}
