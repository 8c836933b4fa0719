using System.Globalization;
using System.Text;
using CrediCare.TestKit;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace CrediCare.Web.Tests.Features.Cases;

/// <summary>Reads the files of lists with readers that know nothing of how they were written.</summary>
internal static class ListFiles
{
    private static readonly CultureInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO");

    /// <summary>The sheet, headings first; numbers as numbers and days as days.</summary>
    public static async Task<List<object?[]>> SheetAsync(this PortalClient browser, string address)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var answer = await browser.Http.GetAsync(address);
        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            answer.Content.Headers.ContentType?.MediaType
        );
        using var bytes = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        using (var document = SpreadsheetDocument.Open(bytes, isEditable: false))
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        bytes.Position = 0;
        using var reader = ExcelReaderFactory.CreateReader(bytes);
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    /// <summary>The lines, headings first.</summary>
    public static async Task<List<string[]>> LinesAsync(this PortalClient browser, string address)
    {
        var bytes = await browser.Http.GetByteArrayAsync(address);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        using var text = new StreamReader(new MemoryStream(bytes));
        using var parser = new CsvParser(text, new CsvConfiguration(Norwegian) { Delimiter = ";", HasHeaderRecord = false });
        var lines = new List<string[]>();
        while (await parser.ReadAsync())
            lines.Add(parser.Record!);
        return lines;
    }

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, Norwegian);

    /// <summary>"859 018,00 kr" as it stands on a page.</summary>
    public static decimal Shown(string text) =>
        Number(
            text.Replace("kr", "", StringComparison.Ordinal)
                .Replace("\u00A0", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal)
        );
}
