using System.Globalization;
using CrediCare.Domain.Identifiers;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Identifiers;

/// <summary>A number made with its right check digit is read, and no single wrong digit is.</summary>
public class IdentifierPropertyTests
{
    private static Gen<string> OrganisationNumbers => WithMod11(Any.Digits(8)).Where(n => n.Trim('0').Length > 0);

    private static Gen<string> Accounts => WithMod11(Any.Digits(10)).Where(n => n.Trim('0').Length > 0);

    private static Gen<string> Ibans => Accounts.Select(a => Iban.Of(Identifier.Parse<BankAccountNumber>(a)).Value);

    private static Gen<string> References =>
        from length in Gen.Choose(3, 24)
        from digits in Any.Digits(length)
        select PaymentReference.Create(digits).Value;

    private static Gen<string> CaseNumbers =>
        from year in Gen.Choose(2000, 2099)
        from running in Gen.OneOf(Gen.Choose(1, 999_999), Gen.Choose(1_000_000, int.MaxValue))
        select CaseNumber.Create(year, running).Value;

    [Fact]
    public void OrganisationNumber_WithItsCheckDigit_Parses() =>
        Any.Holds(OrganisationNumbers, n => OrganisationNumber.TryParse(n, out _));

    [Fact]
    public void OrganisationNumber_WithOneWrongDigit_Fails() =>
        Any.Holds(OneWrongDigit(OrganisationNumbers), n => !OrganisationNumber.TryParse(n, out _));

    [Fact]
    public void BankAccountNumber_WithItsCheckDigit_Parses() => Any.Holds(Accounts, n => BankAccountNumber.TryParse(n, out _));

    [Fact]
    public void BankAccountNumber_WithOneWrongDigit_Fails() =>
        Any.Holds(OneWrongDigit(Accounts), n => !BankAccountNumber.TryParse(n, out _));

    [Fact]
    public void Iban_OfAnAccount_ParsesBackToIt() =>
        Any.Holds(
            Accounts,
            a => Iban.TryParse(Iban.Of(Identifier.Parse<BankAccountNumber>(a)).Display, out var iban) && iban.Account.Value == a
        );

    [Fact]
    public void Iban_WithOneWrongDigit_Fails() => Any.Holds(OneWrongDigit(Ibans), n => !Iban.TryParse(n, out _));

    [Fact]
    public void PaymentReference_OfOurOwn_ParsesAndPassesMod10() =>
        Any.Holds(
            References,
            n => PaymentReference.TryParse(n, out var read) && read.PassesMod10 && read.Value.Length is >= 4 and <= 25
        );

    [Fact]
    public void PaymentReference_WithOneWrongDigit_FailsMod10() =>
        Any.Holds(OneWrongDigit(References), n => !PaymentReference.TryParse(n, out var read) || !read.PassesMod10);

    [Fact]
    public void PaymentReference_ByMod11WithOneWrongDigit_FailsMod11() =>
        Any.Holds(
            OneWrongDigit(Any.Digits(11).Select(d => d + CheckDigits.Mod11(d))),
            n => !PaymentReference.TryParse(n, out var read) || !read.PassesMod11
        );

    [Fact]
    public void CaseNumber_TypedWithOrWithoutDashes_IsTheSame() =>
        Any.Holds(
            CaseNumbers,
            n =>
                CaseNumber.TryParse(n.Replace("-", " ", StringComparison.Ordinal), out var spaced)
                && CaseNumber.TryParse(spaced.Digits, out var bare)
                && spaced.Value == n
                && bare == spaced
        );

    [Fact]
    public void CaseNumber_WithOneWrongDigit_Fails() =>
        Any.Holds(OneWrongDigit(CaseNumbers), n => !CaseNumber.TryParse(n, out _));

    [Fact]
    public void CaseNumber_Digits_MakeAPaymentReference() =>
        Any.Holds(
            CaseNumbers,
            n => PaymentReference.TryParse(PaymentReference.Create(Identifier.Parse<CaseNumber>(n).Digits).Value, out _)
        );

    /// <summary>The drawn number with one of its digits made another.</summary>
    internal static Gen<string> OneWrongDigit(Gen<string> numbers) =>
        from number in numbers
        from at in Gen.Elements(Enumerable.Range(0, number.Length).Where(i => char.IsAsciiDigit(number[i])))
        from shift in Gen.Choose(1, 9)
        select number[..at] + ((number[at] - '0' + shift) % 10).ToString(CultureInfo.InvariantCulture) + number[(at + 1)..];

    private static Gen<string> WithMod11(Gen<string> digits) =>
        digits.Select(d => d + CheckDigits.Mod11(d)).Where(n => n[^1] != '-');
}
