using System.Globalization;
using System.Text;
using System.Xml;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.ClientFunds;

/// <summary>
/// A payment order as the bank reads it: ISO 20022 pain.001.001.03, one payment block, one credit transfer for each line with the line's
/// reference from end to end and a message to the receiver.
/// </summary>
public static class PaymentOrderFile
{
    private const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";
    private const int MostName = 70;
    private const int MostMessage = 140;

    // Banks' readers take a mark of the byte order for a character before the document.
    private static readonly XmlWriterSettings Layout = new() { Indent = true, Encoding = new UTF8Encoding(false) };

    /// <param name="order">Approved.</param>
    /// <param name="payer">Whose client account it is.</param>
    /// <param name="message">What the receiver of a line reads on the account statement; the first 140 characters of it.</param>
    /// <param name="into">Where the file goes.</param>
    public static void Write(PaymentOrder order, ClientAccountHolder payer, Func<PaymentOrderLine, string> message, Stream into)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(payer);
        ArgumentNullException.ThrowIfNull(message);
        using var xml = XmlWriter.Create(into, Layout);
        xml.WriteStartElement("Document", Namespace);
        xml.WriteStartElement("CstmrCdtTrfInitn");
        xml.WriteStartElement("GrpHdr");
        xml.WriteElementString("MsgId", order.PublicId);
        xml.WriteElementString(
            "CreDtTm",
            order.ApprovedAtUtc!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        Totals(xml, order);
        xml.WriteStartElement("InitgPty");
        xml.WriteElementString("Nm", Text(payer.Name, MostName));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Block(xml, order, payer, message);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Block(
        XmlWriter xml,
        PaymentOrder order,
        ClientAccountHolder payer,
        Func<PaymentOrderLine, string> message
    )
    {
        xml.WriteStartElement("PmtInf");
        xml.WriteElementString("PmtInfId", order.BlockReference);
        xml.WriteElementString("PmtMtd", "TRF");
        Totals(xml, order);
        xml.WriteElementString("ReqdExctnDt", Day(payer.ExecuteOn));
        Party(xml, "Dbtr", payer.Name);
        Account(xml, "DbtrAcct", payer.Account);
        xml.WriteStartElement("DbtrAgt");
        xml.WriteStartElement("FinInstnId");
        xml.WriteElementString("BIC", payer.Bic);
        xml.WriteEndElement();
        xml.WriteEndElement();
        foreach (var line in order.Lines.OrderBy(line => line.Number))
            Transfer(xml, line, Text(message(line), MostMessage));
        xml.WriteEndElement();
    }

    private static void Transfer(XmlWriter xml, PaymentOrderLine line, string message)
    {
        xml.WriteStartElement("CdtTrfTxInf");
        xml.WriteStartElement("PmtId");
        xml.WriteElementString("InstrId", line.Reference);
        xml.WriteElementString("EndToEndId", line.Reference);
        xml.WriteEndElement();
        xml.WriteStartElement("Amt");
        xml.WriteStartElement("InstdAmt");
        xml.WriteAttributeString("Ccy", "NOK");
        xml.WriteString(Kroner(line.Amount));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Party(xml, "Cdtr", line.ReceiverName);
        Account(xml, "CdtrAcct", Identifier.Parse<BankAccountNumber>(line.Account));
        xml.WriteStartElement("RmtInf");
        xml.WriteElementString("Ustrd", message);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Totals(XmlWriter xml, PaymentOrder order)
    {
        xml.WriteElementString("NbOfTxs", order.Lines.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("CtrlSum", Kroner(order.Sum));
    }

    private static void Party(XmlWriter xml, string element, string name)
    {
        xml.WriteStartElement(element);
        xml.WriteElementString("Nm", Text(name, MostName));
        xml.WriteEndElement();
    }

    private static void Account(XmlWriter xml, string element, BankAccountNumber account)
    {
        xml.WriteStartElement(element);
        xml.WriteStartElement("Id");
        xml.WriteElementString("IBAN", Iban.Of(account).Value);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Kroner(Money amount) => amount.Kroner.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What no XML holds would make the file unreadable.
    private static string Text(string text, int most)
    {
        var kept = string.Concat(text.Where(XmlConvert.IsXmlChar)).Trim();
        return kept.Length <= most ? kept : kept[..most].TrimEnd();
    }
}

/// <summary>Whose client account a payment order is paid from.</summary>
/// <param name="Name">The agency.</param>
/// <param name="Account">The client account.</param>
/// <param name="Bic">Of its bank.</param>
/// <param name="ExecuteOn">The day the bank is asked to pay on, in Oslo.</param>
public sealed record ClientAccountHolder(string Name, BankAccountNumber Account, string Bic, DateOnly ExecuteOn);
