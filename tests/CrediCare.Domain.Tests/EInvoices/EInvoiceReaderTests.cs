using System.Text;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.EInvoices;
using CrediCare.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.EInvoices;

/// <summary>EHF Billing 3.0 as it is written, and what is not.</summary>
public class EInvoiceReaderTests
{
    internal static readonly EInvoice Usual = new()
    {
        IsCreditNote = false,
        Number = "F-2026-118",
        IssuedOn = Any.Day("2026-09-01"),
        DueOn = Any.Day("2026-09-15"),
        Currency = "NOK",
        Payable = Money.FromKroner(1_250.50m),
        PaymentReference = "2026000113",
        PayeeAccount = "12345678903",
        Supplier = new()
        {
            Name = "Kvistbekk Rørservice AS",
            OrganisationNumber = "310000019",
            Country = "NO",
        },
        Customer = new()
        {
            Name = "Blåskjær Snekkerverksted AS",
            OrganisationNumber = "310000027",
            Street = "Prøveveien 1",
            Postcode = "0101",
            City = "Oslo",
            Country = "NO",
            Email = "post@blaskjaer.example",
            Phone = "22 00 00 00",
        },
    };

    internal static Gen<EInvoice> Some { get; } =
        from isCreditNote in Gen.Elements(true, false)
        from number in Gen.Elements("1", "F-2026/118 <&>", "Ærlig \"№\" 7", "000042")
        from issued in Any.Date
        from due in Gen.OneOf(Any.Date.Select(day => (DateOnly?)day), Gen.Constant((DateOnly?)null))
        from terms in Gen.Elements("14 dager netto", "Forfaller når varene er levert").OrAbsent()
        from currency in Gen.Elements("NOK", "EUR")
        from payable in Any.SignedAmount
        from reference in Gen.Elements("2026000113", "ikke en KID").OrAbsent()
        from account in Gen.Elements("12345678903", "NO9386011117947").OrAbsent()
        from supplier in Party
        from customer in Party
        from files in Gen.Choose(0, 3)
        from content in Gen.Choose(0, 255).Select(one => (byte)one).ArrayOf(600)
        select new EInvoice
        {
            IsCreditNote = isCreditNote,
            Number = number,
            IssuedOn = issued,
            DueOn = due,
            Terms = terms,
            Currency = currency,
            Payable = payable,
            PaymentReference = reference,
            PayeeAccount = account,
            Supplier = supplier,
            Customer = customer,
            Items = [.. new[] { "Timer, rørlegger", "Deler & frakt", "<Kjøring>" }.Take(files)],
            Documents =
            [
                .. Enumerable.Range(0, files).Select(at => new EInvoiceDocument($"bilag-{at}.pdf", content[..(at * 200)])),
            ],
            OtherFiles = [.. new[] { "timer.csv", "" }.Take(files)],
        };

    private static Gen<EInvoiceParty> Party =>
        from name in Gen.Elements("Kvistbekk Rørservice AS", "D'Ærlige & Sønner", "Ola Prøvedal").OrAbsent()
        from number in Gen.Elements("310000019", "310 000 027", "tull").OrAbsent()
        from street in Gen.Elements("Prøveveien 1", "Ågata 7 B").OrAbsent()
        from extra in Gen.Elements("c/o Snøfugl", "4. etasje").OrAbsent()
        from postcode in Gen.Elements("0101", "9990", "11122").OrAbsent()
        from city in Gen.Elements("Oslo", "Å i Lofoten").OrAbsent()
        from country in Gen.Elements("NO", "SE").OrAbsent()
        from email in Gen.Elements("ola@prove.example").OrAbsent()
        from phone in Gen.Elements("+47 22 00 00 00").OrAbsent()
        select new EInvoiceParty
        {
            Name = name,
            OrganisationNumber = number,
            Street = street,
            StreetExtra = extra,
            Postcode = postcode,
            City = city,
            Country = country,
            Email = email,
            Phone = phone,
        };

    [Fact]
    public void WhatIsWritten_IsReadAgain() =>
        Any.Holds(
            Some,
            written =>
            {
                var read = Read(EInvoiceWriter.Write(written)).Invoice!;
                return Bare(read) == Bare(written)
                    && read.Items.SequenceEqual(written.Items)
                    && read.OtherFiles.SequenceEqual(written.OtherFiles)
                    && read.Documents.Select(one => (one.FileName, Convert.ToHexString(one.Content)))
                        .SequenceEqual(written.Documents.Select(one => (one.FileName, Convert.ToHexString(one.Content))));
            }
        );

    [Theory]
    [InlineData("<cbc:PostalZone>0101<", "<cbc:PostalZone>101<", "a postcode that has lost its nought")]
    [InlineData("<cbc:IssueDate>2026-09-01<", "<cbc:IssueDate>2026-09-01+02:00<", "a day with its time zone")]
    [InlineData("cbc:", "b:", "other prefixes")]
    [InlineData(
        "<cbc:PaymentID>2026000113</cbc:PaymentID>",
        "<cbc:PaymentID>2026000113</cbc:PaymentID></cac:PaymentMeans><cac:PaymentMeans><cbc:PaymentID>2026000113</cbc:PaymentID>",
        "the reference repeated"
    )]
    [InlineData("<cbc:ID>F-2026-118<", "<cbc:ID><!-- no --> F-2026-118\n<", "a comment and white space")]
    [InlineData("<cbc:ID>F-2026-118<", "<cbc:ID><![CDATA[F-2026-118]]><", "marked text")]
    public void TheSameInvoice_WrittenOtherwise_IsTheSame(string usual, string other, string why)
    {
        var text = Encoding.UTF8.GetString(EInvoiceWriter.Write(Usual));
        var changed = text.Replace(usual, other, StringComparison.Ordinal)
            .Replace("xmlns:cbc", usual == "cbc:" ? "xmlns:b" : "xmlns:cbc", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);

        var read = Read(Encoding.UTF8.GetBytes(changed));

        Assert.True(read.Invoice is not null, $"{why}: {read.Problem}");
        Assert.Equal(Bare(Usual), Bare(read.Invoice!));
    }

    [Fact]
    public void TwoReferences_AreNone()
    {
        var text = Encoding.UTF8.GetString(EInvoiceWriter.Write(Usual));
        var two = text.Replace("</cbc:PaymentID>", "</cbc:PaymentID><cbc:PaymentID>99</cbc:PaymentID>", StringComparison.Ordinal);

        Assert.Null(Read(Encoding.UTF8.GetBytes(two)).Invoice!.PaymentReference);
    }

    [Fact]
    public void AnOrganisationNumber_MayStandAsTheElectronicAddressAlone()
    {
        var text = Encoding.UTF8.GetString(
            EInvoiceWriter.Write(Usual with { Customer = Usual.Customer with { OrganisationNumber = null } })
        );
        var addressed = text.Replace("schemeID=\"9908\">elsewhere", "schemeID=\"0192\">310000043", StringComparison.Ordinal);

        Assert.Equal("310000043", Read(Encoding.UTF8.GetBytes(addressed)).Invoice!.Customer.OrganisationNumber);
        Assert.Null(Read(Encoding.UTF8.GetBytes(text)).Invoice!.Customer.OrganisationNumber);
    }

    [Theory]
    [InlineData(
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        EInvoiceRefusal.HasDocumentType,
        ""
    )]
    [InlineData("<Invoice xmlns=\"urn:elsewhere\"/>", EInvoiceRefusal.NotAnInvoice, "")]
    [InlineData("<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>", EInvoiceRefusal.NotAnInvoice, "")]
    [InlineData("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>", EInvoiceRefusal.Missing, "cbc:ID")]
    [InlineData("PK\u0003\u0004", EInvoiceRefusal.NotXml, "")]
    [InlineData("", EInvoiceRefusal.NotXml, "")]
    public void WhatIsNoInvoice_IsRefused(string text, EInvoiceRefusal refusal, string element)
    {
        var problem = Read(Encoding.UTF8.GetBytes(text)).Problem!;

        Assert.Equal((refusal, element), (problem.Refusal, problem.Element));
    }

    [Theory]
    [InlineData("<cbc:IssueDate>2026-09-01<", "<cbc:IssueDate>1. september<", EInvoiceRefusal.Unreadable, "cbc:IssueDate", 7)]
    [InlineData("<cbc:DueDate>2026-09-15<", "<cbc:DueDate>2026-02-30<", EInvoiceRefusal.Unreadable, "cbc:DueDate", 8)]
    [InlineData(">1250.50<", ">1250.505<", EInvoiceRefusal.Unreadable, "cac:LegalMonetaryTotal/cbc:PayableAmount", null)]
    [InlineData(">1250.50<", ">1e9<", EInvoiceRefusal.Unreadable, "cac:LegalMonetaryTotal/cbc:PayableAmount", null)]
    [InlineData(">1250.50<", "><b/><", EInvoiceRefusal.Unreadable, "cac:LegalMonetaryTotal/cbc:PayableAmount", null)]
    [InlineData(
        "<cbc:DocumentCurrencyCode>NOK</cbc:DocumentCurrencyCode>",
        "",
        EInvoiceRefusal.Missing,
        "cbc:DocumentCurrencyCode",
        null
    )]
    public void WhatCannotBeRead_IsNamedWithItsPlace(
        string usual,
        string wrong,
        EInvoiceRefusal refusal,
        string element,
        int? line
    )
    {
        var text = Encoding.UTF8.GetString(EInvoiceWriter.Write(Usual)).Replace(usual, wrong, StringComparison.Ordinal);

        var problem = Read(Encoding.UTF8.GetBytes(text)).Problem!;

        Assert.Equal((refusal, element), (problem.Refusal, problem.Element));
        if (line is not null)
            Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void ElementsInElementsWithoutEnd_AreRefused()
    {
        var root = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">";
        var deep = root + string.Concat(Enumerable.Repeat("<a>", 10_000));
        var wide = root + string.Concat(Enumerable.Repeat("<a/>", 300_000));

        Assert.Equal(EInvoiceRefusal.TooMuchInside, Read(Encoding.UTF8.GetBytes(deep)).Problem!.Refusal);
        Assert.Equal(EInvoiceRefusal.TooMuchInside, Read(Encoding.UTF8.GetBytes(wide)).Problem!.Refusal);
    }

    [Fact]
    public void AFileThatIsTooLarge_IsNotRead() =>
        Assert.Equal(EInvoiceRefusal.TooLarge, Read(new byte[EInvoiceReader.MostBytes + 1]).Problem!.Refusal);

    private static EInvoiceReading Read(byte[] file) => EInvoiceReader.Read(file);

    private static EInvoice Bare(EInvoice one) => one with { Documents = [], OtherFiles = [], Items = [] };
}

file static class Perhaps
{
    /// <summary>Sometimes nothing.</summary>
    public static Gen<string?> OrAbsent(this Gen<string> some) =>
        Gen.OneOf(some.Select(text => (string?)text), Gen.Constant((string?)null));
}
