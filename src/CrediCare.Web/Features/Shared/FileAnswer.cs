using System.Globalization;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Shared;

/// <summary>What a file is that is handed over to be kept. It is made as it is sent, and is never shown in the page's place.</summary>
/// <param name="Extension">What its name ends in, without the dot.</param>
/// <param name="MediaType">As the browser is told.</param>
public sealed record FileAnswer(string Extension, string MediaType)
{
    private const int MostOfName = 80;

    public static FileAnswer Pdf { get; } = new("pdf", "application/pdf");

    public static FileAnswer Json { get; } = new("json", "application/json");

    public static FileAnswer Of(TableFormat format) =>
        format switch
        {
            TableFormat.Csv => new("csv", "text/csv; charset=utf-8"),
            TableFormat.Xlsx => new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        };

    /// <summary>Somebody's name as part of a file's: reports of several companies must not lie under one name.</summary>
    public static string NamePart(string name)
    {
        var words = NameKey.Of(name).Split(' ').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)));
        var joined = string.Join('-', words.Where(word => word.Length > 0));
        return joined.Length <= MostOfName ? joined : joined[..MostOfName].TrimEnd('-');
    }

    /// <param name="response">Nothing of it has left yet: what must be in the log is there already.</param>
    /// <param name="name">What it is called after the house's name: lower case, no spaces.</param>
    /// <param name="day">The day that stands in its name.</param>
    /// <param name="write">Writes it.</param>
    public async Task<IActionResult> SendAsync(HttpResponse response, string name, DateOnly day, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(write);
        response.ContentType = MediaType;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture,
            $"attachment; filename=credicare-{name}-{day:yyyy-MM-dd}.{Extension}"
        );
        await write(response.Body);
        return new EmptyResult();
    }
}
