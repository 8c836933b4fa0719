using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

public sealed class AskingTheCreditorTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Question_WaitsForTheCreditor_WhoIsMailed_Once()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var form = await odd.GetAsync(one.AdminAddress("questions"));
        var answerBy = form.Document.QuerySelector("#AnswerBy")!.GetAttribute("value");

        foreach (var _ in Enumerable.Range(0, 2))
            await odd.SubmitAsync(form, new() { ["Question"] = "Har dere sendt varene?" }, ActSteps.Form);

        var asked = Assert.Single((await _site.CaseAsync(one)).Decisions);
        Assert.Equal((DecisionKind.Question, "Har dere sendt varene?"), (asked.Kind, asked.Question));
        Assert.Equal(answerBy, asked.AnswerBy.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(asked.AnswerBy > new DateOnly(2026, 11, 23));
        Assert.Contains("Har dere sendt varene?", (await amina.GetAsync("/decisions")).Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await _site.WithDatabaseAsync(context =>
                context.OutboxMails.CountAsync(mail =>
                    mail.Kind == MailKind.DecisionAsked && mail.RecipientAddress == PortalFactory.Creditor
                )
            )
        );
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.CreditorAsked));
    }

    [Fact]
    public async Task QuestionAboutADispute_StartsItsClock_AndIsAskedOneAtATime()
    {
        var (one, dispute) = await AddDisputedAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var fields = new Dictionary<string, string?> { ["Question"] = "Stemmer det?", ["About"] = dispute.PublicId };

        var first = await odd.StaffActAsync(one, "questions", fields);
        var second = await odd.StaffActAsync(one, "questions", fields);

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Stemmer det?", second.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(DisputeState.AwaitingCreditor, Assert.Single((await _site.CaseAsync(one)).Disputes).State);
        Assert.Single((await _site.CaseAsync(one)).Decisions);
    }

    [Theory]
    [InlineData("", "1.12.2026", "Question", "Skriv spørsmålet")]
    [InlineData("Stemmer det?", "23.11.2026", "AnswerBy", "i morgen eller senere")]
    [InlineData("Stemmer det?", "23.11.2028", "AnswerBy", "i morgen eller senere")]
    [InlineData("Stemmer det?", "", "AnswerBy", "Skriv svarfristen")]
    public async Task WrongQuestion_IsSaidBesideItsField(string question, string answerBy, string field, string says)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var answer = await odd.StaffActAsync(one, "questions", new() { ["Question"] = question, ["AnswerBy"] = answerBy });

        Assert.Contains(says, answer.TextOf($"#{field}-error"), StringComparison.Ordinal);
        Assert.Empty((await _site.CaseAsync(one)).Decisions);
    }

    [Fact]
    public async Task ClosedCase_AsksNobody()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (made, user) =>
                made.Close(ClosedReason.Withdrawn, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-11-01", user))
        );
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var answer = await odd.StaffActAsync(one, "questions", new() { ["Question"] = "Stemmer det?" });

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Saken er avsluttet.", answer.Text, StringComparison.Ordinal);
        Assert.Empty((await _site.CaseAsync(one)).Decisions);
    }

    [Fact]
    public async Task AnsweredQuestion_IsOnTheDesk_UntilItIsTakenCareOf()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await odd.StaffActAsync(one, "questions", new() { ["Question"] = "Har dere sendt varene?" });
        var asked = (await _site.CaseAsync(one)).Decisions.Single();
        var question = await amina.GetAsync($"/decisions/{asked.PublicId}");
        await amina.SubmitAsync(question, new() { ["Form.Text"] = "Ja, i mai." }, "#answer form");

        var desk = await odd.GetAsync("/admin?kind=Answers");
        var address = $"answers/{asked.PublicId}";
        Assert.Contains(one.AdminAddress(address), desk.Html, StringComparison.Ordinal);
        Assert.Contains("Ja, i mai.", (await odd.GetAsync(one.AdminAddress(address))).Text, StringComparison.Ordinal);
        await odd.StaffActAsync(one, address, []);

        Assert.DoesNotContain(one.AdminAddress(address), (await odd.GetAsync("/admin")).Html, StringComparison.Ordinal);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.AnswerTakenIn));
        Assert.Equal(HttpStatusCode.NotFound, (await odd.GetAsync(one.AdminAddress("answers/finnes-ikke"))).Status);
    }

    private async Task<(Case, Dispute)> AddDisputedAsync()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (made, user) =>
                made.OpenDispute(DisputeReason.Defective, "Lekker fortsatt", ClaimMaker.Occasion("2026-11-20", user))
        );
        return (one, (await _site.CaseAsync(one)).Disputes.Single());
    }

    public void Dispose() => _site.Dispose();
}
