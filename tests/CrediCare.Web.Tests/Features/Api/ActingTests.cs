using System.Text;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>What programs do to a case goes by the rules of the pages, once for each call.</summary>
public sealed class ActingTests : IDisposable
{
    private readonly PortalFactory _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Payment_IsBookedOnce_AndItsTwinIsAskedAbout()
    {
        var (program, world) = await StartAsync();
        var path = $"/api/v1/cases/{world.CaseNumber}/payments";
        var (body, once) = (new { amountOre = 50_000, paidOn = "2026-11-20" }, PublicId.New());
        var before = (long)(await program.AskAsync($"/api/v1/cases/{world.CaseNumber}")).Json["balance"]!["totalOre"]!;

        var first = await program.SendAsync(path, body, once);
        var again = await program.SendAsync(path, body, once);
        var twin = await program.SendAsync(path, body);
        var another = await program.SendAsync(
            path,
            new
            {
                amountOre = 50_000,
                paidOn = "2026-11-20",
                isAnother = true,
            }
        );

        Assert.Equal((201, first.Text), (first.Status, again.Text));
        Assert.InRange(before - (long)first.Json["balance"]!["totalOre"]!, 49_900, 50_100);
        Assert.Equal((422, "/isAnother looks-booked"), (twin.Status, twin.Error));
        Assert.Equal(201, another.Status);
        Assert.Equal(2, await PaymentsAsync(world));
    }

    [Fact]
    public async Task CallThatDiedAfterTheDeed_IsAnsweredAndNotDoneAgain()
    {
        var (program, world) = await StartAsync();
        var path = $"/api/v1/cases/{world.CaseNumber}/payments";
        var (body, once) = (new { amountOre = 50_000, paidOn = "2026-11-20" }, PublicId.New());
        await program.SendAsync(path, body, once);
        await _site.WithDatabaseAsync(context => context.ApiAnswers.Where(one => one.Key == once).ExecuteDeleteAsync());

        var later = await program.SendAsync(path, body, once);

        Assert.Equal(201, later.Status);
        Assert.Equal(1, await PaymentsAsync(world));
    }

    [Theory]
    [InlineData("""{"amountOre":0,"paidOn":"2026-11-20"}""", "/amountOre amount-not-positive")]
    [InlineData("""{"amountOre":9223372036854775807,"paidOn":"2026-11-20"}""", "/amountOre amount-too-large")]
    [InlineData("""{"amountOre":-9223372036854775808,"paidOn":"2026-11-20"}""", "/amountOre amount-not-positive")]
    [InlineData("""{"amountOre":100,"paidOn":"2026-11-24"}""", "/paidOn paid-on-future")]
    [InlineData("""{"amountOre":100,"paidOn":"2020-01-01"}""", "/paidOn paid-on-before-invoice")]
    [InlineData("""{"amountOre":100}""", "/paidOn field-missing")]
    public async Task WrongPayment_IsNotBooked(string body, string error)
    {
        var (program, world) = await StartAsync();

        var reply = await program.SendTextAsync($"/api/v1/cases/{world.CaseNumber}/payments", body);

        Assert.Equal((422, error), (reply.Status, reply.Error));
        Assert.Equal(0, await PaymentsAsync(world));
    }

    [Fact]
    public async Task WholeCredit_ClosesTheCase_AndAPartNeedsAnAmount()
    {
        var (program, world) = await StartAsync();
        var path = $"/api/v1/cases/{world.CaseNumber}/credit-notes";

        var without = await program.SendAsync(path, new { extent = "part", reason = "Retur" });
        var tooMuch = await program.SendAsync(
            path,
            new
            {
                extent = "part",
                amountOre = 99_999_999,
                reason = "Retur",
            }
        );
        var silent = await program.SendAsync(path, new { extent = "whole", reason = " " });
        var whole = await program.SendAsync(path, new { extent = "whole", reason = "Feil faktura" });

        Assert.Equal((422, "/amountOre amount-required"), (without.Status, without.Error));
        Assert.Equal((422, "/amountOre amount-more-than-principal"), (tooMuch.Status, tooMuch.Error));
        Assert.Equal((422, "/reason reason-required"), (silent.Status, silent.Error));
        Assert.Equal(
            (201, "closed", "credited"),
            (whole.Status, (string)whole.Json["stage"]!, (string)whole.Json["closedReason"]!)
        );
        var late = await program.SendAsync(
            path,
            new
            {
                extent = "part",
                amountOre = 100,
                reason = "Retur",
            }
        );
        Assert.True(late.Status is 409 or 422, late.Text);
    }

    [Fact]
    public async Task Message_IsWrittenOnce_AndRead()
    {
        var (program, world) = await StartAsync();
        var path = $"/api/v1/cases/{world.CaseNumber}/messages";
        var once = PublicId.New();

        var sent = await program.SendAsync(path, new { text = "Hei fra fakturasystemet" }, once);
        var again = await program.SendAsync(path, new { text = "Hei fra fakturasystemet" }, once);
        var empty = await program.SendAsync(path, new { text = "\u200b" });
        var read = await program.AskAsync(path);

        Assert.Equal((201, sent.Text), (sent.Status, again.Text));
        Assert.Equal((422, "/text message-required"), (empty.Status, empty.Error));
        Assert.Equal("Hei fra fakturasystemet", (string)Assert.Single(read.Items)["text"]!);
        Assert.StartsWith("API: ", (string)read.Items[0]["by"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_IsAnsweredOnce_AndAnotherAnswerIsRefused()
    {
        var (program, world) = await StartAsync();
        var path = $"/api/v1/decisions/{world.DecisionId}/answer";

        var wrong = await program.SendAsync(path, new { choice = "approve" });
        var silent = await program.SendAsync(path, new { choice = "answer" });
        var given = await program.SendAsync(path, new { choice = "answer", text = "Ja." });
        var same = await program.SendAsync(path, new { choice = "answer", text = "Ja." });
        var other = await program.SendAsync(path, new { choice = "answer", text = "Nei." });

        Assert.Equal((409, " answer-not-allowed"), (wrong.Status, wrong.Error));
        Assert.Equal((409, " text-missing"), (silent.Status, silent.Error));
        Assert.Equal((200, "answered"), (given.Status, (string)given.Json["state"]!));
        Assert.NotNull((string?)given.Json["receiptNumber"]);
        Assert.Equal((200, given.Text), (same.Status, same.Text));
        Assert.Equal((409, " answered-already"), (other.Status, other.Error));
    }

    [Fact]
    public async Task Document_IsHandedInAndFetched_AndOtherKindsAreRefused()
    {
        var (program, world) = await StartAsync();
        var path = $"/api/v1/cases/{world.CaseNumber}/documents";
        var once = PublicId.New();

        var added = await SendFileAsync(program, path, "%PDF-1.4 kvittering", once);
        var again = await SendFileAsync(program, path, "%PDF-1.4 kvittering", once);
        var other = await SendFileAsync(program, path, "%PDF-1.4 noe annet", once);
        var wrong = await SendFileAsync(program, path, "MZ et program", PublicId.New());
        var json = await program.SendTextAsync(path, "{}");
        var fetched = await program.GetAsync($"/api/v1/documents/{(string)added.Items[0]["id"]!}");

        Assert.Equal((201, added.Text), (added.Status, again.Text));
        Assert.Equal((422, "idempotency-key-used"), (other.Status, other.Code));
        Assert.Equal((422, "/files/0 file-other-kind"), (wrong.Status, wrong.Error));
        Assert.Equal((415, "body-not-json"), (json.Status, json.Code));
        Assert.Equal("%PDF-1.4 kvittering", await fetched.Content.ReadAsStringAsync());
    }

    private static async Task<ApiReply> SendFileAsync(HttpClient program, string path, string content, string once)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new MultipartFormDataContent
            {
                { new ByteArrayContent(Encoding.Latin1.GetBytes(content)), "files", "vedlegg.pdf" },
            },
        };
        request.Headers.Add("Idempotency-Key", once);
        return await ApiReply.ReadAsync(await program.SendAsync(request));
    }

    private async Task<(HttpClient Program, ApiWorld World)> StartAsync() =>
        (_site.Program(await _site.MakeKeyAsync()), await ApiWorld.MakeAsync(_site));

    private Task<int> PaymentsAsync(ApiWorld world) =>
        _site.WithDatabaseAsync(context =>
            context.CaseEvents.CountAsync(one =>
                one.Kind == CaseEventKind.DirectPaymentReported
                && context.Cases.Any(found => found.Id == one.CaseId && found.CaseNumber == world.CaseNumber)
            )
        );
}
