using System.Xml;

namespace CrediCare.Domain.EInvoices;

/// <summary>The namespaces of UBL 2.1 that invoices are written in, and how their elements are called here.</summary>
internal static class UblNames
{
    public const string Invoice = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    public const string CreditNote = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    private const string Aggregates = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private const string Basics = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    /// <summary>The usual prefix with the local name, whatever prefix the file uses; an element of another language is "?".</summary>
    public static string Of(XmlReader reader) =>
        reader.NamespaceURI switch
        {
            Aggregates => $"cac:{reader.LocalName}",
            Basics => $"cbc:{reader.LocalName}",
            _ => "?",
        };
}

/// <summary>What reading an invoice ends with where something in it is wrong; never leaves <see cref="EInvoiceReader"/>.</summary>
internal sealed class EInvoiceException(EInvoiceProblem problem) : Exception
{
    public EInvoiceProblem Problem => problem;
}
