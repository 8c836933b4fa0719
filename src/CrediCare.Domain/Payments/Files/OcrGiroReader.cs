using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Payments.Files;

/// <summary>
/// Reads an OCR giro file: one transmission of assignments, each of payments of two or three lines. Every count and sum that the
/// file gives is worked out anew. What was taken back (types 18 and 20) counts into the sums as it stands; what has the sign
/// '-' is taken from them.
/// </summary>
public static class OcrGiroReader
{
    private const string StartTransmission = "NY000010";
    private const string StartAssignment = "NY090020";
    private const string EndAssignment = "NY090088";
    private const string EndTransmission = "NY000089";
    private const string Payment = "NY09";
    private const string FirstLine = "30";
    private const string SecondLine = "31";
    private const string ThirdLine = "32";

    public static PaymentFileReading Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            using var content = new MemoryStream(file, writable: false);
            return new(new Transmission(new(content)).Read(), null);
        }
        catch (PaymentFileException failure)
        {
            return new(null, failure.Problem);
        }
    }

    private sealed class Transmission(OcrLines lines)
    {
        private readonly List<PaymentFileItem> _items = [];
        private OcrLine _line = new("", 0);

        public PaymentFile Read()
        {
            var start = Expect(StartTransmission);
            Next();
            Expect(StartAssignment);
            var whole = new OcrTotals(Records: 2);
            while (Kind == StartAssignment)
                whole = whole.With(ReadAssignment());
            whole.Check(Expect(EndTransmission));
            if (lines.Next() is { } more)
                throw more.Refused(PaymentFileRefusal.AfterTheEnd, OcrFields.Record);
            return new()
            {
                Kind = PaymentFileKind.OcrGiro,
                Identity = string.Join(
                    '/',
                    start.Digits(OcrFields.Sender),
                    start.Digits(OcrFields.Transmission),
                    start.Digits(OcrFields.Recipient)
                ),
                Items = _items,
            };
        }

        private string Kind => _line.Of(OcrFields.Record);

        // A payment's record without its type, "NY0930"; another line as it is.
        private string KindOfPayment => Kind.StartsWith(Payment, StringComparison.Ordinal) ? Payment + Kind[6..] : Kind;

        private OcrTotals ReadAssignment()
        {
            var account = _line.Account(OcrFields.Account);
            Next();
            if (KindOfPayment != Payment + FirstLine)
                throw Misplaced();
            var totals = new OcrTotals(Records: 2);
            while (KindOfPayment == Payment + FirstLine)
                totals = totals.With(ReadPayment(account));
            totals.Check(Expect(EndAssignment));
            Next();
            return totals;
        }

        private OcrTotals ReadPayment(string account)
        {
            var first = _line;
            var type = OcrTypes.Of(first);
            var amount = new Money(first.Whole(OcrFields.Amount));
            var isNegative = IsNegative(first);
            if (!amount.IsPositive || amount > PaymentFileReader.MostAmount)
                throw first.Unreadable(OcrFields.Amount);
            if (first.Kid() is null && !type.HasText)
                throw first.Unreadable(OcrFields.Kid);

            Next();
            var second = Follows(first, SecondLine) ?? throw Misplaced();
            Next();
            var third = Follows(first, ThirdLine);
            if (third is not null && !type.HasText)
                throw third.Refused(PaymentFileRefusal.OutOfOrder, OcrFields.Record);
            if (third is not null)
                Next();
            if (_items.Count == PaymentFileReader.MostItems)
                throw first.Refused(PaymentFileRefusal.TooManyItems, OcrFields.Transaction);
            var settledOn = first.Day(OcrFields.SettledOn);
            _items.Add(
                new()
                {
                    Line = first.Number,
                    Kind = type.IsTakenBack || isNegative ? PaymentFileItemKind.TakenBack : PaymentFileItemKind.Payment,
                    Account = account,
                    Amount = amount,
                    Kid = first.Kid(),
                    Text = third?.Of(OcrFields.Text).Trim() is { Length: > 0 } text ? text : null,
                    PayerAccount = second.Perhaps(OcrFields.PayerAccount) is null ? null : second.Digits(OcrFields.PayerAccount),
                    BookedOn = settledOn,
                    ValueOn = settledOn,
                    BankReference = second.Perhaps(OcrFields.BankReference),
                }
            );
            return new(third is null ? 2 : 3, 1, isNegative ? -amount : amount);
        }

        // The line that stands now, where it goes on with that payment; null where it is of another kind.
        private OcrLine? Follows(OcrLine first, string record)
        {
            if (KindOfPayment != Payment + record)
                return null;
            if (_line.Of(OcrFields.Type) != first.Of(OcrFields.Type))
                throw _line.Refused(PaymentFileRefusal.OutOfOrder, OcrFields.Type);
            return _line.Digits(OcrFields.Transaction) == first.Digits(OcrFields.Transaction)
                ? _line
                : throw _line.Refused(PaymentFileRefusal.OutOfOrder, OcrFields.Transaction);
        }

        private static bool IsNegative(OcrLine first) =>
            first.Of(OcrFields.Sign) switch
            {
                "-" => true,
                "0" => false,
                _ => throw first.Unreadable(OcrFields.Sign),
            };

        private void Next() =>
            _line = lines.Next() ?? throw new PaymentFileException(new(PaymentFileRefusal.CutOff, lines.Number));

        private OcrLine Expect(string record)
        {
            if (_line.Number == 0)
                Next();
            return Kind == record ? _line : throw Misplaced();
        }

        private PaymentFileException Misplaced()
        {
            var isKnown =
                Kind is StartTransmission or StartAssignment or EndAssignment or EndTransmission
                || KindOfPayment is Payment + FirstLine or Payment + SecondLine or Payment + ThirdLine;
            return _line.Refused(isKnown ? PaymentFileRefusal.OutOfOrder : PaymentFileRefusal.UnknownRecord, OcrFields.Record);
        }
    }
}
