using CrediCare.Domain.Debtors;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Debtors;

public class DebtorDetailsTests
{
    private static readonly ContactDetails Home = new(
        new PostalAddress("Prøveveien 1", null, "0585", "Oslo", "NO"),
        "+4740000111",
        null
    );

    [Fact]
    public void ChangeContact_KeepsWhatWasBefore_AndTheSameAgainIsNothing()
    {
        var debtor = Made(null);
        var moved = Home with { Phone = "+4740000222" };

        Assert.True(debtor.ChangeContact(moved, Caseworker, At("2026-10-01")));
        Assert.False(debtor.ChangeContact(moved, Caseworker, At("2026-10-02")));

        var before = Assert.Single(debtor.ContactChanges);
        Assert.Equal(("+4740000111", Home.Address, Caseworker), (before.Phone, before.Address, before.EndedByUserId));
        Assert.Equal(moved, debtor.Contact);
    }

    [Theory]
    [InlineData("2008-10-06", true)]
    [InlineData("2008-10-05", false)]
    [InlineData(null, false)]
    public void IsMinor_UntilTheEighteenthBirthday(string? born, bool minor) =>
        Assert.Equal(minor, Made(born is null ? null : Day(born)).IsMinor(Day("2026-10-05")));

    [Fact]
    public void AGuardian_AndABankruptcy_AreKept()
    {
        var debtor = Made(null);
        Assert.Null(debtor.Guardian);
        var guardian = new Guardian("Vera Verge", Home);

        debtor.NameGuardian(guardian);
        debtor.IsBankrupt(Day("2026-10-05"));
        debtor.IsBankrupt(Day("2026-10-07"));

        Assert.Equal((guardian, Day("2026-10-05")), (debtor.Guardian, debtor.BankruptSince!.Value));
    }

    private static Debtor Made(DateOnly? born) =>
        Debtor.Create(
            Guid.CreateVersion7(),
            new DebtorIdentity(DebtorKind.Person, "Ingrid Prøvedal", null, born, null, null),
            Home,
            At("2026-09-01")
        );
}
