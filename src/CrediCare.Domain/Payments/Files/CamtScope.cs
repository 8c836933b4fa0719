namespace CrediCare.Domain.Payments.Files;

/// <summary>
/// A part of a camt.054 that comes again and again, what is looked for in it by its path below it, and the parts inside it.
/// </summary>
internal sealed record CamtScope(string Name, HashSet<string> Wanted, Dictionary<string, CamtScope> Inside)
{
    public const string MessageId = "GrpHdr/MsgId";
    public const string Id = "Id";
    public const string Iban = "Acct/Id/IBAN";
    public const string Account = "Acct/Id/Othr/Id";
    public const string EntriesCount = "TxsSummry/TtlNtries/NbOfNtries";
    public const string EntriesSum = "TxsSummry/TtlNtries/Sum";
    public const string CreditsCount = "TxsSummry/TtlCdtNtries/NbOfNtries";
    public const string CreditsSum = "TxsSummry/TtlCdtNtries/Sum";
    public const string DebitsCount = "TxsSummry/TtlDbtNtries/NbOfNtries";
    public const string DebitsSum = "TxsSummry/TtlDbtNtries/Sum";
    public const string Amount = "Amt";
    public const string Direction = "CdtDbtInd";
    public const string IsReversal = "RvslInd";
    public const string Status = "Sts";
    public const string StatusCode = "Sts/Cd";
    public const string BookedOn = "BookgDt/Dt";
    public const string BookedAt = "BookgDt/DtTm";
    public const string ValueOn = "ValDt/Dt";
    public const string ValueAt = "ValDt/DtTm";
    public const string BankReference = "AcctSvcrRef";
    public const string Information = "AddtlNtryInf";
    public const string BatchId = "Btch/PmtInfId";
    public const string BatchCount = "Btch/NbOfTxs";
    public const string BatchSum = "Btch/TtlAmt";
    public const string OwnReference = "Refs/AcctSvcrRef";
    public const string EndToEndId = "Refs/EndToEndId";
    public const string OwnAmount = "AmtDtls/TxAmt/Amt";
    public const string PayerName = "RltdPties/Dbtr/Nm";
    public const string PayerPartyName = "RltdPties/Dbtr/Pty/Nm";
    public const string PayerIban = "RltdPties/DbtrAcct/Id/IBAN";
    public const string PayerAccount = "RltdPties/DbtrAcct/Id/Othr/Id";
    public const string PayeeName = "RltdPties/Cdtr/Nm";
    public const string PayeePartyName = "RltdPties/Cdtr/Pty/Nm";
    public const string PayeeIban = "RltdPties/CdtrAcct/Id/IBAN";
    public const string PayeeAccount = "RltdPties/CdtrAcct/Id/Othr/Id";
    public const string ReturnReason = "RtrInf/Rsn/Cd";
    public const string ReturnReasonOwn = "RtrInf/Rsn/Prtry";
    public const string ReturnText = "RtrInf/AddtlInf";
    public const string Text = "RmtInf/Ustrd";
    public const string Reference = "CdtrRefInf/Ref";
    public const string ReferenceKind = "CdtrRefInf/Tp/CdOrPrtry/Cd";

    public static readonly CamtScope Remittance = Of("RmtInf/Strd", [Reference, ReferenceKind]);

    public static readonly CamtScope Transaction = Of(
        "TxDtls",
        [
            OwnReference,
            EndToEndId,
            OwnAmount,
            Amount,
            Direction,
            PayerName,
            PayerPartyName,
            PayerIban,
            PayerAccount,
            PayeeName,
            PayeePartyName,
            PayeeIban,
            PayeeAccount,
            ReturnReason,
            ReturnReasonOwn,
            ReturnText,
            Text,
        ],
        Remittance
    );

    public static readonly CamtScope Details = Of("NtryDtls", [BatchId, BatchCount, BatchSum], Transaction);

    public static readonly CamtScope Entry = Of(
        "Ntry",
        [Amount, Direction, IsReversal, Status, StatusCode, BookedOn, BookedAt, ValueOn, ValueAt, BankReference, Information],
        Details
    );

    public static readonly CamtScope Notification = Of(
        "Ntfctn",
        [Id, Iban, Account, EntriesCount, EntriesSum, CreditsCount, CreditsSum, DebitsCount, DebitsSum],
        Entry
    );

    /// <summary>What lies directly in the document.</summary>
    public static readonly CamtScope Message = Of("BkToCstmrDbtCdtNtfctn", [MessageId], Notification);

    public static readonly CamtScope Document = Of("Document", [], Message);

    private static CamtScope Of(string name, string[] wanted, params CamtScope[] inside) =>
        new(name, [.. wanted], inside.ToDictionary(one => one.Name));
}
