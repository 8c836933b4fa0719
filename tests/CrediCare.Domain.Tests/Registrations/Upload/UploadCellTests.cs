using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Domain.Tests.Registrations.Upload;

public sealed class UploadCellTests
{
    [Theory]
    [InlineData(UploadColumn.Kid, "1E9", CellRefusal.ScientificNotation)]
    [InlineData(UploadColumn.Kid, "1,23457E+12", CellRefusal.ScientificNotation)]
    [InlineData(UploadColumn.OrganisationNumber, "9,87654E+08", CellRefusal.ScientificNotation)]
    [InlineData(UploadColumn.BirthNumber, "1.58571e+10", CellRefusal.ScientificNotation)]
    [InlineData(UploadColumn.InvoiceNumber, "1,23457E+12", CellRefusal.ScientificNotation)]
    [InlineData(UploadColumn.Invoiced, "1E+06", CellRefusal.ScientificNotation)]
    [InlineData(UploadColumn.Kid, "123456782.0", CellRefusal.HasDecimals)]
    [InlineData(UploadColumn.OrganisationNumber, "987654325,00", CellRefusal.HasDecimals)]
    [InlineData(UploadColumn.Postcode, "150", CellRefusal.LeadingZerosLost)]
    [InlineData(UploadColumn.BirthNumber, "1819000200", CellRefusal.LeadingZerosLost)]
    [InlineData(UploadColumn.DueDate, "46348", CellRefusal.DateAsNumber)]
    [InlineData(UploadColumn.DueDate, "46348,5", CellRefusal.DateAsNumber)]
    [InlineData(UploadColumn.Name, "Ola\0Nordmann", CellRefusal.ControlCharacters)]
    [InlineData(UploadColumn.Name, "Ola\u0007", CellRefusal.ControlCharacters)]
    [InlineData(UploadColumn.Kid, "12\u007F", CellRefusal.ControlCharacters)]
    [InlineData(UploadColumn.Name, "KÃ¥re", CellRefusal.Misencoded)]
    [InlineData(UploadColumn.City, "TromsÃ¸", CellRefusal.Misencoded)]
    [InlineData(UploadColumn.Name, "Ã†gir", CellRefusal.Misencoded)]
    [InlineData(UploadColumn.Name, "K\uFFFDre", CellRefusal.Misencoded)]
    [InlineData(UploadColumn.Description, "a â€“ b", CellRefusal.Misencoded)]
    [InlineData(UploadColumn.DebtorKind, "kanskje", CellRefusal.UnknownWord)]
    [InlineData(UploadColumn.Currency, "EUR", CellRefusal.ForeignCurrency)]
    [InlineData(UploadColumn.DocumentType, "Kreditnota", CellRefusal.CreditNote)]
    [InlineData(UploadColumn.DocumentType, "381", CellRefusal.CreditNote)]
    [InlineData(UploadColumn.Description, "#REF!", CellRefusal.ErrorValue)]
    [InlineData(UploadColumn.Name, "#i/t", CellRefusal.ErrorValue)]
    [InlineData(UploadColumn.DueDate, "########", CellRefusal.ErrorValue)]
    [InlineData(UploadColumn.Kid, "#RETT: 1E+09", CellRefusal.NotCorrected)]
    [InlineData(UploadColumn.Street, "#correct", CellRefusal.NotCorrected)]
    [InlineData(UploadColumn.DocumentType, "#RETT", CellRefusal.NotCorrected)]
    public void Text_ThatHasLostSomething_IsRefused(UploadColumn column, string text, CellRefusal refusal) =>
        Assert.Equal(refusal, UploadCell.Read(column, UploadCellKind.Text, text));

    [Theory]
    [InlineData(UploadColumn.Kid, "0010017", "0010017")]
    [InlineData(UploadColumn.Kid, "1009-", "1009-")]
    [InlineData(UploadColumn.OrganisationNumber, "987.654.325", "987.654.325")]
    [InlineData(UploadColumn.InvoiceNumber, "1E9", "1E9")]
    [InlineData(UploadColumn.InvoiceNumber, "F-2026/1.0", "F-2026/1.0")]
    [InlineData(UploadColumn.Invoiced, " 1 234,50 ", "1 234,50")]
    [InlineData(UploadColumn.Invoiced, "1.234", "1.234")]
    [InlineData(UploadColumn.DueDate, "22.11.2026", "22.11.2026")]
    [InlineData(UploadColumn.DueDate, "22.11.2026 00:00:00", "22.11.2026")]
    [InlineData(UploadColumn.DueDate, "2026-11-22T00:00:00.000Z", "2026-11-22")]
    [InlineData(UploadColumn.DueDate, "22.11.2026 13:45", "22.11.2026 13:45")]
    [InlineData(UploadColumn.DueDate, "22.11.26", "22.11.26")]
    [InlineData(UploadColumn.Postcode, "0150", "0150")]
    [InlineData(UploadColumn.Name, "Åse Ãström-Müller 😀", "Åse Ãström-Müller 😀")]
    [InlineData(UploadColumn.Note, "a\r\nb\tc", "a\r\nb\tc")]
    [InlineData(UploadColumn.DebtorKind, "Privatperson", "Person")]
    [InlineData(UploadColumn.DebtorKind, "bedrift", "Company")]
    [InlineData(UploadColumn.DebtorKind, "ENK", "SoleProprietor")]
    [InlineData(UploadColumn.DebtorKind, "SoleProprietor", "SoleProprietor")]
    [InlineData(UploadColumn.Currency, "nok", null)]
    [InlineData(UploadColumn.Currency, "kr.", null)]
    [InlineData(UploadColumn.DocumentType, "Faktura", null)]
    [InlineData(UploadColumn.Name, "  ", null)]
    [InlineData(UploadColumn.InvoiceNumber, "#1042", "#1042")]
    [InlineData(UploadColumn.OwnReference, "#", "#")]
    public void Text_IsTakenAsItWasTyped(UploadColumn column, string text, string? typed) =>
        Assert.Equal(new CellReading(typed, null), UploadCell.Read(column, UploadCellKind.Text, text));

    [Theory]
    [InlineData(UploadColumn.Invoiced, "1234.5", "1234,5")]
    [InlineData(UploadColumn.Invoiced, "-12", "-12")]
    [InlineData(UploadColumn.Invoiced, "1234.56", "1234,56")]
    [InlineData(UploadColumn.Kid, "123456782", "123456782")]
    [InlineData(UploadColumn.Postcode, "0150", "0150")]
    [InlineData(UploadColumn.Name, "123", "123")]
    [InlineData(UploadColumn.InvoiceNumber, "123456789012345", "123456789012345")]
    public void Number_IsWrittenAsAPersonWould(UploadColumn column, string number, string typed) =>
        Assert.Equal(typed, UploadCell.Read(column, UploadCellKind.Number, number));

    [Theory]
    [InlineData(UploadColumn.Invoiced, "1234.567", CellRefusal.PartsOfOre)]
    [InlineData(UploadColumn.Kid, "1.5", CellRefusal.HasDecimals)]
    [InlineData(UploadColumn.InvoiceNumber, "1.5", CellRefusal.HasDecimals)]
    [InlineData(UploadColumn.Kid, "1234567890123460000000000", CellRefusal.DigitsLost)]
    [InlineData(UploadColumn.Name, "1234567890123456", CellRefusal.DigitsLost)]
    [InlineData(UploadColumn.DueDate, "46348", CellRefusal.DateAsNumber)]
    [InlineData(UploadColumn.Postcode, "150", CellRefusal.LeadingZerosLost)]
    [InlineData(UploadColumn.BirthNumber, "1819000200", CellRefusal.LeadingZerosLost)]
    [InlineData(UploadColumn.DebtorKind, "1", CellRefusal.UnknownWord)]
    [InlineData(UploadColumn.DocumentType, "381", CellRefusal.CreditNote)]
    public void Number_ThatHasLostSomething_IsRefused(UploadColumn column, string number, CellRefusal refusal) =>
        Assert.Equal(refusal, UploadCell.Read(column, UploadCellKind.Number, number));

    [Theory]
    [InlineData(UploadColumn.DueDate, "22.11.2026", null)]
    [InlineData(UploadColumn.Description, "22.11.2026", null)]
    [InlineData(UploadColumn.InvoiceNumber, null, CellRefusal.BecameDate)]
    [InlineData(UploadColumn.Invoiced, null, CellRefusal.BecameDate)]
    [InlineData(UploadColumn.Name, null, CellRefusal.BecameDate)]
    [InlineData(UploadColumn.DebtorKind, null, CellRefusal.BecameDate)]
    public void Day_StaysWhereDaysBelong(UploadColumn column, string? typed, CellRefusal? refusal) =>
        Assert.Equal(new CellReading(typed, refusal), UploadCell.Read(column, UploadCellKind.Date, "2026-11-22"));

    [Fact]
    public void PostcodeOfAnotherCountry_MayBeShort() =>
        Assert.Equal("101", UploadCell.Read(UploadColumn.Postcode, UploadCellKind.Text, "101", isNorwegian: false));

    public static TheoryData<UploadColumn> Columns() => [.. UploadColumns.All];

    [Theory]
    [MemberData(nameof(Columns))]
    public void WhatIsNeitherTextNorNumber_IsRefusedInEveryColumn(UploadColumn column)
    {
        Assert.Equal(default, UploadCell.Read(column, UploadCellKind.Empty, ""));
        Assert.Equal(CellRefusal.Formula, UploadCell.Read(column, UploadCellKind.Formula, "=A1"));
        Assert.Equal(CellRefusal.ErrorValue, UploadCell.Read(column, UploadCellKind.Error, "#N/A"));
        Assert.Equal(CellRefusal.Merged, UploadCell.Read(column, UploadCellKind.Merged, "1"));
        Assert.Equal(CellRefusal.Garbled, UploadCell.Read(column, UploadCellKind.Garbled, "a\"b"));
        Assert.Equal(CellRefusal.YesOrNo, UploadCell.Read(column, UploadCellKind.Boolean, "TRUE"));
    }
}
