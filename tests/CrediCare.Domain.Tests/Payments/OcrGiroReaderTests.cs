using System.Text;
using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.Tests.Payments;

/// <summary>What the format's description says, and what it does not allow.</summary>
public class OcrGiroReaderTests
{
    internal const string Sample = """
        NY000010000080800001234000123450000000000000000000000000000000000000000000000000
        NY090020001234567000000112345678903000000000000000000000000000000000000000000000
        NY09103000000012011260120100001000000000000125000               2026000113000000
        NY091031000000100000000001000000010000000201126999900000140000000000000000000000
        NY09163000000022011260120100001000000000000049950               2026000121000000
        NY091631000000200000000001000000020000000201126000000000000000000000000000000000
        NY090088000000020000000600000000000174950201126201126201126000000000000000000000
        NY000089000000020000000800000000000174950201126000000000000000000000000000000000

        """;

    [Fact]
    public void TheSampleOfTheFormat_IsRead()
    {
        var file = Read(Sample).File!;

        Assert.Equal((PaymentFileKind.OcrGiro, "00008080/0001234/00012345"), (file.Kind, file.Identity));
        Assert.Equal([SampleItem(3, 0, "100000001"), SampleItem(5, 1, "100000002")], file.Items);
    }

    [Theory]
    [InlineData("NY0910", "NY0911", PaymentFileItemKind.Payment)]
    [InlineData("NY0910", "NY0919", PaymentFileItemKind.Payment)]
    [InlineData("NY0910", "NY0921", PaymentFileItemKind.Payment)]
    [InlineData("NY0910", "NY0918", PaymentFileItemKind.TakenBack)]
    [InlineData("NY0910", "NY0920", PaymentFileItemKind.TakenBack)]
    public void WhatIsTakenBack_CountsIntoTheSumAsItStands(string usual, string other, PaymentFileItemKind kind) =>
        Assert.Equal(kind, Read(Sample.Replace(usual, other, StringComparison.Ordinal)).File!.Items[0].Kind);

    [Fact]
    public void WhatHasASign_IsTakenFromTheSum()
    {
        var items = new[] { SomePayments.Two[0], SomePayments.Two[1] with { Kind = PaymentFileItemKind.TakenBack } };
        var written = Encoding.Latin1.GetString(OcrWriter.Write(items));

        Assert.Contains("-00000000000049950", written, StringComparison.Ordinal);
        Assert.Contains("00000000000075050", written, StringComparison.Ordinal);
        Assert.Equal(PaymentFileItemKind.TakenBack, Read(written).File!.Items[1].Kind);
    }

    [Theory]
    [InlineData("2026000113000000", "2026000114000000", "a wrong check digit is for the one who finds the case")]
    [InlineData("00000000174950201126201126201126", "00000000174950000000000000000000", "days at the end may be left out")]
    [InlineData("0000000201126999900000140", "1234567201126999900000140", "what should be noughts may be something")]
    [InlineData("\n", "\r\n", "lines of Windows")]
    [InlineData("0000\nNY", "0000\r\nNY", "line ends that are mixed")]
    public void WhatDoesNotMatter_IsRead(string usual, string other, string why)
    {
        var changed = Sample.Replace(usual, other, StringComparison.Ordinal);
        Assert.NotEqual(Sample, changed);

        Assert.True(Read(changed).Problem is null, why);
    }

    [Theory]
    [InlineData("               2026000113", "                      1e9", PaymentFileRefusal.Unreadable, 3, "Kid")]
    [InlineData("               2026000113", "                         ", PaymentFileRefusal.Unreadable, 3, "Kid")]
    [InlineData("               2026000113", "     2026 000113         ", PaymentFileRefusal.Unreadable, 3, "Kid")]
    [InlineData("00000000000125000 ", "0000000000012500A ", PaymentFileRefusal.Unreadable, 3, "Amount")]
    [InlineData("00000000000125000 ", "00000000000000000 ", PaymentFileRefusal.Unreadable, 3, "Amount")]
    [InlineData("00000000000125000 ", "99999999999999999 ", PaymentFileRefusal.Unreadable, 3, "Amount")]
    [InlineData("00000000000125000 ", "00000000000125001 ", PaymentFileRefusal.WrongSum, 7, "Sum")]
    [InlineData("2000000080000000000017495", "2000000080000000000017496", PaymentFileRefusal.WrongSum, 8, "Sum")]
    [InlineData("NY09008800000002", "NY09008800000003", PaymentFileRefusal.WrongCount, 7, "Transactions")]
    [InlineData("NY0900880000000200000006", "NY0900880000000200000007", PaymentFileRefusal.WrongCount, 7, "Records")]
    [InlineData("NY0000890000000200000008", "NY0000890000000200000009", PaymentFileRefusal.WrongCount, 8, "Records")]
    [InlineData("NY0910300000001201126", "NY0910300000001311126", PaymentFileRefusal.Unreadable, 3, "SettledOn")]
    [InlineData("NY0910300000001201126", "NY0910300000001000000", PaymentFileRefusal.Unreadable, 3, "SettledOn")]
    [InlineData("NY091030", "NY092230", PaymentFileRefusal.UnknownRecord, 3, "Type")]
    [InlineData("NY091030", "NY091033", PaymentFileRefusal.UnknownRecord, 3, "Record")]
    [InlineData("NY091031", "NY091032", PaymentFileRefusal.OutOfOrder, 4, "Record")]
    [InlineData("NY091031", "NY091131", PaymentFileRefusal.OutOfOrder, 4, "Type")]
    [InlineData("NY0910310000001", "NY0910310000002", PaymentFileRefusal.OutOfOrder, 4, "Transaction")]
    [InlineData("NY090020", "NY210020", PaymentFileRefusal.UnknownRecord, 2, "Record")]
    [InlineData("12345678903", "12345678904", PaymentFileRefusal.Unreadable, 2, "Account")]
    [InlineData("0100001000000", "0100001+00000", PaymentFileRefusal.Unreadable, 3, "Sign")]
    [InlineData("999900000140", "99990000O140", PaymentFileRefusal.Unreadable, 4, "PayerAccount")]
    [InlineData("00008080", "000080B0", PaymentFileRefusal.Unreadable, 1, "Sender")]
    [InlineData("2026000113000000\n", "202600011300000\n", PaymentFileRefusal.LineLength, 3, "")]
    [InlineData("2026000113000000\n", "2026000113000000\n\n", PaymentFileRefusal.LineLength, 4, "")]
    [InlineData("2026000113000000\n", "2026000113000000\t\n", PaymentFileRefusal.NotText, 3, "")]
    [InlineData("2026000113000000\n", "20260001130Åse00\n", PaymentFileRefusal.NotText, 3, "", true)]
    public void WhatIsWrong_IsNamedWithItsPlace(
        string usual,
        string wrong,
        PaymentFileRefusal refusal,
        int line,
        string field,
        bool isUtf8 = false
    )
    {
        var changed = Sample.Replace(usual, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Sample, changed);

        var problem = PaymentFileReader.Read((isUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetBytes(changed)).Problem;

        Assert.Equal(new(refusal, line, field), problem);
        Assert.True(field.Length == 0 || OcrFields.Names.Contains(field));
    }

    [Fact]
    public void AFileThatWasCutOff_IsRefusedWhereverItWasCut()
    {
        var lines = Sample.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var kept = 1; kept < lines.Length; kept++)
            Assert.Equal(
                new(PaymentFileRefusal.CutOff, kept),
                Read(string.Concat(lines.Take(kept).Select(line => line + "\n"))).Problem
            );
    }

    [Fact]
    public void AFileThatWasDoubled_IsRefused() =>
        Assert.Equal(new(PaymentFileRefusal.AfterTheEnd, 9, "Record"), Read(Sample + Sample).Problem);

    [Fact]
    public void EmptyLinesAtTheEnd_AreNothing() => Assert.Null(Read(Sample + "\r\n\n\n").Problem);

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("KID;Beløp\r\n2026000113;1250,00")]
    public void WhatIsNeither_IsRefused(string text) => Assert.Equal(new(PaymentFileRefusal.NotAPaymentFile), Read(text).Problem);

    [Fact]
    public void TooMuch_IsNotRead()
    {
        var many = Enumerable.Repeat(SomePayments.Usual, PaymentFileReader.MostItems + 1).ToList();

        Assert.Equal(PaymentFileRefusal.TooManyItems, PaymentFileReader.Read(OcrWriter.Write(many)).Problem!.Refusal);
        Assert.Equal(
            PaymentFileRefusal.TooLarge,
            PaymentFileReader.Read(new byte[PaymentFileReader.MostBytes + 1]).Problem!.Refusal
        );
    }

    private static PaymentFileItem SampleItem(int line, int at, string reference) =>
        SomePayments.Two[at] with
        {
            Line = line,
            BankReference = reference,
        };

    private static PaymentFileReading Read(string text) => PaymentFileReader.Read(Encoding.Latin1.GetBytes(text));
}
