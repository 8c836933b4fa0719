using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Tests.Creditors;

public class CompanyDetailsTests
{
    private const string First = "+4722334455";
    private const string Second = "+4722334466";
    private const string Third = "+4722334477";

    private static readonly DateTime Now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

    private readonly Creditor _creditor = Creditor.Create(
        "Granli Bygg AS",
        "310000124",
        PostalAddress.Unknown,
        null,
        First,
        null,
        true,
        Now.AddYears(-1)
    );

    [Fact]
    public void PhoneToCallBack_AfterAChange_IsTheOldOneForThirtyDays()
    {
        Ring(Second, Now);

        Assert.Equal(First, _creditor.PhoneToCallBack(Now.AddDays(29)));
        Assert.Equal(Second, _creditor.PhoneToCallBack(Now.AddDays(30)));
    }

    [Fact]
    public void PhoneToCallBack_AfterSeveralChanges_IsTheLastThatHasStood()
    {
        Ring(Second, Now);
        Ring(Third, Now.AddDays(1));
        Assert.Equal(First, _creditor.PhoneToCallBack(Now.AddDays(2)));

        Ring(First, Now.AddDays(3));
        Assert.Equal((First, null), (_creditor.PhoneToCallBack(Now.AddDays(3)), _creditor.PhoneChangedAtUtc));
    }

    [Fact]
    public void PhoneToCallBack_WhereThereWasNone_IsNoneAtFirst()
    {
        var creditor = Creditor.Create("Granli", "310000124", PostalAddress.Unknown, null, null, null, true, Now);
        creditor.ChangeContact(new CreditorContact("Kari", null, First, null), Now);

        Assert.Null(creditor.PhoneToCallBack(Now.AddDays(29)));
        Assert.Equal(First, creditor.PhoneToCallBack(Now.AddDays(30)));
    }

    [Fact]
    public void ChangeContact_OfPortfolios_LeavesTheCompanyAndTheOthers()
    {
        var (one, other) = (_creditor.AddPortfolio("Privat"), _creditor.AddPortfolio("Bedrift"));
        var contact = new CreditorContact("Kari", "kari@granli.example", null, null);

        _creditor.ChangeContact([one.Id], contact, Now);

        Assert.Equal((contact, CreditorContact.None, First), (one.Contact, other.Contact, _creditor.Phone));
        Assert.Equal(First, _creditor.PhoneToCallBack(Now));
    }

    [Fact]
    public void ChangeContact_OfAPortfolio_ToWhatTheCompanyHas_LetsItFollow()
    {
        var portfolio = _creditor.AddPortfolio("Privat");
        Ring(First, Now);

        _creditor.ChangeContact([portfolio.Id], _creditor.Contact with { Name = "Nils" }, Now);

        Assert.Equal(new CreditorContact("Nils", null, null, null), portfolio.Contact);
    }

    [Fact]
    public void ChangeIdentity_ChangesTheWordsItIsFoundBy()
    {
        _creditor.ChangeIdentity("Granli Rør AS", Identifier.Parse<OrganisationNumber>("310000094"), Now);

        Assert.Equal(["as", "granli", "ror"], _creditor.NameWords.Select(word => word.Word).Order());
        Assert.Equal("310000094", _creditor.OrganisationNumber);
    }

    private void Ring(string phone, DateTime now) =>
        _creditor.ChangeContact(new CreditorContact("Kari", "kari@granli.example", phone, null), now);
}
