using System.Globalization;
using System.Security;
using System.Text;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.Tests.Payments;

/// <summary>
/// Writes camt.054 of either version as a bank does: a notification for each account in a row, and one entry for those booked
/// together.
/// </summary>
internal static class CamtWriter
{
    public static byte[] Write(IReadOnlyList<PaymentFileItem> items, int version = 2, string message = "M-1")
    {
        var text = new StringBuilder();
        text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.{version:00}\">\n<BkToCstmrDbtCdtNtfctn>\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"<GrpHdr><MsgId>{message}</MsgId><CreDtTm>2026-11-20T06:00:00</CreDtTm></GrpHdr>\n"
        );
        foreach (var account in Runs(items, item => item.Account))
            Notification(text, account, version);
        return Encoding.UTF8.GetBytes(text.Append("</BkToCstmrDbtCdtNtfctn>\n</Document>\n").ToString());
    }

    private static void Notification(StringBuilder text, List<PaymentFileItem> items, int version)
    {
        var entries = Runs(items, item => (item.Kind, item.BookedOn, item.ValueOn)).ToList();
        var iban = Iban.Of(Identifier.Parse<BankAccountNumber>(items[0].Account));
        text.Append(CultureInfo.InvariantCulture, $"<Ntfctn><Id>N-1</Id><Acct><Id><IBAN>{iban}</IBAN></Id></Acct>\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"<TxsSummry><TtlNtries><NbOfNtries>{entries.Count}</NbOfNtries><Sum>{Kroner(items)}</Sum></TtlNtries></TxsSummry>\n"
        );
        foreach (var entry in entries)
            Entry(text, entry, version);
        text.Append("</Ntfctn>\n");
    }

    private static void Entry(StringBuilder text, List<PaymentFileItem> items, int version)
    {
        var (first, status) = (items[0], version == 2 ? "BOOK" : "<Cd>BOOK</Cd>");
        var direction = first.Kind is PaymentFileItemKind.TakenBack or PaymentFileItemKind.Left ? "DBIT" : "CRDT";
        var isReversal = first.Kind is PaymentFileItemKind.Payment or PaymentFileItemKind.Left ? "" : "<RvslInd>true</RvslInd>";
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            <Ntry><Amt Ccy="NOK">{Kroner(items)}</Amt><CdtDbtInd>{direction}</CdtDbtInd>{isReversal}<Sts>{status}</Sts>
            <BookgDt><Dt>{Day(first.BookedOn)}</Dt></BookgDt><ValDt><Dt>{Day(first.ValueOn)}</Dt></ValDt>
            <BkTxCd><Domn><Cd>PMNT</Cd></Domn></BkTxCd>
            <NtryDtls><Btch><NbOfTxs>{items.Count}</NbOfTxs></Btch>

            """
        );
        foreach (var item in items)
            Transaction(text, item, version);
        text.Append("</NtryDtls></Ntry>\n");
    }

    private static void Transaction(StringBuilder text, PaymentFileItem item, int version)
    {
        var name = item.PayerName is null ? "" : Element("Nm", item.PayerName);
        var payer = version == 2 ? name : $"<Pty>{name}</Pty>";
        var other = item.Kind == PaymentFileItemKind.Left ? "Cdtr" : "Dbtr";
        var references = Element("AcctSvcrRef", item.BankReference) + Element("EndToEndId", item.EndToEndId);
        var returned = item.ReturnReason is null ? "" : $"<RtrInf><Rsn>{Element("Cd", item.ReturnReason)}</Rsn></RtrInf>";
        var account = item.PayerAccount is null
            ? ""
            : $"<{other}Acct><Id><Othr>{Element("Id", item.PayerAccount)}</Othr></Id></{other}Acct>";
        var kid = item.Kid is null
            ? ""
            : $"<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp>{Element("Ref", item.Kid)}</CdtrRefInf></Strd>";
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            <TxDtls><Refs>{references}</Refs><AmtDtls><TxAmt><Amt Ccy="NOK">{Kroner([item])}</Amt></TxAmt></AmtDtls>
            <RltdPties><{other}>{payer}</{other}>{account}</RltdPties><RmtInf>{Element(
                "Ustrd",
                item.Text
            )}{kid}</RmtInf>{returned}</TxDtls>

            """
        );
    }

    private static IEnumerable<List<PaymentFileItem>> Runs<T>(IReadOnlyList<PaymentFileItem> items, Func<PaymentFileItem, T> key)
        where T : IEquatable<T>
    {
        for (var at = 0; at < items.Count; )
        {
            var same = items.Skip(at).TakeWhile(item => key(item).Equals(key(items[at]))).ToList();
            yield return same;
            at += same.Count;
        }
    }

    private static string Element(string name, string? text) =>
        text is null ? "" : $"<{name}>{SecurityElement.Escape(text)}</{name}>";

    private static string Kroner(IEnumerable<PaymentFileItem> items) =>
        (items.Sum(item => item.Amount.Ore) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
