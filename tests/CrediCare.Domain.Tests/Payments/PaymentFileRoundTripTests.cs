using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.Tests.Payments;

/// <summary>Whatever payments a bank writes, we read the same ones.</summary>
public class PaymentFileRoundTripTests
{
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void WhatIsWrittenAsOcr_IsReadAgain(string lineEnd) =>
        Any.Holds(SomePayments.Ocr, items => IsSame(items, OcrWriter.Write(items, lineEnd: lineEnd)));

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void WhatIsWrittenAsCamt_IsReadAgain(int version) =>
        Any.Holds(SomePayments.Camt, items => IsSame(items, CamtWriter.Write(items, version)));

    private static bool IsSame(IReadOnlyList<PaymentFileItem> items, byte[] file)
    {
        var read = PaymentFileReader.Read(file);
        return read.Problem is null && read.File!.Items.Select(item => item with { Line = 0 }).SequenceEqual(items);
    }
}
