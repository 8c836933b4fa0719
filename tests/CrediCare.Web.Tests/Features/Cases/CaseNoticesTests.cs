using CrediCare.Data;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Day;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Cases;

/// <summary>What a creditor is told about cases, as it is read: in the inbox, and as mail in both languages.</summary>
public sealed class CaseNoticesTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Silence_IsToldInTheInbox_WithTheCaseAndTheDecision()
    {
        var one = await PlanAsync();
        await _site.WithAsync<CaseDay, object>(async job => await job.RunAsync(default));
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var inbox = await browser.GetAsync("/inbox");
        var link = inbox.Document.QuerySelector("tbody a[href^='/inbox/']")!;
        var notice = await browser.GetAsync(link.GetAttribute("href")!);

        Assert.Equal($"Svarfristen i sak {one.Number} er ute", link.TextContent);
        Assert.Contains(
            "Vi fikk ikke svar i saken mot Ingrid Prøvedal innen 16. november 2026.",
            notice.Text,
            StringComparison.Ordinal
        );
        Assert.NotNull(notice.Document.QuerySelector($"main a[href='/decisions/{one.Decision}']"));
        Assert.NotNull(notice.Document.QuerySelector($"main a[href='/cases/{one.Number}']"));
        Assert.DoesNotContain("blant registreringene", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWaits_IsMailedToThoseWhoMayAnswer_OrToTheColleagueItIsGivenTo()
    {
        await PlanAsync();
        await AskedAsync();
        Assert.Equal([PortalFactory.Creditor, PortalFactory.Accountant], await AskedOfAsync());

        var given = await PlanAsync();
        var user = await _site.UserAsync(PortalFactory.Creditor);
        await _site.WithDatabaseAsync(async context =>
        {
            (await context.Decisions.SingleAsync(decision => decision.PublicId == given.Decision)).AssignTo(user.Id);
            await context.SaveChangesAsync();
        });
        await AskedAsync();

        Assert.Equal([PortalFactory.Creditor, PortalFactory.Creditor, PortalFactory.Accountant], await AskedOfAsync());
    }

    [Theory]
    [InlineData(
        "nb",
        MailKind.DecisionAsked,
        DecisionKind.PaymentPlan,
        "Svar innen 16. november 2026.",
        "regnes avtalen som avslått"
    )]
    [InlineData("en", MailKind.DecisionAsked, DecisionKind.LegalStep, "answer by 16 November 2026.", "we do not take the step")]
    [InlineData(
        "nb",
        MailKind.DecisionLapsed,
        DecisionKind.DisputeStatement,
        "spørsmålet om innsigelsen",
        "står fortsatt stille"
    )]
    [InlineData("en", MailKind.DecisionLapsed, DecisionKind.Question, "our question", "A caseworker now takes it further.")]
    [InlineData("nb", MailKind.InstallmentMissed, null, "avdraget på 1 200,00 kr som forfalt 16. november 2026", "brutt")]
    [InlineData("en", MailKind.InstallmentMissed, null, "fell due on 16 November 2026", "plan is therefore broken")]
    [InlineData("nb", MailKind.PauseEnded, null, "på pause til og med 16. november 2026", "går inkassoen videre")]
    [InlineData("en", MailKind.PauseEnded, null, "including 16 November 2026", "goes on by itself")]
    [InlineData("nb", MailKind.CaseReopened, null, "tatt tilbake 16. november 2026", "åpnet igjen")]
    [InlineData("en", MailKind.CaseReopened, null, "taken back on 16 November 2026", "open again")]
    [InlineData("nb", MailKind.LimitationNear, null, "blir foreldet 16. november 2026", "rettslig skritt")]
    [InlineData("en", MailKind.LimitationNear, null, "time-barred on 16 November 2026", "legal step")]
    public async Task EachMail_SaysWhatItIsAbout(string language, MailKind kind, DecisionKind? decision, string day, string more)
    {
        const string To = "noen@fjordlys.example";
        var facts = System.Text.Json.JsonSerializer.Serialize(
            new
            {
                creditorName = "Fjordlys AS",
                caseNumber = "2026-000900-1",
                debtorName = "Ingrid Prøvedal",
                day = new DateOnly(2026, 11, 16),
                amountOre = 120_000,
                decisionPublicId = "abc",
                decisionKind = decision?.ToString(),
            }
        );
        await _site.WithDatabaseAsync(context =>
        {
            context.Add(OutboxMail.Queue($"test:{kind}", kind, null, To, language, facts, _site.Clock.UtcNow));
            return context.SaveChangesAsync();
        });

        await _site.SendMailAsync();

        var mail = await _site.MailToAsync(To);
        var text = mail.Text.ReplaceLineEndings(" ").Replace('\u00a0', ' ');
        Assert.Contains(day, text, StringComparison.Ordinal);
        Assert.Contains(more, text, StringComparison.Ordinal);
        Assert.Contains("2026-000900-1", mail.Subject, StringComparison.Ordinal);
        Assert.Contains(decision is null ? "/cases/2026-000900-1" : "/decisions/abc", text, StringComparison.Ordinal);
    }

    /// <summary>A plan that waited until 16 November 2026.</summary>
    private async Task<(string Number, string Decision)> PlanAsync()
    {
        var one = await _site.AddCaseWithPlanAsync(
            needsApproval: true,
            "2026-11-02",
            [(ClaimMaker.Day("2026-12-15"), Money.FromKroner(8_000)), (ClaimMaker.Day("2027-01-15"), Money.FromKroner(8_000))]
        );
        return (one.CaseNumber, one.Decisions[0].PublicId);
    }

    private Task AskedAsync() =>
        _site.WithAsync<IServiceProvider, bool>(async services =>
        {
            var context = services.GetRequiredService<PortalContext>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            foreach (var decision in await context.Decisions.ToListAsync())
                await services.GetRequiredService<CaseNotices>().AskedAsync(decision, default);
            await transaction.CommitAsync();
            return true;
        });

    private Task<List<string>> AskedOfAsync() =>
        _site.WithDatabaseAsync(context =>
            context
                .OutboxMails.Where(mail => mail.Kind == MailKind.DecisionAsked)
                .OrderBy(mail => mail.RecipientAddress)
                .Select(mail => mail.RecipientAddress)
                .ToListAsync()
        );

    public void Dispose() => _site.Dispose();
}
