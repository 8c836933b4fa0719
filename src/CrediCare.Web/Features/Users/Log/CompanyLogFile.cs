using System.Globalization;
using System.Text;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users.Log;

/// <summary>
/// The log as a file for Norwegian Excel: semicolons, a byte-order mark, Norwegian time. A value that a spreadsheet would
/// take for a formula gets an apostrophe in front, whoever made it up.
/// </summary>
public sealed class CompanyLogFile(CompanyLogWords words, IStringLocalizer<UsersText> texts)
{
    private static readonly CsvConfiguration Layout = new(PortalLanguage.NorwegianCulture)
    {
        Delimiter = ";",
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\r\n",
    };

    public async Task WriteAsync(Stream into, IAsyncEnumerable<CompanyLogLine> lines, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(into, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Layout);
        foreach (var heading in (string[])["Log_When", "Log_Who", "Log_From", "Log_What", "Log_About"])
            csv.WriteField(texts[heading].Value);
        await csv.NextRecordAsync();
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            csv.WriteField(OsloTime.ToOslo(line.AtUtc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
            csv.WriteField(words.Who(line));
            csv.WriteField(line.ByStaff ? "CrediCare" : "");
            csv.WriteField(words.What(line));
            csv.WriteField(words.About(line) ?? "");
            await csv.NextRecordAsync();
        }
    }
}
