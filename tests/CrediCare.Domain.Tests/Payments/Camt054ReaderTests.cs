using System.Text;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.Tests.Payments;

/// <summary>Notifications as banks write them, and what they may not be.</summary>
public class Camt054ReaderTests
{
    private static readonly string Sample = Encoding.UTF8.GetString(CamtWriter.Write(SomePayments.Two));

    [Fact]
    public void TheFile_SaysWhatItIsCalled()
    {
        var file = Read(Sample).File!;

        Assert.Equal((PaymentFileKind.Camt054, "12345678903/M-1"), (file.Kind, file.Identity));
    }

    [Theory]
    [InlineData("<Cd>SCOR</Cd>", "<Cd>RADM</Cd>", "another kind of reference")]
    [InlineData(
        "</Strd>",
        "</Strd><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>67</Ref></CdtrRefInf></Strd>",
        "two"
    )]
    public void WithoutOneKid_ThereIsNone(string usual, string other, string why)
    {
        var item = Read(Sample.Replace(usual, other, StringComparison.Ordinal)).File!.Items[0];

        Assert.True(item.Kid is null, why);
        Assert.Equal(why == "two" ? "2026000113 67" : null, item.Text);
    }

    [Theory]
    [InlineData("CRDT", false, PaymentFileItemKind.Payment)]
    [InlineData("CRDT", true, PaymentFileItemKind.PayoutReturned)]
    [InlineData("DBIT", true, PaymentFileItemKind.TakenBack)]
    [InlineData("DBIT", false, PaymentFileItemKind.Left)]
    public void TheEntry_SaysWhichWayTheMoneyWent(string direction, bool isReversal, PaymentFileItemKind kind)
    {
        var indicator = $"<CdtDbtInd>{direction}</CdtDbtInd><RvslInd>{(isReversal ? "true" : "false")}</RvslInd>";

        var file = Read(Sample.Replace("<CdtDbtInd>CRDT</CdtDbtInd>", indicator, StringComparison.Ordinal)).File!;

        Assert.Equal([kind, kind], file.Items.Select(item => item.Kind));
    }

    [Theory]
    [InlineData("<EndToEndId>ABCD2345-1</EndToEndId>", "ABCD2345-1")]
    [InlineData("<EndToEndId>NOTPROVIDED</EndToEndId>", null)]
    [InlineData("", null)]
    public void WhatWeCalledIt_IsRead(string written, string? id)
    {
        var item = Read(Sample.Replace("<Refs>", $"<Refs>{written}", StringComparison.Ordinal)).File!.Items[0];

        Assert.Equal(id, item.EndToEndId);
    }

    [Fact]
    public void ACreditThatSaysWhyItIsReturned_IsAPayoutThatCameBack()
    {
        const string Why = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Kontoen er avsluttet</AddtlInf></RtrInf>";
        var at = Sample.IndexOf("</TxDtls>", StringComparison.Ordinal);

        var items = Read(Sample.Insert(at, Why)).File!.Items;

        Assert.Equal([PaymentFileItemKind.PayoutReturned, PaymentFileItemKind.Payment], items.Select(item => item.Kind));
        Assert.Equal(["AC04 Kontoen er avsluttet", null], items.Select(item => item.ReturnReason));
    }

    [Fact]
    public void ABatchThatLeftAsOneSum_HasTheNameOfItsBlock_AndNothingThatLeftIsNothing()
    {
        var at = Sample.IndexOf("<TxDtls>", StringComparison.Ordinal);
        var one = Sample[..at] + Sample[(Sample.LastIndexOf("</TxDtls>", StringComparison.Ordinal) + 9)..];
        var left = one.Replace("CRDT", "DBIT", StringComparison.Ordinal)
            .Replace("<Btch>", "<Btch><PmtInfId>abc-1</PmtInfId>", StringComparison.Ordinal);

        var item = Assert.Single(Read(left).File!.Items);

        Assert.Equal((PaymentFileItemKind.Left, "abc-1", Money.FromKroner(1_749.50m)), (item.Kind, item.EndToEndId, item.Amount));
        Assert.Empty(Read(left.Replace("1749.50", "0.00", StringComparison.Ordinal)).File!.Items);
    }

    [Fact]
    public void AnEntryWithoutDetails_IsOnePayment()
    {
        var at = Sample.IndexOf("<NtryDtls>", StringComparison.Ordinal);
        var bare =
            Sample[..at]
            + "<AddtlNtryInf>Innskudd</AddtlNtryInf>"
            + Sample[(Sample.IndexOf("</NtryDtls>", at, StringComparison.Ordinal) + 11)..];

        var item = Assert.Single(Read(bare).File!.Items);

        Assert.Equal((Money.FromKroner(1_749.50m), (string?)null, "Innskudd"), (item.Amount, item.Kid, item.Text));
    }

    [Theory]
    [InlineData("<IBAN>NO7112345678903</IBAN>", "<Othr><Id>1234.56.78903</Id></Othr>", "an account of eleven digits")]
    [InlineData("<Dt>2026-11-20</Dt>", "<DtTm>2026-11-20T23:59:00+01:00</DtTm>", "a time")]
    [InlineData("<MsgId>M-1<", "<MsgId><!-- no -->M-<![CDATA[1]]><", "marked text")]
    [InlineData("\n", "\r\n", "line ends")]
    [InlineData("<Refs>", "<Refs xmlns:b=\"urn:b\" b:c=\"d\"><b:Ustrd>x</b:Ustrd>", "what another language says")]
    public void TheSameFile_WrittenOtherwise_IsTheSame(string usual, string other, string why)
    {
        var changed = Sample.Replace(usual, other, StringComparison.Ordinal);
        Assert.NotEqual(Sample, changed);

        var read = Read(changed);

        Assert.True(read.File is not null, $"{why}: {read.Problem}");
        Assert.Equal("12345678903/M-1", read.File.Identity);
        Assert.Equal(SomePayments.Two, read.File.Items.Select(item => item with { Line = 0 }));
    }

    [Fact]
    public void DeclarationThatRunsOn_IsAnswered()
    {
        var file = Encoding.UTF8.GetBytes(Sample);
        var at = Sample.IndexOf("\" encoding", StringComparison.Ordinal);
        byte[] spoilt = [.. file[..at], .. Enumerable.Repeat((byte)0xC1, 7_000), .. file[at..]];

        Assert.Equal(PaymentFileRefusal.NotXml, PaymentFileReader.Read(spoilt).Problem?.Refusal);
    }

    [Theory]
    [InlineData("camt.054.001.02", "camt.054.001.04", PaymentFileRefusal.UnknownVersion, 2, "")]
    [InlineData("camt.054.001.02", "camt.053.001.02", PaymentFileRefusal.UnknownVersion, 2, "")]
    [InlineData(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
        PaymentFileRefusal.HasDocumentType,
        null,
        ""
    )]
    [InlineData("</Document>\n", "", PaymentFileRefusal.NotXml, null, "")]
    [InlineData("</Document>\n", "</Document><Document/>", PaymentFileRefusal.NotXml, null, "")]
    [InlineData("Ccy=\"NOK\">1749.50", "Ccy=\"EUR\">1749.50", PaymentFileRefusal.ForeignCurrency, 7, "Ntry/Amt")]
    [InlineData("Ccy=\"NOK\">499.50", "Ccy=\"SEK\">499.50", PaymentFileRefusal.ForeignCurrency, 13, "TxDtls/AmtDtls/TxAmt/Amt")]
    [InlineData(">499.50<", ">499.51<", PaymentFileRefusal.WrongSum, 7, "Ntry/Amt")]
    [InlineData(">499.50<", ">499.505<", PaymentFileRefusal.Unreadable, 13, "TxDtls/AmtDtls/TxAmt/Amt")]
    [InlineData(">499.50<", ">1e9<", PaymentFileRefusal.Unreadable, 13, "TxDtls/AmtDtls/TxAmt/Amt")]
    [InlineData(">499.50<", ">-499.50<", PaymentFileRefusal.Unreadable, 13, "TxDtls/AmtDtls/TxAmt/Amt")]
    [InlineData("<Sum>1749.50", "<Sum>1749.51", PaymentFileRefusal.WrongSum, 6, "Ntfctn/TxsSummry/TtlNtries/Sum")]
    [InlineData("<NbOfNtries>1", "<NbOfNtries>2", PaymentFileRefusal.WrongCount, 6, "Ntfctn/TxsSummry/TtlNtries/NbOfNtries")]
    [InlineData("<NbOfTxs>2", "<NbOfTxs>3", PaymentFileRefusal.WrongCount, 10, "NtryDtls/Btch/NbOfTxs")]
    [InlineData("<Sts>BOOK", "<Sts>PDNG", PaymentFileRefusal.NotBooked, 7, "Ntry/Sts")]
    [InlineData("<CdtDbtInd>CRDT", "<CdtDbtInd>IN", PaymentFileRefusal.Unreadable, 7, "Ntry/CdtDbtInd")]
    [InlineData("<BookgDt><Dt>2026-11-20</Dt></BookgDt>", "", PaymentFileRefusal.Missing, 7, "Ntry/BookgDt/Dt")]
    [InlineData("<BookgDt><Dt>2026-11-20", "<BookgDt><Dt>2026-11-31", PaymentFileRefusal.Unreadable, 8, "Ntry/BookgDt/Dt")]
    [InlineData("NO7112345678903", "NO1112345678903", PaymentFileRefusal.Unreadable, 5, "Ntfctn/Acct/Id/IBAN")]
    [InlineData("<MsgId>M-1</MsgId>", "", PaymentFileRefusal.Missing, 3, "BkToCstmrDbtCdtNtfctn/GrpHdr/MsgId")]
    public void WhatIsWrong_IsNamedWithItsPlace(string usual, string wrong, PaymentFileRefusal refusal, int? line, string field)
    {
        var changed = Sample.Replace(usual, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Sample, changed);

        var problem = Read(changed).Problem!;

        Assert.Equal((refusal, field), (problem.Refusal, problem.Field));
        if (line is not null)
            Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void BombsAndDepths_AreRefused()
    {
        var root = Sample[..Sample.IndexOf("<GrpHdr>", StringComparison.Ordinal)];
        string[] bombs =
        [
            root + string.Concat(Enumerable.Repeat("<a>", 10_000)),
            root + "<a " + string.Concat(Enumerable.Range(0, 10_000).Select(at => $"b{at}=\"\" ")) + "/>",
            root + string.Concat(Enumerable.Repeat("<a/>", 3_000_000)),
            root + "<Ntfctn><Ntry><NtryDtls><TxDtls>" + string.Concat(Enumerable.Repeat("<RmtInf><Strd/></RmtInf>", 300_000)),
        ];

        Assert.All(bombs, bomb => Assert.Equal(PaymentFileRefusal.TooMuchInside, Read(bomb).Problem!.Refusal));
    }

    [Fact]
    public void AFileThatWasCutOff_IsRefusedWhereverItWasCut() =>
        Assert.All(
            Enumerable.Range(0, 100).Select(at => Sample[..(Sample.Length * at / 100)].TrimEnd()),
            cut => Assert.NotNull(Read(cut).Problem)
        );

    private static PaymentFileReading Read(string text) => PaymentFileReader.Read(Encoding.UTF8.GetBytes(text));
}
