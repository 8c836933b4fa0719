using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Payments.Files;

/// <summary>What an assignment or a transmission comes to, held against what its last line says.</summary>
internal sealed record OcrTotals(long Records, long Transactions = 0, Money Sum = default)
{
    public OcrTotals With(OcrTotals part) => new(Records + part.Records, Transactions + part.Transactions, Sum + part.Sum);

    public void Check(OcrLine end)
    {
        if (end.Whole(OcrFields.Transactions) != Transactions)
            throw end.Refused(PaymentFileRefusal.WrongCount, OcrFields.Transactions);
        if (end.Whole(OcrFields.Records) != Records)
            throw end.Refused(PaymentFileRefusal.WrongCount, OcrFields.Records);
        if (end.Whole(OcrFields.Sum) != Sum.Ore)
            throw end.Refused(PaymentFileRefusal.WrongSum, OcrFields.Sum);
    }
}

/// <summary>What the type of a payment says of it.</summary>
internal sealed record OcrTypes(bool IsTakenBack, bool HasText)
{
    private const int Giro = 10;
    private const int TakenBackWithKid = 18;
    private const int TakenBackWithText = 20;
    private const int PurchaseWithText = 21;

    public static OcrTypes Of(OcrLine line) =>
        line.Whole(OcrFields.Type) switch
        {
            TakenBackWithKid => new(true, false),
            TakenBackWithText => new(true, true),
            PurchaseWithText => new(false, true),
            >= Giro and < TakenBackWithText => new(false, false),
            _ => throw line.Refused(PaymentFileRefusal.UnknownRecord, OcrFields.Type),
        };
}
