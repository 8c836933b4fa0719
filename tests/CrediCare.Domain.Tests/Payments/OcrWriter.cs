using System.Globalization;
using System.Text;
using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.Tests.Payments;

/// <summary>Writes OCR giro as a bank does; items of the same account in a row are one assignment.</summary>
internal static class OcrWriter
{
    public static byte[] Write(IReadOnlyList<PaymentFileItem> items, int transmission = 1, string lineEnd = "\r\n")
    {
        var lines = new List<string> { Filled($"NY00001000008080{transmission:0000000}00012345") };
        for (var at = 0; at < items.Count; )
        {
            var account = items[at].Account;
            var assignment = items.Skip(at).TakeWhile(item => item.Account == account).ToList();
            lines.AddRange(Assignment(account, assignment));
            at += assignment.Count;
        }

        lines.Add(Filled($"NY000089{items.Count:00000000}{lines.Count + 1:00000000}{Sum(items):00000000000000000}{Last(items)}"));
        return Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + lineEnd)));
    }

    /// <summary>What the control sums make of them: a sign takes from the sum, a type that takes back does not.</summary>
    public static long Sum(IEnumerable<PaymentFileItem> items) =>
        items.Sum(item => HasSign(item) ? -item.Amount.Ore : item.Amount.Ore);

    private static IEnumerable<string> Assignment(string account, List<PaymentFileItem> items)
    {
        var lines = new List<string> { Filled("NY0900200012345670000001" + account) };
        for (var at = 0; at < items.Count; at++)
            lines.AddRange(Payment(items[at], at + 1));
        lines.Add(
            Filled(
                $"NY090088{items.Count:00000000}{lines.Count + 1:00000000}{Sum(items):00000000000000000}{Last(items)}{Last(items)}{Last(items)}"
            )
        );
        return lines;
    }

    private static IEnumerable<string> Payment(PaymentFileItem item, int number)
    {
        var sign = HasSign(item) ? '-' : '0';
        var type = Type(item);
        yield return Filled(
            $"NY09{type}30{number:0000000}{Day(item.BookedOn)}0101000001{sign}{item.Amount.Ore:00000000000000000}{item.Kid, 25}"
        );
        yield return Filled(
            $"NY09{type}31{number:0000000}0000000001{item.BankReference ?? "000000000"}0000000{Day(item.BookedOn)}{item.PayerAccount ?? "00000000000"}"
        );
        if (item.Text is { } text)
            yield return Filled($"NY09{type}32{number:0000000}{text, -40}");
    }

    private static string Type(PaymentFileItem item) =>
        (item.Kind, item.Text) switch
        {
            (PaymentFileItemKind.TakenBack, not null) => "20",
            (PaymentFileItemKind.TakenBack, null) when !HasSign(item) => "18",
            (_, not null) => "21",
            _ => "13",
        };

    // A credit note with KID: of those that take back, the ones with an even amount.
    private static bool HasSign(PaymentFileItem item) =>
        item is { Kind: PaymentFileItemKind.TakenBack, Text: null } && item.Amount.Ore % 2 == 0;

    private static string Filled(string line) => line.PadRight(80, '0');

    private static string Last(IReadOnlyList<PaymentFileItem> items) => Day(items.Max(item => item.BookedOn));

    private static string Day(DateOnly day) => day.ToString("ddMMyy", CultureInfo.InvariantCulture);
}
