using System.Globalization;
using System.Text;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>A person sending invoices as a file.</summary>
internal sealed class Uploading(PortalClient browser)
{
    public const string Headings =
        "Navn;Orgnr;Adresse;Postnr;Poststed;Fakturanr;Fakturadato;Forfallsdato;Fakturabeløp;Restbeløp;Beskrivelse";

    /// <summary>A row that nothing is wrong with, but for what a test says.</summary>
    public static string Row(
        string invoice,
        string due = "28.09.2026",
        string outstanding = "1 000,00",
        string number = "310 000 078",
        string name = "Sagbakken Utemiljø AS",
        string issued = "14.09.2026"
    ) => $"{name};{number};Sagbakken 4;0155;Oslo;{invoice};{issued};{due};1 000,00;{outstanding};Service";

    public static UploadedFile File(string name, params IEnumerable<string> rows) =>
        Bytes(name, Encoding.UTF8.GetBytes(string.Join("\r\n", [Headings, .. rows])));

    public static UploadedFile Bytes(string name, byte[] bytes) => new("Form.File", name, bytes);

    /// <summary>As many good rows as asked for, each with an invoice number of its own.</summary>
    public static IEnumerable<string> Rows(string series, int count) =>
        Enumerable.Range(1, count).Select(one => Row(string.Create(CultureInfo.InvariantCulture, $"{series}-{one}")));

    /// <summary>The page that comes of a file.</summary>
    public async Task<PortalPage> UploadAsync(params UploadedFile[] files)
    {
        var page = await browser.GetAsync("/registrations/upload");
        var values = new Dictionary<string, string?>();
        if (page.Document.QuerySelector("select[name='Form.Portfolio'] option:not([value=''])") is { } portfolio)
            values["Form.Portfolio"] = portfolio.GetAttribute("value");
        var answer = await browser.SubmitAsync(page, values, files: files);
        return answer.Location is { } next ? await browser.FollowAsync(next) : answer;
    }

    /// <summary>Presses a button of the review, and comes to the receipt.</summary>
    public async Task<PortalPage> SendAsync(PortalPage review, string button = "button[name=warned]")
    {
        var answer = await browser.SubmitAsync(review, [], "form[action$='/send']", button);
        return await browser.FollowAsync(answer.Location ?? throw new InvalidOperationException(answer.Text));
    }

    public static string AddressOf(PortalPage page) => string.Join('/', page.Path.Split('?')[0].Split('/').Take(4));

    /// <summary>The figures in the line above the rows: ready, look over, cannot be sent, left out.</summary>
    public static string Figures(PortalPage review) =>
        string.Join(' ', review.Document.QuerySelectorAll(".facts__value").Select(one => one.TextContent.Trim()));

    /// <summary>The sum of the receipt: sent, refused, held back, all rows.</summary>
    public static string Sum(PortalPage receipt) =>
        string.Join(' ', receipt.Document.QuerySelectorAll(".money__value").Select(one => one.TextContent.Trim()));
}
