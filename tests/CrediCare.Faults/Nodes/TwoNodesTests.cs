using System.Globalization;
using System.Net;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrediCare.Faults.Nodes;

/// <summary>Any request may go to either of two nodes, whoever began is taken up by the other, and what both want to do is done once.</summary>
[Collection(nameof(NodesCollection))]
public sealed class TwoNodesTests(TwoNodes nodes, ITestOutputHelper output)
{
    private const int Mails = 60;

    [Fact]
    public async Task AClaim_IsTypedAtBoth_SentOnce_AndImportedOnceWhenBothAreAskedTo()
    {
        using var creditor = nodes.Browser();
        await creditor.SignInAsync(PortalFactory.Creditor);
        var due = DateOnly.FromDateTime(TwoNodes.Now).AddDays(-40);
        var number = Registering.NewInvoiceNumber();

        var receipt = await new Registering(creditor).SendAsync(
            invoice: Registering.Invoice(
                ("InvoiceNumber", number),
                ("InvoiceDate", due.AddDays(-14).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)),
                ("DueDate", due.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture))
            )
        );
        Assert.EndsWith("/receipt", receipt.Path, StringComparison.Ordinal);

        var answers = await Task.WhenAll(nodes.StartTheNightAsync(nodes.First), nodes.StartTheNightAsync(nodes.Second));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer));
        var found = await FoundAsync(creditor, $"/search?q={number}", "/cases/");

        Assert.Contains("Sagbakken Utemiljø AS", found.TextOf("h1"), StringComparison.Ordinal);
        await using var context = nodes.Database.Open();
        Assert.Equal(1, await context.Registrations.CountAsync(one => one.InvoiceNumber == number));
        Assert.Equal(1, await context.Invoices.CountAsync(one => one.InvoiceNumber == number));
        await Whole.CheckAsync(nodes.Database);
    }

    [Fact]
    public async Task WrongPasswords_AreCountedTogether()
    {
        using var guesser = nodes.Browser();
        var page = await guesser.GetAsync("/account/sign-in");
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess <= 10; guess++)
            answers.Add(
                (
                    await guesser.SubmitAsync(
                        page,
                        new() { ["Email"] = "ingen@demo.example", ["Password"] = "feil passord her" },
                        "form[action*='sign-in']:has([name=Password])"
                    )
                ).Status
            );

        Assert.Equal(10, answers.Count(answer => answer == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task WhoEndsOtherSessionsAtOne_HasEndedThemAtTheOther()
    {
        using var here = nodes.BrowserAt(nodes.First);
        using var there = nodes.BrowserAt(nodes.Second);
        await here.SignInAsync(PortalFactory.OtherCreditor);
        await there.SignInAsync(PortalFactory.OtherCreditor);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/dashboard")).Status);

        await here.SubmitAsync(await here.GetAsync("/account/security"), [], "form[action$='/sessions/end-others']");

        Assert.StartsWith("/account/sign-in", (await there.GetAsync("/dashboard")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_ThatBothWouldSend_AreSentOnce()
    {
        var before = (await nodes.Mail.MailsAsync(0)).Count;
        await using (var context = nodes.Database.Open())
        {
            context.AddRange(
                Enumerable
                    .Range(0, Mails)
                    .Select(at =>
                        OutboxMail.Queue(
                            $"test:{at}",
                            MailKind.RegistrationRefused,
                            null,
                            string.Create(CultureInfo.InvariantCulture, $"leser{at}@demo.example"),
                            "nb",
                            """{"receipt":"R-2026-000001-8","invoiceNumber":"F-77","debtorName":"Sagbakken AS","reason":"DuplicateInvoice","registrationPublicId":"abc","creditorName":"Kvistbekk Rørservice AS"}""",
                            TwoNodes.Now
                        )
                    )
            );
            await context.SaveChangesAsync();
            await Until.TrueAsync(
                async () => await context.OutboxMails.CountAsync(one => one.State == OutboxState.Sent) >= Mails,
                TimeSpan.FromSeconds(60)
            );
        }

        var mails = (await nodes.Mail.MailsAsync(before + Mails))
            .Where(mail => mail.To.Any(to => to.StartsWith("leser", StringComparison.Ordinal)))
            .ToList();
        Assert.Equal(Mails, mails.Count);
        Assert.Equal(Mails, mails.SelectMany(mail => mail.To).Distinct().Count());
    }

    /// <summary>
    /// Programs go on registering while a node at a time is killed and started again; whoever gets no answer asks again under the same key.
    /// </summary>
    [Fact]
    public async Task NodesAreKilled_WhileProgramsRegister_AndWhatWasAnsweredIsThereOnce()
    {
        var kills = FaultSize.Given("CREDICARE_FAULT_KILLS", FaultSize.IsLong ? 40 : 2);
        var (seed, began) = (Environment.TickCount, TwoNodes.Now);
        var random = new Random(seed);
        var programs = new List<RegisteringProgram>();
        for (var at = 0; at < 3; at++)
            programs.Add(await RegisteringProgram.MakeAsync(nodes));
        using var ending = new CancellationTokenSource();
        var work = programs.Select(program => program.RunAsync(ending.Token)).ToList();

        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(200, 1_500));
            await nodes.KillAsync(kill % 2);
            await Task.Delay(random.Next(200, 1_000));
            await nodes.StartAgainAsync(kill % 2);
        }

        await ending.CancelAsync();
        await Task.WhenAll(work);
        await RegisteringProgram.SettleAsync(nodes.Database, programs);
        await nodes.StartTheNightAsync(nodes.Second);
        await using var context = nodes.Database.Open();
        await TwoNodes.UntilTheNightIsOverAsync(nodes.Database);
        output.WriteLine(
            $"random seed {seed}: {kills} kills; {programs.Sum(program => program.Answered.Count)} registered, {programs.Sum(program => program.CutOff)} calls cut off"
        );
        Assert.True(programs.Sum(program => program.CutOff) > 0, "No kill struck a call.");
        await RegisteringProgram.CheckAsync(nodes.Database, programs);
        Assert.False(await context.JobRuns.AnyAsync(run => run.StartedAtUtc >= began && run.Outcome == JobOutcome.Failed));
        await Whole.CheckAsync(nodes.Database);
    }

    private static async Task<PortalPage> FoundAsync(PortalClient browser, string search, string path)
    {
        var page = await browser.FollowAsync(search);
        for (var looks = 0; looks < 300 && !page.Path.StartsWith(path, StringComparison.Ordinal); looks++)
        {
            await Task.Delay(100);
            page = await browser.FollowAsync(search);
        }

        return page;
    }
}
