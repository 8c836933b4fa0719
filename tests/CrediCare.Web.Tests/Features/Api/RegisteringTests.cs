using System.Text;
using System.Text.Json.Nodes;
using CrediCare.Data.Api;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Features.Api;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>Programs register claims: once for each key, by the rules of the form, and nothing is stored half.</summary>
public sealed class RegisteringTests(ApiSite site) : IClassFixture<ApiSite>
{
    private const string Registrations = "/api/v1/registrations";
    private const string Batch = "/api/v1/registrations/batch";
    private const string Check = "/api/v1/registrations/check";

    [Fact]
    public async Task Claim_IsTakenOnce_HoweverOftenItIsSent()
    {
        var program = site.Program(await site.MakeNarrowKeyAsync());
        var (body, once) = (Claims.One(), PublicId.New());

        var first = await program.SendAsync(Registrations, body, once);
        var again = await program.SendAsync(Registrations, body, once);
        var other = await program.SendAsync(Registrations, Claims.One(), once);
        var anotherKey = await program.SendAsync(Registrations, body);

        Assert.Equal((201, "submitted"), (first.Status, (string)first.Json["state"]!));
        Assert.Equal((201, first.Text), (again.Status, again.Text));
        Assert.Equal("true", again.Header(OnceAttribute.ReplayedHeader));
        Assert.Equal((422, "idempotency-key-used"), (other.Status, other.Code));
        Assert.Equal((409, "/invoice/number already-registered"), (anotherKey.Status, anotherKey.Error));
        Assert.Equal(1, await CountAsync(Claims.NumberOf(body)));
    }

    [Fact]
    public async Task SameCallTwiceAtOnce_IsDoneOnce()
    {
        var program = site.Program(await site.MakeNarrowKeyAsync());
        for (var round = 0; round < 5; round++)
        {
            var (body, once) = (Claims.One(), PublicId.New());

            var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => program.SendAsync(Registrations, body, once)));

            Assert.All(replies, reply => Assert.True(reply.Status == 201 || reply.Code == "idempotency-in-progress", reply.Text));
            Assert.Contains(replies, reply => reply.Status == 201);
            Assert.Single(replies.Where(reply => reply.Status == 201).Select(reply => reply.Text).Distinct());
            Assert.Equal(1, await CountAsync(Claims.NumberOf(body)));
        }
    }

    [Fact]
    public async Task CallThatDiedOnTheWay_IsTakenUpAgain_AndGivesWhatWasDone()
    {
        var program = site.Program(await site.MakeNarrowKeyAsync());
        var (body, once) = (Claims.One(), PublicId.New());
        var first = await program.SendAsync(Registrations, body, once);
        await site.WithDatabaseAsync(context =>
            context
                .ApiAnswers.Where(one => one.Key == once)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.Status, (int?)null).SetProperty(one => one.Body, (string?)null)
                )
        );

        var atOnce = await program.SendAsync(Registrations, body, once);
        site.Clock.Advance(OnceAttribute.LongestWork + TimeSpan.FromSeconds(1));
        var later = await program.SendAsync(Registrations, body, once);

        Assert.Equal((409, "idempotency-in-progress"), (atOnce.Status, atOnce.Code));
        Assert.Equal((201, (string)first.Json["id"]!), (later.Status, (string)later.Json["id"]!));
        Assert.Equal(1, await CountAsync(Claims.NumberOf(body)));
    }

    [Theory]
    [InlineData(null, "idempotency-key-missing")]
    [InlineData("kort", "idempotency-key-wrong")]
    [InlineData("med mellomrom", "idempotency-key-wrong")]
    public async Task WithoutItsOwnKey_NothingIsDone(string? once, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Registrations)
        {
            Content = new StringContent(Claims.One().ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (once is not null)
            request.Headers.Add(OnceAttribute.Header, once);

        var reply = await ApiReply.ReadAsync(await site.Program(await site.MakeNarrowKeyAsync()).SendAsync(request));

        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("/debtor/organisationNumber", "310000125", "/debtor/organisationNumber organisation-number-invalid")]
    [InlineData("/debtor/name", " ", "/debtor/name required")]
    [InlineData("/debtor/kind", "ghost", "/debtor/kind code-unknown")]
    [InlineData("/debtor/email", "nobody", "/debtor/email email-invalid")]
    [InlineData("/debtor/address/postcode", "99999", "/debtor/address/postcode postcode-invalid")]
    [InlineData("/invoice/dueDate", "2026-09-01", "/invoice/dueDate due-date-before-invoice-date")]
    [InlineData("/invoice/dueDate", "01.10.2026", "/invoice/dueDate date-wrong")]
    [InlineData("/invoice/invoicedOre", "1250", "/invoice/invoicedOre type-wrong")]
    [InlineData("/invoice/outstandingOre", 99_999_999, "/invoice/outstandingOre outstanding-greater-than-invoiced")]
    [InlineData("/invoice/outstandingOre", -5, "/invoice/outstandingOre amount-not-positive")]
    [InlineData("/invoice/outstandingOre", long.MaxValue, "/invoice/outstandingOre amount-too-large")]
    [InlineData("/invoice/outstandingOre", 12.5, "/invoice/outstandingOre type-wrong")]
    [InlineData("/invoice/number", null, "/invoice/number field-missing")]
    [InlineData("/invoice/description", "a\u0000b", "/invoice/description text-unreadable")]
    [InlineData("/isAdmin", true, "/isAdmin field-unknown")]
    [InlineData("/portfolio", "elsewhere", "/portfolio choose-portfolio")]
    [InlineData("/joinCase", "2026-000001-1", "/joinCase case-takes-no-invoices")]
    public async Task WrongField_IsNamedInBothLanguages_AndNothingIsStored(string pointer, object? value, string error)
    {
        var program = site.Program(await site.MakeKeyAsync());
        var body = Claims.One(await PortfolioAsync());
        Claims.Put(body, pointer, value);
        var before = await CountAsync();

        var reply = await program.SendAsync(Registrations, body);

        Assert.Contains(
            error,
            reply.Json["errors"]!.AsArray().Select(one => $"{(string)one!["pointer"]!} {(string)one["code"]!}")
        );
        Assert.Equal(error.EndsWith("no-invoices", StringComparison.Ordinal) ? 409 : 422, reply.Status);
        Assert.Equal(before, await CountAsync());
        var texts = reply.Json["errors"]![0]!["texts"]!;
        Assert.False(string.IsNullOrEmpty((string)texts["nb"]!) || string.IsNullOrEmpty((string)texts["en"]!));
    }

    [Fact]
    public async Task TooEarly_IsRefusedWithTheDayItTurns()
    {
        var body = Claims.One();
        Claims.Put(body, "/invoice/invoiceDate", "2026-11-10");
        Claims.Put(body, "/invoice/dueDate", "2026-11-20");

        var reply = await site.Program(await site.MakeNarrowKeyAsync()).SendAsync(Registrations, body);

        Assert.Equal((409, "registration-refused", "/invoice/dueDate too-early"), (reply.Status, reply.Code, reply.Error));
        Assert.Contains("4. desember 2026", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_TellsAndStoresNothing()
    {
        var program = site.Program(await site.MakeNarrowKeyAsync());
        var before = await CountAsync();

        var good = await program.SendAsync(Check, Claims.One());
        var early = Claims.One();
        Claims.Put(early, "/invoice/invoiceDate", "2026-11-10");
        Claims.Put(early, "/invoice/dueDate", "2026-11-20");
        var soon = await program.SendAsync(Check, early);

        Assert.Equal((200, true, "accepted"), (good.Status, (bool)good.Json["canBeSent"]!, (string)good.Json["result"]!));
        Assert.Equal("2029-10-01", (string)good.Json["limitationOn"]!);
        Assert.Equal(2 * (long)good.Json["fees"]!["lightFeeOre"]!, (long)good.Json["fees"]!["heavyFeeOre"]!);
        Assert.Equal((false, "2026-12-04"), ((bool)soon.Json["canBeSent"]!, (string)soon.Json["turnsOn"]!));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Batch_AnswersEachOnItsOwn_InOrder_AndTheCountsAddUp()
    {
        var program = site.Program(await site.MakeNarrowKeyAsync());
        var (good, twin, old, wrong) = (Claims.One(), Claims.One(), Claims.One(), Claims.One());
        Claims.Put(twin, "/invoice/number", Claims.NumberOf(good));
        Claims.Put(old, "/invoice/invoiceDate", "2021-01-05");
        Claims.Put(old, "/invoice/dueDate", "2021-01-20");
        Claims.Put(wrong, "/invoice/outstandingOre", 0);
        var body = new JsonObject { ["registrations"] = new JsonArray(good, twin, old, wrong, new JsonArray(), 7) };
        var once = PublicId.New();
        var before = await CountAsync();

        var reply = await program.SendTextAsync(Batch, body.ToJsonString(), once);
        var again = await program.SendTextAsync(Batch, body.ToJsonString(), once);

        Assert.Equal(200, reply.Status);
        Assert.Equal(
            ["accepted", "refused", "needs-assessment", "refused", "refused", "refused"],
            reply.Items.Select(one => (string)one["outcome"]!)
        );
        Assert.Equal(Enumerable.Range(0, 6), reply.Items.Select(one => (int)one["index"]!));
        Assert.Equal((1, 1, 4), ((int)reply.Json["accepted"]!, (int)reply.Json["needsAssessment"]!, (int)reply.Json["refused"]!));
        Assert.Equal("already-registered", (string)reply.Items[1]["errors"]![0]!["code"]!);
        Assert.Equal(reply.Text, again.Text);
        Assert.Equal(before + 2, await CountAsync());
    }

    [Fact]
    public async Task Registered_IsFoundListedAndTakenBack_ByItsOwnOnly()
    {
        var program = site.Program(await site.MakeNarrowKeyAsync());
        var stranger = site.Program(await site.MakeKeyAsync(PortalFactory.OtherCreditor));
        var sent = await program.SendAsync(Registrations, Claims.One());
        var path = $"{Registrations}/{(string)sent.Json["id"]!}";

        Assert.Equal(sent.Text, (await program.AskAsync(path)).Text);
        Assert.Equal(404, (await stranger.AskAsync(path)).Status);
        Assert.Equal(404, (await stranger.SendTextAsync($"{path}/take-back", "")).Status);
        Assert.Contains((string)sent.Json["id"]!, (await program.AskAsync(Registrations)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((string)sent.Json["id"]!, (await stranger.AskAsync(Registrations)).Text, StringComparison.Ordinal);
        var back = await program.SendTextAsync($"{path}/take-back", "");
        Assert.Equal((200, "withdrawn"), (back.Status, (string)back.Json["state"]!));
        var late = await program.SendTextAsync($"{path}/take-back", "");
        Assert.Equal((409, "registration-refused"), (late.Status, late.Code));
    }

    [Fact]
    public async Task NumberFromTheForm_StopsTheSameFromAProgram_AndThePageShowsWhoSentIt()
    {
        var program = site.Program(await site.MakeNarrowKeyAsync());
        var sent = await program.SendAsync(Registrations, Claims.One());
        using var browser = await site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/registrations/{(string)sent.Json["id"]!}");

        Assert.Contains("API: Program", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadOnlyKey_RegistersNothing()
    {
        var program = site.Program(await site.MakeKeyAsync(scopes: ApiScopes.RegistrationsRead));

        foreach (var path in new[] { Registrations, Batch, Check })
            Assert.Equal((403, "scope-missing"), await Told(program.SendAsync(path, Claims.One())));

        static async Task<(int, string)> Told(Task<ApiReply> asked) => ((await asked).Status, (await asked).Code);
    }

    [Fact]
    public async Task SuspendedCreditor_IsTold()
    {
        using var own = new PortalFactory();
        var program = own.Program(await own.MakeNarrowKeyAsync());
        await own.WithDatabaseAsync(context =>
            context.Creditors.ExecuteUpdateAsync(set => set.SetProperty(one => one.Standing, CreditorStanding.Suspended))
        );

        var reply = await program.SendAsync(Registrations, Claims.One());

        Assert.Equal((409, " creditor-not-active"), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task ClaimThatTheNightRefuses_IsMailedToWhoeverMadeTheKey()
    {
        using var own = new PortalFactory();
        await own.Program(await own.MakeNarrowKeyAsync()).SendAsync(Registrations, Claims.One());
        await own.WithDatabaseAsync(context =>
            context.Creditors.ExecuteUpdateAsync(set => set.SetProperty(one => one.Standing, CreditorStanding.Suspended))
        );

        await own.Services.GetRequiredService<NightlyImport>().RunAsync(default);

        var mail = await own.WithDatabaseAsync(context =>
            context.OutboxMails.SingleAsync(one => one.Kind == MailKind.RegistrationRefused)
        );
        Assert.Equal(PortalFactory.Creditor, mail.RecipientAddress);
    }

    [Fact]
    public async Task Answers_AreKeptAsLongAsPromised_AndNoLonger()
    {
        using var own = new PortalFactory();
        var program = own.Program(await own.MakeNarrowKeyAsync());
        await program.SendAsync(Registrations, Claims.One());
        own.Clock.Advance(TimeSpan.FromDays(ApiAnswer.KeptDays));
        await program.SendAsync(Registrations, Claims.One());
        own.Clock.Advance(TimeSpan.FromHours(1));

        await own.Services.GetRequiredService<Retention>().RunAsync(default);

        Assert.Equal(1, await own.WithDatabaseAsync(context => context.ApiAnswers.CountAsync()));
    }

    private Task<int> CountAsync(string? number = null) =>
        site.WithDatabaseAsync(context => context.Registrations.CountAsync(one => number == null || one.InvoiceNumber == number));

    private Task<string?> PortfolioAsync() =>
        site.WithDatabaseAsync(context =>
            context
                .Portfolios.Where(one =>
                    context.Memberships.Any(held =>
                        held.CreditorId == one.CreditorId
                        && context.Users.Any(user => user.Id == held.UserId && user.Email == PortalFactory.Creditor)
                    )
                )
                .OrderBy(one => one.Name)
                .Select(one => (string?)one.PublicId)
                .FirstAsync()
        );
}
