using System.Net;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>What the panel tells before anything is sent.</summary>
public sealed class PreCheckTests(NightFactory factory) : IClassFixture<NightFactory>
{
    [Theory]
    [InlineData("07.11.2026", "09.11.2026", "Kan registreres i dag")]
    [InlineData("07.11.2026", "10.11.2026", "For tidlig, fra 24. november 2026")]
    [InlineData("07.11.2026", "10.12.2026", "Fakturaen har ikke forfalt ennå")]
    [InlineData("07.11.2023", "23.11.2023", "Kan registreres i dag")]
    [InlineData("07.11.2023", "22.11.2023", "En saksbehandler må vurdere")]
    public async Task Panel_SaysWhatTheRuleSays(string invoiceDate, string dueDate, string verdict)
    {
        using var browser = await factory.SignInAsync(PortalFactory.OtherCreditor);
        var step = await new Registering(browser).ToInvoiceAsync();

        var panel = await AskAsync(browser, step, "invoice", ("Invoice.InvoiceDate", invoiceDate), ("Invoice.DueDate", dueDate));

        Assert.Equal(HttpStatusCode.OK, panel.Status);
        Assert.Contains(verdict, panel.Text, StringComparison.Ordinal);
        Assert.NotNull(panel.Document.QuerySelector("svg title"));
        Assert.DoesNotContain("<html", panel.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("01.10.2023", "01.12.2023", null, "Fakturaen ble tre år 1. oktober 2026")]
    [InlineData("01.10.2023", "01.12.2023", null, "Kravet foreldes 1. desember 2026")]
    [InlineData("01.06.2026", "01.09.2026", null, "lengre enn 60 dager")]
    [InlineData("14.09.2026", "28.09.2026", "602244", "Siste siffer i KID-en stemmer ikke")]
    public async Task Panel_Warns(string invoiceDate, string dueDate, string? kid, string warning)
    {
        using var browser = await factory.SignInAsync(PortalFactory.OtherCreditor);
        var step = await new Registering(browser).ToInvoiceAsync();

        var panel = await AskAsync(
            browser,
            step,
            "invoice",
            ("Invoice.InvoiceDate", invoiceDate),
            ("Invoice.DueDate", dueDate),
            ("Invoice.Kid", kid ?? "")
        );

        Assert.Contains(warning, panel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panel_WarnsOfAMinor()
    {
        using var browser = await factory.SignInAsync(PortalFactory.OtherCreditor);
        var review = await new Registering(browser).ToReviewAsync(
            Registering.Debtor(
                ("Kind", "Person"),
                ("Name", "Ung Prøvesen"),
                ("OrganisationNumber", null),
                ("BirthDate", "02.01.2010")
            )
        );

        Assert.Contains("fyller 18 år 2. januar 2028", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_KeepsWhatWasTyped_AndLeavesTheOtherStepAlone()
    {
        using var browser = await factory.SignInAsync(PortalFactory.OtherCreditor);
        var step = await new Registering(browser).ToInvoiceAsync(Registering.Debtor(("Name", "Beholdt AS")));

        await AskAsync(browser, step, "invoice", ("Invoice.Description", "Halvveis"));
        var kept = await browser.GetAsync(step.Path);

        Assert.Equal("Halvveis", kept.Document.QuerySelector("[name='Invoice.Description']")!.GetAttribute("value"));
        Assert.Contains("Beholdt AS", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenCase_CanBeJoined_AndTheNightAddsTheInvoiceToIt()
    {
        using var browser = await factory.SignInAsync(PortalFactory.OtherCreditor);
        var debtor = Registering.Debtor(("Name", "Gjenganger AS"), ("OrganisationNumber", "987654325"));
        await new Registering(browser).SendAsync(new(debtor));
        await factory.RunNightAsync();
        var number = await factory.WithDatabaseAsync(context =>
            context
                .Cases.Where(one => context.Debtors.Any(known => known.Id == one.DebtorId && known.Name == "Gjenganger AS"))
                .Select(one => one.CaseNumber)
                .SingleAsync()
        );

        var review = await new Registering(browser).ToReviewAsync(new(debtor));
        Assert.NotNull(review.Document.QuerySelector($".check a[href='/cases/{number}']"));
        var receipt = await browser.FollowAsync((await browser.SubmitAsync(review, new() { ["JoinCase"] = number })).Location!);
        Assert.Contains($"Den legges til sak {number}", receipt.Text, StringComparison.Ordinal);
        await factory.RunNightAsync();

        Assert.Equal(
            2,
            await factory.WithDatabaseAsync(context =>
                context.Invoices.CountAsync(invoice =>
                    context.Cases.Any(one => one.Id == invoice.CaseId && one.CaseNumber == number)
                )
            )
        );
    }

    [Fact]
    public async Task CaseOfAnotherDebtorOrCreditor_CannotBeJoined()
    {
        using var other = await factory.SignInAsync(PortalFactory.Creditor);
        await new Registering(other).SendAsync(
            Registering.Debtor(("Name", "Delt Skyldner AS"), ("OrganisationNumber", "123456785"))
        );
        await factory.RunNightAsync();
        var strangers = await factory.WithDatabaseAsync(context =>
            context
                .Cases.Where(one => context.Debtors.Any(known => known.Id == one.DebtorId && known.Name == "Delt Skyldner AS"))
                .Select(one => one.CaseNumber)
                .SingleAsync()
        );
        using var browser = await factory.SignInAsync(PortalFactory.OtherCreditor);

        var review = await new Registering(browser).ToReviewAsync(
            Registering.Debtor(("Name", "Delt Skyldner AS"), ("OrganisationNumber", "123456785"))
        );
        Assert.DoesNotContain(strangers, review.Html, StringComparison.Ordinal);
        var answer = await browser.SubmitAsync(review, new() { ["JoinCase"] = strangers });

        Assert.Contains("kan ikke lenger ta imot fakturaer", answer.TextOf("ds-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaseThatHasComeTooFar_IsShownButCannotBeJoined()
    {
        using var browser = await factory.SignInAsync(PortalFactory.OtherCreditor);
        var debtor = Registering.Debtor(("Name", "Langt Framme AS"), ("OrganisationNumber", "310000019"));
        await new Registering(browser).SendAsync(new(debtor));
        await factory.RunNightAsync();
        await factory.WithDatabaseAsync(context =>
            context
                .Cases.Where(one => context.Debtors.Any(known => known.Id == one.DebtorId && known.Name == "Langt Framme AS"))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Stage, CaseStage.DemandSent))
        );

        var review = await new Registering(browser).ToReviewAsync(new(debtor));

        Assert.Contains("Langt Framme AS har en åpen sak hos dere", review.Text, StringComparison.Ordinal);
        Assert.Null(review.Document.QuerySelector("[name=JoinCase]"));
    }

    [Fact]
    public async Task SuspendedCreditor_IsToldKindly_AndTheDraftIsKept()
    {
        using var site = new NightFactory();
        using var browser = await site.SignInAsync(PortalFactory.OtherCreditor);
        var review = await new Registering(browser).ToReviewAsync();
        await site.WithDatabaseAsync(context =>
            context.Creditors.ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.Standing, Domain.Creditors.CreditorStanding.Suspended)
            )
        );

        var answer = await browser.SubmitAsync(review, []);

        Assert.Contains("Avtalen med dere er ikke aktiv", answer.TextOf("ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(review.Path)).Status);
    }

    private static Task<PortalPage> AskAsync(
        PortalClient browser,
        PortalPage step,
        string name,
        params (string Field, string Value)[] typed
    )
    {
        var fields = typed.ToDictionary(one => one.Field, one => one.Value);
        foreach (var hidden in new[] { "creditor", "__RequestVerificationToken" })
            fields[hidden] = step.Document.QuerySelector($"form[data-check] [name={hidden}]")!.GetAttribute("value")!;
        fields["step"] = name;
        return browser.PostAsync(step.Document.QuerySelector("form[data-check]")!.GetAttribute("data-check")!, fields);
    }
}
