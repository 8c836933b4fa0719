namespace CrediCare.Domain.EInvoices;

/// <summary>Why a file cannot be read as an e-invoice.</summary>
public enum EInvoiceRefusal
{
    /// <summary>Not well-formed, or cut off.</summary>
    NotXml,

    /// <summary>It defines a document type or entities: no invoice does, and what they expand to may be anything.</summary>
    HasDocumentType,

    /// <summary>Well-formed, but the root is neither an invoice nor a credit note of UBL 2.</summary>
    NotAnInvoice,

    /// <summary>More than <see cref="EInvoiceReader.MostBytes"/> bytes.</summary>
    TooLarge,

    /// <summary>Elements inside each other more than <see cref="EInvoiceReader.MostDepth"/> times, or more of them than an invoice has.</summary>
    TooMuchInside,

    /// <summary>Something that every invoice says is not there.</summary>
    Missing,

    /// <summary>A date, an amount or a file that cannot be read, or a text that is too long.</summary>
    Unreadable,
}

/// <summary>What is wrong with an e-invoice, and where.</summary>
/// <param name="Refusal">What.</param>
/// <param name="Element">The element's path below the root, "cbc:DueDate"; empty where it is about all of it.</param>
/// <param name="Line">From 1; null where it is about something that is not there.</param>
public sealed record EInvoiceProblem(EInvoiceRefusal Refusal, string Element, int? Line);

/// <summary>An e-invoice, or what is wrong with it.</summary>
public sealed record EInvoiceReading(EInvoice? Invoice, EInvoiceProblem? Problem);
