using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Payments.Files;

/// <summary>
/// Reads a file of payments, whichever of the formats it is. Whatever the bytes are, it answers: it throws nothing, expands nothing
/// and fetches nothing, and takes the file whole or says where it is wrong.
/// </summary>
public static class PaymentFileReader
{
    /// <summary>Room for <see cref="MostItems"/> payments in the wordier of the formats.</summary>
    public const int MostBytes = 40_000_000;

    public const int MostItems = 30_000;

    /// <summary>More than any payment, and little enough for the sum of all of a file.</summary>
    internal static readonly Money MostAmount = Money.FromKroner(10_000_000_000m);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static PaymentFileReading Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > MostBytes)
            return new(null, new(PaymentFileRefusal.TooLarge));
        return LooksLike(file) switch
        {
            PaymentFileKind.OcrGiro => OcrGiroReader.Read(file),
            PaymentFileKind.Camt054 => Camt054Reader.Read(file),
            null => new(null, new(PaymentFileRefusal.NotAPaymentFile)),
        };
    }

    /// <summary>By how it begins; null for neither.</summary>
    public static PaymentFileKind? LooksLike(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("NY"u8))
            return PaymentFileKind.OcrGiro;
        var text = file.StartsWith(ByteOrderMark) ? file[ByteOrderMark.Length..] : file;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? PaymentFileKind.Camt054 : null;
    }
}
