namespace CrediCare.Domain.Payments.Files;

/// <summary>A file, or what is wrong with it.</summary>
public sealed record PaymentFileReading(PaymentFile? File, PaymentFileProblem? Problem);

/// <summary>What is wrong with a file, and where.</summary>
/// <param name="Refusal">What.</param>
/// <param name="Line">From 1; null where it is about the file as a whole.</param>
/// <param name="Field">One of <see cref="OcrFields"/>, or the element's path, "Ntry/Amt"; empty where it is about the whole line.</param>
public sealed record PaymentFileProblem(PaymentFileRefusal Refusal, int? Line = null, string Field = "");

/// <summary>Why nothing of a file is taken.</summary>
public enum PaymentFileRefusal
{
    /// <summary>Neither OCR giro nor XML.</summary>
    NotAPaymentFile,

    /// <summary>More than <see cref="PaymentFileReader.MostBytes"/> bytes.</summary>
    TooLarge,

    /// <summary>More than <see cref="PaymentFileReader.MostItems"/> payments.</summary>
    TooManyItems,

    /// <summary>Signs that the format has not, as after saving in another encoding.</summary>
    NotText,

    /// <summary>A line of OCR giro is 80 characters.</summary>
    LineLength,

    /// <summary>A kind of line or payment that OCR giro has not.</summary>
    UnknownRecord,

    /// <summary>A line where another kind belongs.</summary>
    OutOfOrder,

    /// <summary>The file ends before its last line.</summary>
    CutOff,

    /// <summary>Something follows the file's last line, as when a file was written twice into one.</summary>
    AfterTheEnd,

    /// <summary>A field that cannot be read as what it should be.</summary>
    Unreadable,

    /// <summary>Something that every such file says is not there.</summary>
    Missing,

    /// <summary>There are more or fewer than the file says.</summary>
    WrongCount,

    /// <summary>They come to another sum than the file says.</summary>
    WrongSum,

    /// <summary>Not well-formed, or cut off.</summary>
    NotXml,

    /// <summary>It defines a document type or entities: no bank does, and what they expand to may be anything.</summary>
    HasDocumentType,

    /// <summary>XML, but no camt.054 of the two versions that are read.</summary>
    UnknownVersion,

    /// <summary>Elements inside each other more often than a notification has.</summary>
    TooMuchInside,

    /// <summary>Another currency than kroner.</summary>
    ForeignCurrency,

    /// <summary>An entry that the bank has not booked.</summary>
    NotBooked,

    /// <summary>Another file by the same name of the same sender was taken; what differs is for the bank to say.</summary>
    ReceivedBefore,

    /// <summary>It holds payments to an account whose payments are set to come in the other format.</summary>
    OtherFormat,
}

/// <summary>What reading a file ends with where something in it is wrong; never leaves the readers.</summary>
internal sealed class PaymentFileException(PaymentFileProblem problem) : Exception
{
    public PaymentFileProblem Problem => problem;
}
