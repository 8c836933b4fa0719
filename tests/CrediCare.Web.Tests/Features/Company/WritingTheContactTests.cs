using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Users;

namespace CrediCare.Web.Tests.Features.Company;

public sealed class WritingTheContactTests : IDisposable
{
    private const string ContactForm = "main form[action='/company/contact']";

    private readonly PortalFactory _site = new();

    [Theory]
    [InlineData("Phone", "ring meg", "Et norsk telefonnummer har åtte siffer")]
    [InlineData("Phone", null, "Et norsk telefonnummer har åtte siffer")]
    [InlineData("Email", "a@b", "e-postadresse vi kan sende til")]
    [InlineData("InvoiceEmail", "a@b", "e-postadresse vi kan sende til")]
    [InlineData("InvoiceEmail", null, "høyst 254 tegn")]
    public async Task Contact_WrittenWrong_IsToldOnce_AndHowToWriteIt(string field, string? typed, string message)
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await amina.SubmitAsync(
            await amina.GetAsync("/company/contact"),
            new()
            {
                ["ContactName"] = "Kari Kvist",
                ["Email"] = "kari@kvistbekk.example",
                ["Phone"] = "412 34 567",
                [field] = typed ?? new string('1', 1000),
            },
            ContactForm
        );

        var said = Assert.Single(answer.Document.QuerySelectorAll("ds-error-summary li"));
        Assert.Contains(message, said.TextContent, StringComparison.Ordinal);
        Assert.Null((await _site.CreditorAsync(UserSteps.Kvistbekk)).ContactName);
    }

    public void Dispose() => _site.Dispose();
}
