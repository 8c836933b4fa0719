using CrediCare.Domain.Cases;
using CrediCare.Domain.Registrations;
using CrediCare.Web.TagHelpers;
using CrediCare.Web.Tests.Text;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Tests.TagHelpers;

public class StatusBadgeTests
{
    private static readonly IStringLocalizer<StatusText> Words = PageStage.Service<IStringLocalizer<StatusText>>();

    public static TheoryData<Enum> AllStatuses =>
        [
            .. Enum.GetValues<CaseStage>().Cast<Enum>(),
            .. Enum.GetValues<ClosedReason>().Cast<Enum>(),
            .. Enum.GetValues<CaseHold>().Where(hold => hold != CaseHold.None).Cast<Enum>(),
            .. Enum.GetValues<CaseMark>().Cast<Enum>(),
            .. Enum.GetValues<RegistrationState>().Cast<Enum>(),
            .. Enum.GetValues<RegistrationResult>().Cast<Enum>(),
        ];

    [Theory]
    [MemberData(nameof(AllStatuses), DisableDiscoveryEnumeration = true)]
    public void EveryStatus_HasWordsInBothLanguagesAndATone(Enum status)
    {
        using var norwegian = new ReadingLanguage("nb");
        var nb = Badge(status);
        using var english = new ReadingLanguage("en");
        var en = Badge(status);

        Assert.DoesNotContain('_', nb);
        Assert.NotEqual(nb, en);
    }

    [Theory]
    [InlineData(CaseHold.AwaitingCreditor, "status--turn", "brand1")]
    [InlineData(CaseHold.Disputed, "status--held", "brand2")]
    [InlineData(CaseHold.PlanActive, "status--good", "success")]
    [InlineData(CaseHold.PlanBreached, "status--fail", "danger")]
    public void Tone_SaysWhoseTurnItIs(CaseHold hold, string css, string colour)
    {
        var badge = PageStage.Write(new StatusBadgeTagHelper(Words) { Value = hold })!;

        Assert.Contains(css, badge.ClassList);
        Assert.Equal(colour, badge.GetAttribute("data-color"));
    }

    [Fact]
    public void SeveralHolds_GetABadgeEach()
    {
        using var reader = new ReadingLanguage("nb");

        var first = PageStage.Write(new StatusBadgeTagHelper(Words) { Value = CaseHold.Disputed | CaseHold.PausedByCreditor })!;

        Assert.Equal(["Satt på pause", "Omtvistet"], first.ParentElement!.Children.Select(badge => badge.TextContent));
    }

    [Fact]
    public void NoStatus_ShowsNothing()
    {
        Assert.Null(PageStage.Write(new StatusBadgeTagHelper(Words)));
        Assert.Null(PageStage.Write(new StatusBadgeTagHelper(Words) { Value = CaseHold.None }));
    }

    private static string Badge(Enum status) => PageStage.Write(new StatusBadgeTagHelper(Words) { Value = status })!.TextContent;
}
