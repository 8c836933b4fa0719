using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Tests.Identifiers;

/// <summary>How numbers are written for people and built for our own use.</summary>
public class IdentifierFormTests
{
    [Fact]
    public void Display_IsTheNorwegianWay()
    {
        Assert.Equal("310 000 019", Identifier.Parse<OrganisationNumber>("310000019").Display);
        Assert.Equal("8601.11.17947", Identifier.Parse<BankAccountNumber>("86011117947").Display);
        Assert.Equal("2026 0001 13", Identifier.Parse<PaymentReference>("2026000113").Display);
        Assert.Equal("NO93 8601 1117 947", Identifier.Parse<Iban>("NO9386011117947").Display);
        Assert.Equal("NO 123 456 785 MVA", Identifier.Parse<VatNumber>("123456785mva").Display);
        Assert.Equal("412 34 567", Identifier.Parse<PhoneNumber>("41234567").Display);
        Assert.Equal("22 33 44 55", Identifier.Parse<PhoneNumber>("22334455").Display);
        Assert.Equal("0101", Identifier.Parse<Postcode>("0101").Display);
    }

    [Fact]
    public void Value_IsWithoutWhatPeoplePutBetween()
    {
        Assert.Equal("310000019", Identifier.Parse<OrganisationNumber>(" 310\u00A0000\u202F019 ").Value);
        Assert.Equal("86011117947", Identifier.Parse<BankAccountNumber>("8601.11.17947").Value);
        Assert.Equal("1009-", Identifier.Parse<PaymentReference>("1009-  ").Value);
        Assert.Equal("NO123456785MVA", Identifier.Parse<VatNumber>("123 456 785 MVA").Value);
    }

    [Fact]
    public void Default_IsEmptyEverywhere()
    {
        Assert.Equal("", default(OrganisationNumber).Value);
        Assert.Equal("", default(OrganisationNumber).Display);
        Assert.Equal("", default(VatNumber).Display);
        Assert.Equal("", default(PhoneNumber).Display);
        Assert.Equal("", default(NationalIdentityNumber).Masked);
        Assert.Empty(default(NationalIdentityNumber).BirthDates);
        Assert.Equal(default, default(Iban).Account);
        Assert.False(default(PaymentReference).PassesMod10);
    }

    [Fact]
    public void Parse_OfSomethingElse_ThrowsWithoutTheText()
    {
        var thrown = Assert.Throws<FormatException>(() => Identifier.Parse<NationalIdentityNumber>("15857050094"));

        Assert.DoesNotContain("158", thrown.Message, StringComparison.Ordinal);
        Assert.Null(Identifier.ParseOrNull<Iban>("NO00"));
    }

    [Fact]
    public void CaseNumber_Create_WritesYearRunningNumberAndCheckDigit()
    {
        var number = CaseNumber.Create(2026, 4187);

        Assert.Equal("2026-004187-4", number.Value);
        Assert.Equal("20260041874", number.Digits);
        Assert.Equal("2026-1234567-0", CaseNumber.Create(2026, 1_234_567).Value);
    }

    [Theory]
    [InlineData("2026-004187-4", true)]
    [InlineData("2026 004187 4", true)]
    [InlineData("20260041874", true)]
    [InlineData("2026-004187-5", false)]
    [InlineData("2026-04187-7", false)]
    [InlineData("1926-004187-6", false)]
    [InlineData("2026-000000-3", false)]
    [InlineData("2026-0004187-7", false)]
    [InlineData("R-2026-004187-4", false)]
    [InlineData("", false)]
    public void CaseNumber_TryParse_TakesOnlyItsOwnForm(string text, bool valid) =>
        Assert.Equal(valid, CaseNumber.TryParse(text, out _));

    [Fact]
    public void ReceiptNumber_IsACaseNumbersFormAfterAnR()
    {
        var receipt = ReceiptNumber.Create(2026, 4187);

        Assert.Equal("R-2026-004187-4", receipt.Value);
        Assert.True(ReceiptNumber.TryParse("r 2026 004187 4", out var typed));
        Assert.Equal(receipt, typed);
        Assert.False(ReceiptNumber.TryParse("2026-004187-4", out _));
    }

    [Fact]
    public void Create_OutsideWhatFits_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CaseNumber.Create(1999, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CaseNumber.Create(2026, 0));
        Assert.Throws<ArgumentException>(() => PaymentReference.Create("12"));
        Assert.Throws<ArgumentException>(() => PaymentReference.Create(new string('1', 25)));
        Assert.Throws<ArgumentException>(() => PaymentReference.Create("12a"));
        Assert.Throws<ArgumentException>(() => Iban.Of(default));
    }

    [Fact]
    public void IsSynthetic_TellsTestCompaniesFromRealOnes()
    {
        Assert.True(Identifier.Parse<OrganisationNumber>("310000019").IsSynthetic);
        Assert.False(Identifier.Parse<OrganisationNumber>("987654325").IsSynthetic);
    }
}
