using System.Net;
using System.Text;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Domain.Tests.Payments;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Payments.Files;

/// <summary>A caseworker hands in the bank's files, sees where each payment went, and what is wrong with those that are refused.</summary>
public sealed class ReceivingFilesTests : IDisposable
{
    private const string Address = "/admin/payments/files";
    private const string Form = "main form[enctype]";
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task AFile_IsTakenOnce_AndEachPaymentIsShownWhereItWent()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        Assert.Contains("Ingen filer har kommet", (await odd.GetAsync(Address)).Text, StringComparison.Ordinal);
        var file = OcrWriter.Write([Payment(one.Kid, 500), Payment("2026000113", 70)]);

        var taken = await BankFile.HandInAsync(odd, "innbetalinger.txt", file);
        var again = await BankFile.HandInAsync(odd, "kopi.txt", file);

        Assert.Equal(taken.Location, again.Location);
        Assert.Contains("allerede", (await odd.GetAsync(again.Location!)).Text, StringComparison.Ordinal);
        var page = await BankFile.BookedAsync(odd, taken.Location!);
        var rows = page.Document.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(one.CaseNumber, rows[0], StringComparison.Ordinal);
        Assert.Contains("Ukjent KID", rows[1], StringComparison.Ordinal);
        var after = await _site.CaseAsync(one);
        Assert.Equal(-50_000, after.Ledger.Where(row => row.Kind == LedgerEntryKind.Payment).Sum(row => row.Amount.Ore));
        Assert.Contains(
            "500,00",
            (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log"),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentFileReceived));

        var waiting = await _site.WithDatabaseAsync(context =>
            context.IncomingPayments.SingleAsync(payment => payment.State == IncomingPaymentState.Unidentified)
        );
        var unknown = await odd.GetAsync($"/admin/payments/{waiting.PublicId}");
        Assert.Contains("Ingen sak har denne KID-en", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("innbetalinger.txt", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("(linje 5)", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatComesWhileARunIsEnding_IsBookedRightAfterIt()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var incoming = _site.Services.GetRequiredService<IncomingFiles>();
        var ending = (await incoming.StartAsync(JobTrigger.Schedule, null, default)).Started!;

        var taken = await BankFile.HandInAsync(odd, "innbetalinger.txt", OcrWriter.Write([Payment(one.Kid, 500)]));
        Assert.Contains("Føres nå", (await odd.GetAsync(taken.Location!)).Text, StringComparison.Ordinal);
        await _site.WithDatabaseAsync(async context =>
        {
            await ending.EndAsync(context, JobOutcome.Succeeded, null, default);
            return 0;
        });

        var page = await BankFile.BookedAsync(odd, taken.Location!);
        Assert.Contains(one.CaseNumber, page.TextOf("main tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsWrong_SaysWhatAndWhere_AndWaitsOnTheDeskUntilItIsSeen()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var wrong = Encoding
            .Latin1.GetString(OcrWriter.Write([Payment(one.Kid, 500)]))
            .Replace(one.Kid.PadLeft(25), "1e9".PadLeft(25), StringComparison.Ordinal);

        var refused = await BankFile.HandInAsync(odd, "feil <b>.txt", Encoding.Latin1.GetBytes(wrong));

        var page = await odd.GetAsync(refused.Location!);
        Assert.Contains("Ingenting i filen er ført", page.Text, StringComparison.Ordinal);
        Assert.Contains("Linje 3.", page.Text, StringComparison.Ordinal);
        Assert.Contains("KID (posisjon 50–74)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await _site.CaseAsync(one)).Ledger, row => row.Kind == LedgerEntryKind.Payment);
        Assert.Contains(
            "En innbetalingsfil er avvist",
            (await odd.GetAsync("/admin?kind=Payments")).Text,
            StringComparison.Ordinal
        );

        await odd.SubmitAsync(page, [], "main form[action$=seen]");

        Assert.DoesNotContain("En innbetalingsfil", (await odd.GetAsync("/admin?kind=Payments")).Text, StringComparison.Ordinal);
        Assert.Contains("feil", (await odd.GetAsync(Address)).TextOf("main tbody"), StringComparison.Ordinal);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentFileSeen));
    }

    [Fact]
    public async Task WithoutAFile_TheFormSaysSo_AndNobodyElseGetsIn()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await odd.SubmitAsync(await odd.GetAsync(Address), [], Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Document.QuerySelectorAll("[aria-invalid=true]"));
        Assert.NotEqual(HttpStatusCode.OK, (await amina.GetAsync(Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await odd.GetAsync($"{Address}/{Domain.PublicId.New()}")).Status);
    }

    public void Dispose() => _site.Dispose();

    private PaymentFileItem Payment(string kid, decimal kroner) =>
        new()
        {
            Line = 0,
            Kind = PaymentFileItemKind.Payment,
            Account = "12345678903",
            Amount = Money.FromKroner(kroner),
            Kid = kid,
            BookedOn = DateOnly.FromDateTime(_site.Clock.UtcNow),
            ValueOn = DateOnly.FromDateTime(_site.Clock.UtcNow),
            BankReference = "123456789",
        };
}
