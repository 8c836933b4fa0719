using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit;

namespace CrediCare.Domain.Tests.Payments;

/// <summary>Good files that something was done to: each is read or answered, and none takes long.</summary>
public class PaymentFileFuzzTests
{
    private const int ShortRun = 20_000;
    private const int LongRun = 1_000_000;

    private static readonly byte[][] Good =
    [
        OcrWriter.Write(SomePayments.Two),
        OcrWriter.Write([
            SomePayments.Usual with
            {
                Kid = null,
                Text = "Betaling for Åse",
            },
            SomePayments.Usual with
            {
                Kind = PaymentFileItemKind.TakenBack,
            },
        ]),
        CamtWriter.Write(SomePayments.Two),
        CamtWriter.Write(SomePayments.Two, version: 8),
    ];

    [Fact]
    public void AMutatedFile_IsReadOrAnswered()
    {
        var (given, refused) = (0, 0);
        FileFuzz.Run(
            Good,
            ShortRun,
            LongRun,
            (mutation, file) => mutation.Of(file),
            file =>
            {
                var read = PaymentFileReader.Read(file);
                given++;
                refused += read.Problem is null ? 0 : 1;
                Assert.True(read.File is null != read.Problem is null);
            }
        );

        Assert.InRange(refused, given / 2, given - 1);
    }
}
