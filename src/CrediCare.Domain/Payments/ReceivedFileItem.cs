using CrediCare.Domain.Amounts;
using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.Payments;

/// <summary>One payment of a file that was taken, and what has become of it; see <see cref="PaymentFileItem"/>.</summary>
public sealed class ReceivedFileItem : IVersioned
{
    private ReceivedFileItem() { }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }

    /// <summary>Its place in the file, from 1.</summary>
    public int Number { get; private set; }

    public int Line { get; private set; }
    public PaymentFileItemKind Kind { get; private set; }
    public string Account { get; private set; } = "";
    public Money Amount { get; private set; }
    public string? Kid { get; private set; }
    public string? Text { get; private set; }
    public string? PayerName { get; private set; }
    public string? PayerAccount { get; private set; }
    public DateOnly BookedOn { get; private set; }
    public DateOnly ValueOn { get; private set; }
    public string? BankReference { get; private set; }

    /// <summary>See <see cref="PaymentFileItem.EndToEndId"/>.</summary>
    public string? EndToEndId { get; private set; }

    /// <summary>See <see cref="PaymentFileItem.ReturnReason"/>.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Null until it has been dealt with.</summary>
    public ReceivedItemOutcome? Outcome { get; private set; }

    /// <summary>The money it became.</summary>
    public Guid? PaymentId { get; private set; }

    public int Version { get; private set; }

    internal static ReceivedFileItem Of(Guid fileId, int number, PaymentFileItem item) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            FileId = fileId,
            Number = number,
            Line = item.Line,
            Kind = item.Kind,
            Account = item.Account,
            Amount = item.Amount,
            Kid = item.Kid,
            Text = Cut(item.Text, MostText),
            PayerName = Cut(item.PayerName, MostName),
            PayerAccount = Cut(item.PayerAccount, MostAccount),
            BookedOn = item.BookedOn,
            ValueOn = item.ValueOn,
            BankReference = Cut(item.BankReference, MostReference),
            EndToEndId = Cut(item.EndToEndId, MostReference),
            ReturnReason = Cut(item.ReturnReason, MostText),
        };

    /// <summary>The longest of each that is kept; what a payer wrote beyond it tells nobody more.</summary>
    public const int MostText = 500;
    public const int MostName = 200;
    public const int MostAccount = 34;
    public const int MostReference = 100;

    /// <summary>What the bank wrote of both is the same, so that they may be one and the same payment.</summary>
    public bool LooksLike(ReceivedFileItem other) =>
        (Account, BookedOn, Amount, Kind, Kid) == (other.Account, other.BookedOn, other.Amount, other.Kind, other.Kid);

    /// <summary>As <see cref="LooksLike"/>, to the last word: of two files of one format.</summary>
    public bool IsWrittenLike(ReceivedFileItem other) =>
        LooksLike(other)
        && (Text, PayerAccount, BankReference) == (other.Text, other.PayerAccount, other.BankReference)
        && (!IsAboutPayout || EndToEndId == other.EndToEndId);

    // Of what came in, the id is the payer's; banks leave it out of some of their files.
    private bool IsAboutPayout => Kind is PaymentFileItemKind.Left or PaymentFileItemKind.PayoutReturned;

    /// <summary>It has found its place.</summary>
    public void End(ReceivedItemOutcome outcome, Guid? paymentId)
    {
        if (Outcome is not null)
            throw new InvalidOperationException("What a payment became is said once.");
        (Outcome, PaymentId) = (outcome, paymentId);
    }

    private static string? Cut(string? text, int most)
    {
        if (text is null || text.Length <= most)
            return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}

/// <summary>What has become of a payment in a file.</summary>
public enum ReceivedItemOutcome
{
    /// <summary>Booked on its case.</summary>
    Booked,

    /// <summary>It waits among the payments whose case is not known.</summary>
    Waits,

    /// <summary>Another file brought the very same payment: nothing was booked again.</summary>
    Repeated,

    /// <summary>The bank took a payment back, and it is off its case again.</summary>
    TakenBack,

    /// <summary>The bank took a payment back, and a caseworker is to find which.</summary>
    TakeBackWaits,

    /// <summary>The bank has paid what a payment order of ours asked it to.</summary>
    PaidOut,

    /// <summary>What a payment order of ours had paid came back: it is owed again.</summary>
    CameBack,

    /// <summary>It left with our reference, but with another amount than we asked for.</summary>
    PaidOtherwise,

    /// <summary>It left with the reference of something that has left before.</summary>
    PaidTwice,

    /// <summary>It left with the reference of something that the bank has not been given, or has rejected.</summary>
    PaidUnsent,

    /// <summary>It left, and no payment order of ours says why.</summary>
    LeftUnasked,
}
