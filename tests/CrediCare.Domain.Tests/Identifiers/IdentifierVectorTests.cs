using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Tests.Identifiers;

/// <summary>Numbers whose validity was worked out elsewhere.</summary>
public class IdentifierVectorTests
{
    [Theory]
    [InlineData("123456785", true)]
    [InlineData("987654325", true)]
    [InlineData("310000019", true)]
    [InlineData("310000027", true)]
    [InlineData("310 000 019", true)]
    [InlineData("123456789", false)]
    [InlineData("987654321", false)]
    [InlineData("310000018", false)]
    [InlineData("31000006-", false)]
    [InlineData("12345678", false)]
    [InlineData("000000000", false)]
    [InlineData("١٢٣٤٥٦٧٨٥", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void OrganisationNumber(string? text, bool valid) =>
        Assert.Equal(valid, Domain.Identifiers.OrganisationNumber.TryParse(text, out _));

    [Fact]
    public void OrganisationNumber_WhoseCheckDigitWouldBeTen_DoesNotExist() =>
        Assert.DoesNotContain(
            Enumerable.Range(0, 10),
            digit => Domain.Identifiers.OrganisationNumber.TryParse($"31000006{digit}", out _)
        );

    [Theory]
    [InlineData("12345678903", true)]
    [InlineData("86011117947", true)]
    [InlineData("99991042764", true)]
    [InlineData("99990000022", true)]
    [InlineData("8601.11.17947", true)]
    [InlineData("8601 11 17947", true)]
    [InlineData("12345678901", false)]
    [InlineData("86011117949", false)]
    [InlineData("98765432109", false)]
    [InlineData("00000000000", false)]
    [InlineData("8601111794", false)]
    public void BankAccountNumber(string text, bool valid) =>
        Assert.Equal(valid, Domain.Identifiers.BankAccountNumber.TryParse(text, out _));

    [Theory]
    [InlineData("123456782", true, false)]
    [InlineData("602243", true, false)]
    [InlineData("2026000113", true, false)]
    [InlineData("0010017", true, false)]
    [InlineData("123456785", false, true)]
    [InlineData("2026000117", false, true)]
    [InlineData("1009-", false, true)]
    [InlineData("10090", true, false)]
    public void PaymentReference_Valid(string text, bool mod10, bool mod11)
    {
        Assert.True(PaymentReference.TryParse(text, out var reference));
        Assert.Equal((mod10, mod11), (reference.PassesMod10, reference.PassesMod11));
    }

    [Theory]
    [InlineData("123456783")]
    [InlineData("602244")]
    [InlineData("2026000114")]
    [InlineData("123456786")]
    [InlineData("2026000118")]
    [InlineData("0")]
    [InlineData("-")]
    [InlineData("10-09-x")]
    [InlineData("KID 602243")]
    [InlineData("00000000000000000000000000")]
    [InlineData("")]
    public void PaymentReference_Invalid(string text) => Assert.False(PaymentReference.TryParse(text, out _));

    [Theory]
    [InlineData("NO9386011117947", true)]
    [InlineData("NO7112345678903", true)]
    [InlineData("no93 8601 1117 947", true)]
    [InlineData("NO9286011117947", false)]
    [InlineData("NO9386011117949", false)]
    [InlineData("SE9386011117947", false)]
    [InlineData("NO93860111179470", false)]
    [InlineData("NOA386011117947", false)]
    public void Iban(string text, bool valid) => Assert.Equal(valid, Domain.Identifiers.Iban.TryParse(text, out _));

    [Theory]
    [InlineData("NO123456785MVA", true)]
    [InlineData("123456785MVA", true)]
    [InlineData("no 123 456 785 mva", true)]
    [InlineData("NO123456789MVA", false)]
    [InlineData("NO123456785", false)]
    [InlineData("MVA", false)]
    public void VatNumber(string text, bool valid) => Assert.Equal(valid, Domain.Identifiers.VatNumber.TryParse(text, out _));

    [Theory]
    [InlineData("0101", true)]
    [InlineData("9990", true)]
    [InlineData("0000", false)]
    [InlineData("101", false)]
    [InlineData("01011", false)]
    [InlineData("N-0101", false)]
    [InlineData("01.01", false)]
    public void Postcode(string text, bool valid) => Assert.Equal(valid, Domain.Identifiers.Postcode.TryParse(text, out _));

    [Theory]
    [InlineData("101", "0101")]
    [InlineData("9990", "9990")]
    [InlineData("0", null)]
    [InlineData("", null)]
    public void Postcode_Padded_GetsItsLeadingZeroBack(string text, string? expected) =>
        Assert.Equal(expected, Domain.Identifiers.Postcode.TryParsePadded(text, out var postcode) ? postcode.Value : null);

    [Theory]
    [InlineData("41234567", "+4741234567")]
    [InlineData("+47 412 34 567", "+4741234567")]
    [InlineData("004722334455", "+4722334455")]
    [InlineData("(+47) 22-33-44-55", "+4722334455")]
    [InlineData("4741234567", null)]
    [InlineData("12345678", null)]
    [InlineData("02000", null)]
    [InlineData("580000000000", null)]
    [InlineData("+4641234567", null)]
    [InlineData("4123456a", null)]
    public void PhoneNumber(string text, string? expected) =>
        Assert.Equal(expected, Domain.Identifiers.PhoneNumber.TryParse(text, out var number) ? number.Value : null);
}
