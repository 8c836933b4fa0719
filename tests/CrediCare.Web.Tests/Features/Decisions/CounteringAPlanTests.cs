using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using CrediCare.Web.Features.Admin.Letters;
using CrediCare.Web.Tests.Features.Admin.Cases.Acts;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Decisions;

/// <summary>A creditor who would say yes to another plan says which, and the caseworker begins there.</summary>
public sealed class CounteringAPlanTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task FiguresBesideTheWords_AreChecked_Kept_AndWhereTheCaseworkerBegins()
    {
        var one = await _site.AddPlanAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var address = (await _site.DecisionAsync(one)).Address();

        var explained = (await amina.GetAsync(address)).Text;
        var half = await SayAsync(amina, address, "Counter", "6", "", "15.12.2026");
        var never = await SayAsync(amina, address, "Counter", "1", "2500", "15.12.2026");
        var both = await SayAsync(amina, address, "Approve", "6", "2500", "15.12.2026");
        Assert.Equal(DecisionState.Waiting, (await _site.DecisionAsync(one)).State);
        await SayAsync(amina, address, "Counter", "6", "2.500,00", "15.12.2026", words: "");

        Assert.Contains("har rente hver dag", explained, StringComparison.Ordinal);
        Assert.Contains("Rentene underveis er ikke delt med", explained, StringComparison.Ordinal);
        Assert.NotEqual("", half.TextOf("#Form_CounterMonthly-error"));
        Assert.Contains("fra 2 til 240", never.TextOf("#Form_CounterCount-error"), StringComparison.Ordinal);
        Assert.Contains("eget forslag", both.TextOf("#Form_Choice-error"), StringComparison.Ordinal);
        var said = "6 avdrag på 2 500,00 kr i måneden, det første 15. desember 2026";
        Assert.Contains(said, Plain(await amina.GetAsync(address)), StringComparison.Ordinal);
        Assert.True((await _site.DecisionAsync(one)).IsAsReceipted);

        var seen = await amina.GetAsync($"/cases/{one.CaseNumber}");
        Assert.Contains("Vi tar forslaget ditt med skyldneren", seen.TextOf(".case__ahead"), StringComparison.Ordinal);
        Assert.Contains(said[..35], seen.TextOf(".case__log").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("24. november", (await odd.GetAsync("/admin?kind=Answers")).TextOf("tbody"), StringComparison.Ordinal);
        Assert.False(await IsOfferedItsLetterAsync());
        await _site.WithDatabaseAsync(context =>
            context.Decisions.ExecuteUpdateAsync(set => set.SetProperty(asked => asked.WaitsForStaff, false))
        );
        Assert.True(await IsOfferedItsLetterAsync());

        var plan = await odd.GetAsync(one.AdminAddress("plans/new"));
        Assert.Contains(said, Plain(plan), StringComparison.Ordinal);
        var begun = await odd.GetAsync(plan.Document.QuerySelector(".ds-alert a")!.GetAttribute("href")!);
        var amounts = begun.Document.QuerySelectorAll("[name$='.Amount']").Select(field => field.GetAttribute("value")).ToList();
        Assert.Equal(6, amounts.Count);
        Assert.All(
            amounts.Take(5),
            amount =>
                Assert.Equal(
                    "2500,00",
                    amount!.Replace("\u00A0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
                )
        );
        var planned = await odd.SubmitAsync(begun, [], $"{ActSteps.Form}[method=post]");
        Assert.Equal($"/cases/{one.CaseNumber}", planned.Location);

        Task<bool> IsOfferedItsLetterAsync() =>
            _site.WithDatabaseAsync(context =>
                context.WhoseLetterIsDue(new DateOnly(2027, 1, 4)).AnyAsync(due => due.Id == one.Id)
            );
    }

    private static string Plain(PortalPage page) => page.Text.Replace('\u00A0', ' ');

    private static async Task<PortalPage> SayAsync(
        PortalClient browser,
        string address,
        string choice,
        string count,
        string monthly,
        string first,
        string words = "Heller fortere."
    ) =>
        await browser.SubmitAsync(
            await browser.GetAsync(address),
            new()
            {
                ["Form.Choice"] = choice,
                ["Form.Text"] = words,
                ["Form.CounterCount"] = count,
                ["Form.CounterMonthly"] = monthly,
                ["Form.CounterFirst"] = first,
            },
            DecisionSteps.Form
        );

    public void Dispose() => _site.Dispose();
}
