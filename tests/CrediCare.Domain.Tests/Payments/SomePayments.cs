using CrediCare.Domain.Amounts;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Payments.Files;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Payments;

/// <summary>Payments as files hold them; the line they lie on is the writer's.</summary>
internal static class SomePayments
{
    public static readonly string[] Accounts = ["12345678903", "86011117947"];

    /// <summary>The two of the sample in the formats' description.</summary>
    public static IReadOnlyList<PaymentFileItem> Two { get; } =
    [
        Usual with
        {
            Kid = "2026000113",
            Amount = Money.FromKroner(1_250m),
        },
        Usual with
        {
            Kid = "2026000121",
            Amount = Money.FromKroner(499.50m),
            PayerAccount = null,
        },
    ];

    public static PaymentFileItem Usual =>
        new()
        {
            Line = 0,
            Kind = PaymentFileItemKind.Payment,
            Account = Accounts[0],
            Amount = Money.FromKroner(100m),
            Kid = "2026000113",
            PayerAccount = "99990000014",
            BookedOn = Any.Day("2026-11-20"),
            ValueOn = Any.Day("2026-11-20"),
            BankReference = "123456789",
        };

    /// <summary>What OCR giro has room for, with control sums that are not below nothing.</summary>
    public static Gen<IReadOnlyList<PaymentFileItem>> Ocr { get; } =
        Item(false)
            .Select(item =>
                item with
                {
                    Kid = item.Text is null ? item.Kid ?? "2026000113" : null,
                    Text = item.Text?[..Math.Min(40, item.Text.Length)].Trim(),
                    PayerName = null,
                    ValueOn = item.BookedOn,
                }
            )
            .NonEmptyListOf()
            .Select(items => (IReadOnlyList<PaymentFileItem>)[.. items.OrderBy(item => item.Kind)])
            .Where(items => Accounts.All(account => OcrWriter.Sum(items.Where(item => item.Account == account)) >= 0))
            .Select(items => (IReadOnlyList<PaymentFileItem>)[.. items.OrderBy(item => item.Account)]);

    public static Gen<IReadOnlyList<PaymentFileItem>> Camt { get; } =
        Item(true).NonEmptyListOf().Select(items => (IReadOnlyList<PaymentFileItem>)[.. items]);

    private static Gen<PaymentFileItem> Item(bool mayReturn) =>
        from kind in Gen.Elements(
            PaymentFileItemKind.Payment,
            PaymentFileItemKind.Payment,
            PaymentFileItemKind.TakenBack,
            mayReturn ? PaymentFileItemKind.PayoutReturned : PaymentFileItemKind.Payment,
            mayReturn ? PaymentFileItemKind.Left : PaymentFileItemKind.Payment
        )
        from account in Gen.Elements(Accounts)
        from amount in Any.Amount
        from digits in Gen.Choose(3, 24).SelectMany(Any.Digits)
        from hasKid in Gen.Elements(true, true, false)
        from text in Gen.Elements(null, null, "Faktura 17, Ærlig & Sønner <as>", "\"Å\" 'betalt' i dag")
        from name in Gen.Elements(null, "Ola Prøvedal", "D'Åker & Co")
        from payer in Gen.Elements(null, "99990000014", "12345678903")
        from booked in Gen.Choose(0, 4_000).Select(Any.Day("2020-01-01").AddDays)
        from later in Gen.Choose(-3, 3)
        from reference in Gen.Elements(null, "123456789", "000000777")
        from endToEnd in Gen.Elements(null, "ABCD2345-1", "ABCD2345-12")
        from reason in Gen.Elements("AC04", "MS03")
        select new PaymentFileItem
        {
            Line = 0,
            Kind = kind,
            Account = account,
            Amount = amount,
            Kid = hasKid ? PaymentReference.Create(digits).Value : null,
            Text = text,
            PayerName = name,
            PayerAccount = payer,
            BookedOn = booked,
            ValueOn = booked.AddDays(later),
            BankReference = reference,
            EndToEndId = mayReturn ? endToEnd : null,
            ReturnReason = kind == PaymentFileItemKind.PayoutReturned ? reason : null,
        };
}
