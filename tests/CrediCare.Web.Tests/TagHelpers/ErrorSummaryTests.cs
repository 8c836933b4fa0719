using CrediCare.Web.TagHelpers;
using CrediCare.Web.Tests.Text;

namespace CrediCare.Web.Tests.TagHelpers;

public class ErrorSummaryTests
{
    private readonly PageStage _page = new();

    [Fact]
    public void WithoutErrors_NothingIsWritten() => Assert.Null(PageStage.Write(Summary()));

    [Fact]
    public void EveryError_LinksToItsFieldInTheOrderOfTheForm()
    {
        _page.ModelState.AddModelError("Note", "c");
        _page.ModelState.AddModelError("DueDate", "b");
        _page.ModelState.AddModelError("", "a");

        var summary = PageStage.Write(Summary())!;

        Assert.Equal(["a", "b", "c"], summary.QuerySelectorAll("li").Select(line => line.TextContent));
        Assert.Equal(["#DueDate", "#Note"], summary.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!));
        Assert.Equal(summary.QuerySelector("h2")!.Id, summary.GetAttribute("aria-labelledby"));
    }

    [Theory]
    [InlineData(
        "nb",
        "Fyll ut «Forfallsdato».",
        "Si om dere har sendt inkassovarsel.",
        "Skriv en e-postadresse, for eksempel navn@firma.example."
    )]
    [InlineData(
        "en",
        "Fill in “Due date”.",
        "Say whether you have sent a collection notice.",
        "Write an e-mail address, for example name@company.example."
    )]
    public void ValidationRules_SpeakTheReadersLanguage(string language, params string[] expected)
    {
        using var reader = new ReadingLanguage(language);
        _page.Form.Email = "x";

        _page.Validate();

        var summary = PageStage.Write(Summary())!;
        Assert.Equal(expected, summary.QuerySelectorAll("li").Select(line => line.TextContent));
    }

    private ErrorSummaryTagHelper Summary() => new(PageStage.Words) { ViewContext = _page.View() };
}
