using System.Text;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>What a person does with the papers of an uploaded file, and reads about them.</summary>
internal static class Papering
{
    public static byte[] PdfOf(string content) => Encoding.ASCII.GetBytes($"%PDF-1.7 {content}");

    public static Task<PortalPage> AddAsync(PortalClient browser, string address, params (string, byte[])[] papers) =>
        AddAsync(browser, address, Zip.Of(papers));

    public static async Task<PortalPage> AddAsync(PortalClient browser, string address, byte[] zip)
    {
        var page = await browser.GetAsync($"{address}/papers");
        var answer = await browser.SubmitAsync(
            page,
            [],
            "form[enctype]",
            files: [new UploadedFile("Form.Papers", "bilag.zip", zip)]
        );
        return answer.Location is { } next ? await browser.FollowAsync(next) : answer;
    }

    public static string RowOf(PortalPage papers, string name) =>
        string.Join(' ', LineOf(papers, name).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static AngleSharp.Dom.IElement LineOf(PortalPage papers, string name) =>
        Assert.Single(papers.Document.QuerySelectorAll("tbody tr"), one => one.QuerySelector("th")!.TextContent.Trim() == name);
}
