using System.Diagnostics;
using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit;

namespace CrediCare.Domain.Tests.Payments;

/// <summary>Good files that something was done to: each is read or answered, and none takes long.</summary>
public class PaymentFileFuzzTests
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(1);

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

    [Theory]
    [InlineData(20_000)]
    public void AMutatedFile_IsReadOrAnswered(int files) => Holds(files);

    [LongTheory]
    [InlineData(1_000_000)]
    public void AMillionMutatedFiles_AreReadOrAnswered(int files) => Holds(files);

    private static void Holds(int files)
    {
        var refused = 0;
        for (var seed = 0; seed < files; seed++)
        {
            var file = FileMutation.Of(Good[seed % Good.Length], seed);
            var began = Stopwatch.GetTimestamp();

            var read = PaymentFileReader.Read(file);

            Assert.True(Stopwatch.GetElapsedTime(began) < TooLong, $"The file of seed {seed} took too long.");
            Assert.True(read.File is null != read.Problem is null, $"The file of seed {seed} was not answered.");
            refused += read.Problem is null ? 0 : 1;
        }

        Assert.InRange(refused, files / 2, files - 1);
    }
}
