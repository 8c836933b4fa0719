using CrediCare.Domain.Amounts;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Domain.Tests.Payments;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Payments.Files;

/// <summary>An account whose payments are set to come by OCR giro takes none by camt.054, which still tells of what left it.</summary>
public sealed class AgreedFormatTests : IDisposable
{
    private const string Account = "12345678903";
    private readonly ByOcr _site = new();

    [Fact]
    public async Task PaymentsInTheOtherFormat_AreRefusedWithWords_AndWhatLeftIsRead()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var refused = await odd.GetAsync(
            await HandInAsync(odd, "inn.xml", CamtWriter.Write([Item(PaymentFileItemKind.Payment)]))
        );
        Assert.Contains("satt opp til å komme i det andre formatet", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.ReceivedFileItems.CountAsync()));

        var left = await HandInAsync(odd, "ut.xml", CamtWriter.Write([Item(PaymentFileItemKind.Left)], message: "M-2"));
        var ocr = await HandInAsync(odd, "ocr.txt", OcrWriter.Write([Item(PaymentFileItemKind.Payment)]));

        Assert.Contains("Gikk ut uten oppdrag", (await BankFile.BookedAsync(odd, left)).Text, StringComparison.Ordinal);
        Assert.Contains("Ukjent KID", (await BankFile.BookedAsync(odd, ocr)).Text, StringComparison.Ordinal);
        Assert.Equal(
            [ReceivedFileState.Refused, ReceivedFileState.Booked, ReceivedFileState.Booked],
            await _site.WithDatabaseAsync(context =>
                context.ReceivedFiles.OrderBy(file => file.Id).Select(file => file.State).ToListAsync()
            )
        );
    }

    public void Dispose() => _site.Dispose();

    private static async Task<string> HandInAsync(PortalClient odd, string name, byte[] file) =>
        (await BankFile.HandInAsync(odd, name, file)).Location!;

    private PaymentFileItem Item(PaymentFileItemKind kind) =>
        new()
        {
            Line = 0,
            Kind = kind,
            Account = Account,
            Amount = Money.FromKroner(70),
            Kid = kind == PaymentFileItemKind.Left ? null : "2026000113",
            BookedOn = DateOnly.FromDateTime(_site.Clock.UtcNow),
            ValueOn = DateOnly.FromDateTime(_site.Clock.UtcNow),
        };

    private sealed class ByOcr : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [new($"ClientFunds:Formats:{Account}", nameof(PaymentFileKind.OcrGiro))];
    }
}
