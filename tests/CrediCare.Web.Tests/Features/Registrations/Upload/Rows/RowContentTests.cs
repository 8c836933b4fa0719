using System.Text;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.EInvoices;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;
using CrediCare.TestKit;
using CrediCare.Web.Features.Registrations.Upload.Rows;

namespace CrediCare.Web.Tests.Features.Registrations.Upload.Rows;

/// <summary>What is made of a row before anything is judged: what stands in the file, or which cell and why not.</summary>
public class RowContentTests
{
    private const string Headings = "Fakturanr;Kundenavn;Forfallsdato;Beløp;KID;Postnr;Land;Orgnr;Valuta;Bilagstype";

    [Theory]
    [InlineData("1001;Ola;01.09.2026;100;;0150;;;;", "")]
    [InlineData("1001;Ola;46348;100;;0150;;;;", "DateAsNumber C3")]
    [InlineData("1001;Ola;01.09.2026;=A1;;150;;;;", "LeadingZerosLost F3, Formula D3")]
    [InlineData("1001;Ola;01.09.2026;100;1,2E+12;101;Island;;;", "ScientificNotation E3")]
    [InlineData("1001;KÃ¥re;01.09.2026;100;;;;;EUR;Kreditnota", "Misencoded B3, ForeignCurrency I3, CreditNote J3")]
    [InlineData("1001;\"Ola \"Knut\" AS\";;100;;;;;;", "Garbled B3")]
    [InlineData("1001;Ola;01.09.2026;100;;0150;;;;;;moved", "MoreCellsThanHeadings K3")]
    [InlineData("1001;Ola;01.09", "CutOff C3")]
    public void Row_SaysWhichCellCannotBeTaken(string row, string problems)
    {
        var read = Read($"Kundeliste, per 22.11\n{Headings}\n{row}");

        Assert.Equal(
            problems.Split(", ").Order(),
            read.Problems.Select(one => $"{one.Code} {one.Cell}").DefaultIfEmpty("").Order()
        );
    }

    [Theory]
    [InlineData(";Sum;;12 500,00;;;;;;", true)]
    [InlineData("Totalt:;;;12500;;;;;;", true)]
    [InlineData(";;;=SUM(D3:D9);;;;;;", true)]
    [InlineData("Sum;;;kr 1.234,50", true)]
    [InlineData(";;;12500;;;;;;Sum", true)]
    [InlineData(";;;12500;;;;;;", false)]
    [InlineData(";Sum;;;;;;;;", false)]
    [InlineData(";Sum AS;;12500;;;;;;", false)]
    [InlineData("Sum;;01.09.2026;12500;;;;;;", false)]
    [InlineData("1001;Sum;;12500;;;;;;", false)]
    [InlineData(";Sum;;12500;;;;310000019;;", false)]
    [InlineData("=A2;=B2;=C2;=D2;;;;;;", false)]
    [InlineData(";Sum;;mye;;;;;;", false)]
    public void RowThatAddsUpTheOthers_IsKnown_AndNoClaimIsTakenForOne(string row, bool isSum) =>
        Assert.Equal(isSum, Read($"{Headings}\n{row}\n").IsSum);

    [Theory]
    [InlineData("Sverige", "SE")]
    [InlineData("norway", "NO")]
    [InlineData("dk", "DK")]
    [InlineData("Atlantis", "ATLANTIS")]
    public void Country_IsKnownByItsName(string typed, string code) =>
        Assert.Equal(code, Read($"{Headings}\n1;Ola;;;;;{typed};;;").Content.Debtor.Country);

    [Theory]
    [InlineData("310000019", "", "Company")]
    [InlineData("", "01.01.1990", "Person")]
    [InlineData("310000019", "01.01.1990", "SoleProprietor")]
    [InlineData("", "", null)]
    public void Kind_FollowsFromTheNumbers_WhereNobodySaysIt(string number, string born, string? kind) =>
        Assert.Equal(kind, Read($"Navn;Orgnr;Fødselsdato\nOla;{number};{born}\n").Content.Debtor.Kind);

    [Fact]
    public void DayOfASpreadsheet_IsWrittenAsPeopleDo_AndSoQuotedWhereNoneBelongs()
    {
        var mapping = HeaderReading.Of(["Fakturanr", "Forfallsdato"]).Mapping;
        var day = new SheetCell(SheetCellKind.Date, "2026-11-20");

        var row = new RowContent(mapping, 2, []).Read(new SheetRow(2, [day, day]));

        Assert.Equal("20.11.2026", row.Content.Invoice.DueDate);
        var problem = Assert.Single(row.Problems);
        Assert.Equal(("BecameDate", "20.11.2026"), (problem.Code, problem.Text));
    }

    [Fact]
    public void WhatIsSaidOnce_StandsInEveryRow()
    {
        using var sheet = UploadSheet.Open(new MemoryStream(Encoding.UTF8.GetBytes("Navn;Fakturanr\nOla;1\n")));
        var mapping = sheet.Header.Mapping.WithFixed(UploadColumn.Description, "Husleie");

        var row = new RowContent(mapping, 2, []).Read(sheet.Next()!);

        Assert.Equal("Husleie", row.Content.Invoice.Description);
    }

    [Fact]
    public void EInvoice_IsWhatAPersonWouldHaveTyped()
    {
        var invoice = Written(Usual);

        var row = EInvoiceRow.Of(1, invoice, "310000019");

        Assert.Empty(row.Problems);
        Assert.Equal("F-2026-118", row.Content.Invoice.InvoiceNumber);
        Assert.Equal(("01.09.2026", "15.09.2026"), (row.Content.Invoice.InvoiceDate, row.Content.Invoice.DueDate));
        Assert.Equal(("1250,50", "1250,50"), (row.Content.Invoice.Invoiced, row.Content.Invoice.Outstanding));
        Assert.Equal(("2026000113", "Timer, Deler"), (row.Content.Invoice.Kid, row.Content.Invoice.Description));
        Assert.Equal(("Company", "310000027"), (row.Content.Debtor.Kind, row.Content.Debtor.OrganisationNumber));
        Assert.Equal(("Prøveveien 1", "0101", "Oslo", "NO"), Place(row));
    }

    [Fact]
    public void EInvoice_ThatIsNoClaimOfThisCreditor_IsRefused()
    {
        Assert.Equal(["CreditNote"], Problems(Usual with { IsCreditNote = true }));
        Assert.Equal(["ForeignCurrency"], Problems(Usual with { Currency = "EUR" }));
        Assert.Equal(["AnotherSupplier"], Problems(Usual with { Supplier = new() { OrganisationNumber = "310000027" } }));
        Assert.Equal(["SupplierUnknown"], Problems(Usual with { Supplier = new() }));
        Assert.Empty(Problems(Usual with { Supplier = new() { OrganisationNumber = "NO310000019MVA" } }));
        Assert.Null(EInvoiceRow.Of(1, Written(Usual with { DueOn = null }), "310000019").Content.Invoice.DueDate);
    }

    private static readonly EInvoice Usual = new()
    {
        IsCreditNote = false,
        Number = "F-2026-118",
        IssuedOn = new(2026, 9, 1),
        DueOn = new(2026, 9, 15),
        Currency = "NOK",
        Payable = Money.FromKroner(1_250.50m),
        PaymentReference = "2026000113",
        Supplier = new() { OrganisationNumber = "310000019" },
        Customer = new()
        {
            Name = "Blåskjær AS",
            OrganisationNumber = "310000027",
            Street = "Prøveveien 1",
            Postcode = "101",
            City = "Oslo",
            Country = "NO",
        },
        Items = ["Timer", "Deler"],
    };

    private static IEnumerable<string> Problems(EInvoice invoice) =>
        EInvoiceRow.Of(1, Written(invoice), "310000019").Problems.Select(one => one.Code);

    private static EInvoice Written(EInvoice invoice) => EInvoiceReader.Read(EInvoiceWriter.Write(invoice)).Invoice!;

    private static (string?, string?, string?, string?) Place(UploadedRow row) =>
        (row.Content.Debtor.Street, row.Content.Debtor.Postcode, row.Content.Debtor.City, row.Content.Debtor.Country);

    private static UploadedRow Read(string file)
    {
        using var sheet = UploadSheet.Open(new MemoryStream(Encoding.UTF8.GetBytes(file)));
        var row = sheet.Next()!;
        return new RowContent(sheet.Header.Mapping, sheet.Headings.Count, []).Read(row);
    }
}
