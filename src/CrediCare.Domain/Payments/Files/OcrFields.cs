namespace CrediCare.Domain.Payments.Files;

/// <summary>The fields of OCR giro's lines by name, with their positions: from 1, both ends included.</summary>
public static class OcrFields
{
    internal static readonly OcrField Record = new(nameof(Record), 1, 8);
    internal static readonly OcrField Sender = new(nameof(Sender), 9, 16);
    internal static readonly OcrField Transmission = new(nameof(Transmission), 17, 23);
    internal static readonly OcrField Recipient = new(nameof(Recipient), 24, 31);
    internal static readonly OcrField Account = new(nameof(Account), 25, 35);
    internal static readonly OcrField Type = new(nameof(Type), 5, 6);
    internal static readonly OcrField Transaction = new(nameof(Transaction), 9, 15);
    internal static readonly OcrField SettledOn = new(nameof(SettledOn), 16, 21);
    internal static readonly OcrField Sign = new(nameof(Sign), 32, 32);
    internal static readonly OcrField Amount = new(nameof(Amount), 33, 49);
    internal static readonly OcrField Kid = new(nameof(Kid), 50, 74);
    internal static readonly OcrField BankReference = new(nameof(BankReference), 26, 34);
    internal static readonly OcrField PayerAccount = new(nameof(PayerAccount), 48, 58);
    internal static readonly OcrField Text = new(nameof(Text), 16, 55);
    internal static readonly OcrField Transactions = new(nameof(Transactions), 9, 16);
    internal static readonly OcrField Records = new(nameof(Records), 17, 24);
    internal static readonly OcrField Sum = new(nameof(Sum), 25, 41);

    /// <summary>Every name that a problem may carry.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. new[]
        {
            Record,
            Sender,
            Transmission,
            Recipient,
            Account,
            Type,
            Transaction,
            SettledOn,
            Sign,
            Amount,
            Kid,
            BankReference,
            PayerAccount,
            Text,
            Transactions,
            Records,
            Sum,
        }.Select(field => field.Name),
    ];
}

/// <summary>A field of a line.</summary>
internal sealed record OcrField(string Name, int From, int To);
