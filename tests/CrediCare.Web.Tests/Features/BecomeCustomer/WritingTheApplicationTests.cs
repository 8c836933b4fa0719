using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.BecomeCustomer;

/// <summary>What an applicant is told about what they typed.</summary>
public sealed class WritingTheApplicationTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task EverythingWrong_IsToldAtOnce_FirstOnThePage_EachLineNamingItsField()
    {
        using var browser = _site.Browser();

        var answer = await browser.ApplyAsync(
            new()
            {
                ["OrganisationNumber"] = "310000120",
                ["CompanyName"] = new string('a', 201),
                ["Street"] = "",
                ["DeductsVat"] = null,
                ["OfficeName"] = "Tall AS",
                ["OfficeOrganisationNumber"] = "310000120",
                ["Note"] = new string('b', 4001),
            }
        );

        var lines = answer.Document.QuerySelectorAll("ds-error-summary li").Select(line => line.TextContent).ToList();
        Assert.Equal(6, lines.Count);
        Assert.Equal(lines.Distinct(StringComparer.Ordinal), lines);
        Assert.Contains(lines, line => line.StartsWith("Firmaets organisasjonsnummer stemmer ikke", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Regnskapskontorets organisasjonsnummer", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("fradrag for merverdiavgift", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.Contains("kan ha høyst", StringComparison.Ordinal)));
        Assert.NotNull(answer.Document.QuerySelector("main ds-error-summary + h1"));
    }

    [Theory]
    [InlineData("NO 310 000 124 MVA")]
    [InlineData("310000124MVA")]
    public async Task TheVatNumber_IsTakenForTheOrganisationNumber(string typed)
    {
        using var browser = _site.Browser();

        var answer = await browser.ApplyAsync(new() { ["OrganisationNumber"] = typed });

        Assert.Equal("/become-customer/received", answer.Location);
        Assert.Equal("310000124", (await _site.ApplicationAsync()).OrganisationNumber);
    }

    public void Dispose() => _site.Dispose();
}
