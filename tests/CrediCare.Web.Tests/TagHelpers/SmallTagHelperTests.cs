using CrediCare.Domain.Amounts;
using CrediCare.Web.TagHelpers;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Http;

namespace CrediCare.Web.Tests.TagHelpers;

public class SmallTagHelperTests
{
    [Fact]
    public void Money_IsOneUnbrokenFigure()
    {
        var figure = PageStage.Write(new MoneyTagHelper(PortalFormat.Norwegian) { Value = new Money(-75_121), Unit = true })!;

        Assert.Equal("\u2212751,21\u00A0kr", figure.TextContent);
        Assert.Contains("amount", figure.ClassList);
    }

    [Theory]
    [InlineData(233_210, "+2\u00A0332,10\u00A0kr")]
    [InlineData(-233_210, "\u22122\u00A0332,10\u00A0kr")]
    public void Change_HasItsUnitToo(long ore, string written) =>
        Assert.Equal(
            written,
            PageStage
                .Write(
                    new MoneyTagHelper(PortalFormat.Norwegian)
                    {
                        Value = new Money(ore),
                        Change = true,
                        Unit = true,
                    }
                )!
                .TextContent
        );

    [Fact]
    public void Date_CarriesItsMachineForm()
    {
        var date = PageStage.Write(
            new DateTagHelper(PortalFormat.Norwegian, new FixedClock(2026, 11, 23))
            {
                Value = new(2026, 11, 27),
                As = DateStyle.Running,
            }
        )!;

        Assert.Equal("2026-11-27", date.GetAttribute("datetime"));
        Assert.Equal("fredag 27. november", date.TextContent);
    }

    [Theory]
    [InlineData(22, "due--late", "1 dag over")]
    [InlineData(25, "due--soon", "Onsdag")]
    [InlineData(26, null, "Torsdag")]
    public void Deadline_WarmsWhenNearAndReddensWhenPast(int day, string? tone, string words)
    {
        var deadline = PageStage.Write(
            new DeadlineTagHelper(
                PortalFormat.Norwegian,
                new FixedClock(2026, 11, 23),
                System.Text.Encodings.Web.HtmlEncoder.Default
            )
            {
                Day = new(2026, 11, day),
            }
        )!;

        var said = deadline.QuerySelector(".due")!;
        Assert.Equal(words, said.TextContent);
        Assert.Equal(tone, said.ClassList.FirstOrDefault(name => name.StartsWith("due--", StringComparison.Ordinal)));
    }

    [Fact]
    public void Icon_WithoutALabelIsSilentAndAnUnknownOneIsABug()
    {
        Assert.Equal("true", PageStage.Write(new IconTagHelper { Name = "letter" })!.GetAttribute("aria-hidden"));
        Assert.Throws<ArgumentException>(() => PageStage.Write(new IconTagHelper { Name = "unicorn" }));
    }

    [Fact]
    public void Pager_KeepsFilterAndSearch()
    {
        var page = new PageStage();
        page.HttpContext.Request.Path = "/cases";
        page.HttpContext.Request.QueryString = new QueryString("?state=open&q=a%26b&page=3");

        var pager = PageStage.Write(
            new PagerTagHelper(PageStage.Words)
            {
                Page = 3,
                Pages = 9,
                ViewContext = page.View(),
            }
        )!;

        Assert.Equal("/cases?state=open&q=a%26b&page=4", pager.QuerySelectorAll("a")[^1].GetAttribute("href"));
        Assert.Equal("3", pager.QuerySelector("[aria-current]")!.TextContent);
        Assert.Equal(["1", "2", "3", "4", "9"], pager.QuerySelectorAll("a[aria-label]").Select(link => link.TextContent));
    }

    [Fact]
    public void Pager_ForOnePageShowsNothing() =>
        Assert.Null(PageStage.Write(new PagerTagHelper(PageStage.Words) { Pages = 1, ViewContext = new PageStage().View() }));

    private sealed class FixedClock(int year, int month, int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, month, day, 11, 0, 0, TimeSpan.Zero);
    }
}
