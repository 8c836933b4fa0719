using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using CrediCare.Web.Text;

namespace CrediCare.Web.Tests.Features.Registrations.Upload.Rows;

/// <summary>What is written for people to fill in or to correct is read again as it was meant, in both languages and both formats.</summary>
public class ClaimTableTests
{
    private const int Files = 60;
    private const int RowsOfEach = 25;

    private static readonly PortfolioChoice[] Portfolios =
    [
        new(Guid.CreateVersion7(), "aaaa", "Husleie"),
        new(Guid.CreateVersion7(), "bbbb", "Kurs & kaffe"),
    ];

    public static TheoryData<TableFormat, bool> Ways() =>
        new()
        {
            { TableFormat.Csv, true },
            { TableFormat.Csv, false },
            { TableFormat.Xlsx, true },
            { TableFormat.Xlsx, false },
        };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Template_IsUnderstoodAsItIs(TableFormat format, bool isNorwegian)
    {
        using var file = await WriteAsync(ClaimTable.Template(Language(isNorwegian).Language, hasPortfolios: true), format, []);
        using var sheet = UploadSheet.Open(file);

        Assert.True(sheet.Header.IsClear);
        Assert.Empty(sheet.Header.Unknown);
        Assert.Equal(2, sheet.HeaderRow);
        Assert.Equal(
            UploadColumns.All.Except([UploadColumn.Currency, UploadColumn.DocumentType]),
            sheet.Header.Mapping.Places.OrderBy(one => one.Value).Select(one => one.Key)
        );
        Assert.Null(sheet.Next());
        Assert.Null(sheet.Refusal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Claims_ThatAreWritten_AreReadAgain(TableFormat format, bool isNorwegian)
    {
        for (var seed = 0; seed < Files; seed++)
        {
            var random = new Random(seed);
            var written = new SomeClaims(seed)
                .Take(RowsOfEach)
                .Select(one => one with { Debtor = one.Debtor with { Portfolio = Portfolios[random.Next(2)].PublicId } })
                .ToList();
            var rows = written.Select(one => new ClaimRow(one, "Beløpet mangler; rett det")).ToList();

            using var file = await WriteAsync(ClaimTable.Red(Language(isNorwegian).Language, Portfolios), format, rows);
            var read = Read(file);

            Assert.All(written.Zip(read), pair => Assert.Equal(pair.First.ToText(), pair.Second.Content.ToText()));
            Assert.All(read, one => Assert.Empty(one.Problems));
            Assert.Equal(Enumerable.Range(3, RowsOfEach), read.Select(one => one.Number));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task BirthNumber_IsHidden_AndCannotBeTakenForOne(TableFormat format, bool isNorwegian)
    {
        var content = new DraftContent
        {
            Debtor = new()
            {
                BirthNumber = "15857050093",
                NeedsBirthNumber = true,
                Kind = "Person",
            },
        };

        using var file = await WriteAsync(ClaimTable.Red(Language(isNorwegian).Language, []), format, [new ClaimRow(content)]);

        Assert.Equal("158570*****", Assert.Single(Read(file)).Content.Debtor.BirthNumber);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WhatCouldNotBeRead_IsMarked_AndRefusedUntilSomebodyCorrectsIt(TableFormat format, bool isNorwegian)
    {
        var good = new SomeClaims(1).Take(1).Single();
        ClaimRow Spoilt(params RowReason[] why) => new(good) { Unreadable = why };
        var rows = new[]
        {
            Spoilt(new RowReason("ScientificNotation", "Invoice.Kid") { Typed = "1E+09" }),
            Spoilt(new RowReason("LeadingZerosLost", "Debtor.BirthNumber")),
            Spoilt(new RowReason("CreditNote")),
            Spoilt(new RowReason("PortfolioUnknown", "Debtor.Portfolio")),
            Spoilt(new RowReason("NotCorrected", "Invoice.Kid") { Typed = "#RETT: 1E+09" }),
        };

        using var file = await WriteAsync(ClaimTable.Red(Language(isNorwegian).Language, []), format, rows);
        var problems = Read(file).Select(one => one.Problems.Where(problem => problem.Code == "NotCorrected").ToList()).ToList();

        Assert.Equal(
            [
                UploadColumn.Kid,
                UploadColumn.BirthNumber,
                UploadColumn.InvoiceNumber,
                UploadColumn.InvoiceNumber,
                UploadColumn.Kid,
            ],
            problems.Select(row => Assert.Single(row).Column!.Value)
        );
        Assert.EndsWith(": 1E+09", problems[0][0].Text, StringComparison.Ordinal);
        Assert.Equal("#RETT: 1E+09", problems[4][0].Text);
    }

    private static List<UploadedRow> Read(Stream file)
    {
        using var sheet = UploadSheet.Open(file);
        var content = new RowContent(sheet.Header.Mapping, sheet.Headings.Count, Portfolios);
        var rows = new List<UploadedRow>();
        while (sheet.Next() is { } row)
            rows.Add(content.Read(row));
        Assert.Null(sheet.Refusal);
        return rows;
    }

    private static async Task<MemoryStream> WriteAsync(TableFile<ClaimRow> table, TableFormat format, IEnumerable<ClaimRow> rows)
    {
        var file = new MemoryStream();
        await table.WriteAsync(format, rows.ToAsyncEnumerable(), file, default);
        return file;
    }

    private static PortalFormat Language(bool isNorwegian) => isNorwegian ? PortalFormat.Norwegian : PortalFormat.English;
}
