using System.Text;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>The rows that were red, downloaded, and uploaded again as they are or corrected: none becomes a claim with something lacking.</summary>
public sealed class RowsToCorrectTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Headings =
        "Navn;Orgnr;Adresse;Postnr;Poststed;Fakturanr;Fakturadato;Forfallsdato;Fakturabeløp;Restbeløp;KID;Beskrivelse;Valuta;Type";

    [Fact]
    public async Task ComingBackAsTheyWere_StayRed_AndCorrectedTurnGreen()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var upload = new Uploading(browser);
        var review = await upload.UploadAsync(
            File(
                "uleselig.csv",
                Row("TR-1", kid: "1,23457E+12"),
                Row("TR-2", currency: "EUR"),
                Row("TR-3", type: "Kreditnota"),
                Row("TR-4", description: "#REF!")
            )
        );
        Assert.Equal("0 0 4 0", Uploading.Figures(review));

        var red = await DownloadAsync(browser, review);
        var again = await upload.UploadAsync(Uploading.Bytes("igjen.csv", Encoding.UTF8.GetBytes(red)));
        var corrected = red.Replace("#RETT: 1,23457E+12", "1234567890128", StringComparison.Ordinal)
            .Replace("#RETT: #REF!", "Service", StringComparison.Ordinal);
        var right = await upload.UploadAsync(Uploading.Bytes("rettet.csv", Encoding.UTF8.GetBytes(corrected)));

        Assert.Equal("0 0 4 0", Uploading.Figures(again));
        Assert.Contains("Verdien er ikke rettet ennå", again.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("2 0 2 0", Uploading.Figures(right));
        Assert.Equal(
            red.Split('\n')[2].Split(";#RETT")[0],
            (await DownloadAsync(browser, again)).Split('\n')[2].Split(";#RETT")[0]
        );
    }

    [Fact]
    public async Task RowPage_SaysWhatStoodInACellThatCouldNotBeRead()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var review = await new Uploading(browser).UploadAsync(File("stod.csv", Row("TS-1", kid: "1,23457E+12")));

        var row = await browser.GetAsync($"{Uploading.AddressOf(review)}/rows/2");

        Assert.StartsWith("«1,23457E+12»: ", row.TextOf("#Invoice_Kid-error").Trim(), StringComparison.Ordinal);
        Assert.Contains("stod.csv, én rad til", review.TextOf("main"), StringComparison.Ordinal);
    }

    private static async Task<string> DownloadAsync(PortalClient browser, PortalPage review) =>
        await browser.Http.GetStringAsync($"{Uploading.AddressOf(review)}/problems/csv");

    private static UploadedFile File(string name, params IEnumerable<string> rows) =>
        Uploading.Bytes(name, Encoding.UTF8.GetBytes(string.Join("\r\n", [Headings, .. rows])));

    private static string Row(
        string invoice,
        string kid = "",
        string description = "Service",
        string currency = "NOK",
        string type = "Faktura"
    ) =>
        $"Sagbakken Utemiljø AS;310 000 078;Sagbakken 4;0155;Oslo;{invoice};14.09.2026;28.09.2026;1 000,00;1 000,00;{kid};{description};{currency};{type}";
}
