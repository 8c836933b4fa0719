using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.Payments;

/// <summary>
/// Whether a payment in a file is one that another file has brought already. Banks promise no id, so it is told by account, day,
/// amount and reference, and by how many there are alike: two equal payments in one file are two, the same two in the next
/// file are the same. The bank's own reference makes it certain; without one, or when one account comes both as OCR giro and
/// as camt.054, somebody looks.
/// </summary>
public static class RepeatedPayments
{
    /// <param name="item">The payment.</param>
    /// <param name="format">Of its file.</param>
    /// <param name="before">How many in the same file, before it, are like it; asked for either likeness.</param>
    /// <param name="others">What other files brought that looks like it and was not a repetition itself.</param>
    public static Repetition Of(
        ReceivedFileItem item,
        PaymentFileKind format,
        Func<Func<ReceivedFileItem, bool>, int> before,
        IReadOnlyCollection<(ReceivedFileItem Item, PaymentFileKind Format)> others
    )
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(before);
        var same = others.Count(other => other.Format == format && item.IsWrittenLike(other.Item));
        if (same > before(item.IsWrittenLike))
            return item.BankReference is null ? Repetition.Perhaps : Repetition.Certain;
        var likewise = others.Count(other => other.Format != format && item.LooksLike(other.Item));
        return likewise > before(item.LooksLike) ? Repetition.Perhaps : Repetition.None;
    }
}

/// <summary>Whether a payment has come before.</summary>
public enum Repetition
{
    None,
    Perhaps,
    Certain,
}
