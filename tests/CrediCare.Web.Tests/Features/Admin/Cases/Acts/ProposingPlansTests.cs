using System.Net;
using CrediCare.Data.Outbox;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

public sealed class ProposingPlansTests : IDisposable
{
    private const string Form = "main form.form[method=post]";
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task SmallPlan_HoldsAtOnce_WithoutAFee()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var form = await SuggestAsync(odd, one, 4);

        var answer = await odd.SubmitAsync(form, [], Form);

        Assert.Equal($"/cases/{one.CaseNumber}", answer.Location);
        var plan = await PlanAsync(one);
        Assert.Equal((PaymentPlanState.Active, 4, 0L), (plan!.State, plan.Installments.Count, plan.FeeOre));
        Assert.Equal(CaseHold.PlanActive, (await _site.CaseAsync(one)).Holds);
        Assert.Empty((await _site.CaseAsync(one)).Decisions);
        Assert.Equal(
            (await _site.CaseAsync(one)).BalanceOn(new DateOnly(2026, 11, 23), ClaimMaker.Circumstances.Rates).Total.Ore,
            plan.Installments.Sum(part => part.AmountOre)
        );
    }

    [Fact]
    public async Task FourteenInstallments_CarryAFee_AndWaitForTheCreditor_WhoIsMailed()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var form = await SuggestAsync(odd, one, 14);

        await odd.SubmitAsync(form, [], Form);

        var plan = await PlanAsync(one);
        var asked = Assert.Single((await _site.CaseAsync(one)).Decisions);
        Assert.Equal((PaymentPlanState.AwaitingApproval, 14), (plan!.State, plan.Installments.Count));
        Assert.True(plan.FeeOre > 0);
        Assert.Equal((DecisionKind.PaymentPlan, plan.Id), (asked.Kind, asked.SubjectId!.Value));
        Assert.Equal(HttpStatusCode.OK, (await amina.GetAsync($"/decisions/{asked.PublicId}")).Status);
        Assert.Equal(
            1,
            await _site.WithDatabaseAsync(context =>
                context.OutboxMails.CountAsync(mail =>
                    mail.Kind == MailKind.DecisionAsked && mail.RecipientAddress == PortalFactory.Creditor
                )
            )
        );
    }

    [Theory]
    [InlineData(1, "0,01 kr for mye")]
    [InlineData(-1, "0,01 kr for lite")]
    public async Task OffByOneOre_IsSaidInWords_AndNothingIsDone(int ore, string says)
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var form = await SuggestAsync(odd, one, 3);
        var changed = Plus(form, "Parts[0].Amount", ore);

        var answer = await odd.SubmitAsync(form, new() { ["Parts[0].Amount"] = changed }, Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(says, answer.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(changed, answer.Document.QuerySelector("[name='Parts[0].Amount']")!.GetAttribute("value"));
        Assert.Null(await PlanAsync(one));
    }

    [Fact]
    public async Task FeeAboveTheCap_IsRefused_AlsoWhenTheSumIsRight()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var form = await SuggestAsync(odd, one, 14);

        var answer = await odd.SubmitAsync(
            form,
            new() { ["Fee"] = Plus(form, "Fee", 1), ["Parts[0].Amount"] = Plus(form, "Parts[0].Amount", 1) },
            Form
        );

        Assert.Contains("høyst", answer.TextOf("#Fee-error"), StringComparison.Ordinal);
        Assert.Null(await PlanAsync(one));
    }

    [Theory]
    [InlineData("Parts[0].DueOn", "23.11.2026", "tidligst forfalle i morgen")]
    [InlineData("Parts[1].DueOn", "1.12.2026", "etter det forrige")]
    [InlineData("Parts[1].DueOn", "", "Skriv dagen")]
    [InlineData("Parts[1].Amount", "", "Skriv beløpet")]
    [InlineData("Fee", "1", "høyst 0,00 kr")]
    public async Task WrongPlan_IsSaid(string field, string value, string says)
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var answer = await odd.SubmitAsync(await SuggestAsync(odd, one, 3), new() { [field] = value }, Form);

        Assert.Contains(says, answer.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Null(await PlanAsync(one));
    }

    [Theory]
    [InlineData("1", "1.12.2026")]
    [InlineData("241", "1.12.2026")]
    [InlineData("3", "23.11.2026")]
    [InlineData("3", "i morgen")]
    public async Task SenselessWish_SuggestsNothing(string count, string first)
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await odd.GetAsync(one.AdminAddress($"plans/new?count={count}&first={Uri.EscapeDataString(first)}"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector(Form));
    }

    [Fact]
    public async Task DisputedCase_MakesNoPlan()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.ActAsync(one, "disputes", new() { ["About"] = "Other", ["Text"] = "Feil" });

        var answer = await odd.SubmitAsync(await SuggestAsync(odd, one, 3), [], Form);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Null(await PlanAsync(one));
    }

    private static Task<PortalPage> SuggestAsync(PortalClient browser, Case one, int count) =>
        browser.GetAsync(one.AdminAddress($"plans/new?count={count}&first=15.12.2026"));

    private Task<PaymentPlan?> PlanAsync(Case one) =>
        _site.WithDatabaseAsync(context =>
            context
                .PaymentPlans.AsNoTracking()
                .Include(plan => plan.Installments)
                .SingleOrDefaultAsync(plan => plan.CaseId == one.Id)
        );

    private Task<Case> AddAsync() => _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");

    /// <summary>The amount that stands in a field, so many øre more.</summary>
    private static string Plus(PortalPage form, string field, int ore)
    {
        var typed = form
            .Document.QuerySelector($"[name='{field}']")!
            .GetAttribute("value")!
            .Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace(',', '.');
        var amount = decimal.Parse(typed, System.Globalization.CultureInfo.InvariantCulture) + (ore / 100m);
        return amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
    }

    public void Dispose() => _site.Dispose();
}
