using System.Globalization;
using System.Text;
using CrediCare.Domain.Calendar;
using CrediCare.Sheets;
using CrediCare.Web.Documents;
using CsvHelper;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users.Log;

/// <summary>
/// The log as a file for Norwegian Excel: semicolons, a byte-order mark, Norwegian time. Whoever made a value up, it is no formula.
/// </summary>
public sealed class CompanyLogFile(CompanyLogWords words, IStringLocalizer<UsersText> texts)
{
    public async Task WriteAsync(Stream into, IAsyncEnumerable<CompanyLogLine> lines, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(into, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, TableCsv.Layout);
        foreach (var heading in (string[])["Log_When", "Log_Who", "Log_From", "Log_What", "Log_About"])
            csv.WriteField(texts[heading].Value);
        await csv.NextRecordAsync();
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            csv.WriteField(OsloTime.ToOslo(line.AtUtc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
            csv.WriteField(HarmlessText.Of(words.Who(line)));
            csv.WriteField(line.ByStaff ? "CrediCare" : "");
            csv.WriteField(HarmlessText.Of(words.What(line)));
            csv.WriteField(HarmlessText.Of(words.About(line) ?? ""));
            await csv.NextRecordAsync();
        }
    }
}
