using CrediCare.Domain.Debtors;

namespace CrediCare.Domain.Tests.Debtors;

/// <summary>Who is the same debtor, and who is only called the same.</summary>
public sealed class DebtorMatchTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Born = new(1980, 2, 29);
    private static readonly DebtorIdentity Kari = new(DebtorKind.Person, "Kari Prøvedal", null, Born, null, null);

    [Fact]
    public void Find_ByOrganisationNumber_WhateverTheName() =>
        Assert.True(Matches(Company("Prøvefirma AS", "310000019"), Company("PRØVEFIRMA", "310000019")));

    [Fact]
    public void Find_ByBirthNumber_WhateverTheName() =>
        Assert.True(
            Matches(Kari with { BirthNumberHash = Hash(1) }, Kari with { Name = "Kari Gift", BirthNumberHash = Hash(1) })
        );

    [Theory]
    [InlineData("KARI  prøvedal", true)]
    [InlineData("Kari Provedal", false)]
    [InlineData("Kari Prøvdal", false)]
    public void Find_ByNameAndBirthDate_OnlyWhenTheNameIsTheSame(string name, bool same) =>
        Assert.Equal(same, Matches(Kari, Kari with { Name = name }));

    [Fact]
    public void Find_ByNameAlone_IsNobody()
    {
        Assert.False(Matches(Kari with { BirthDate = null }, Kari with { BirthDate = null }));
        Assert.False(Matches(Kari, Kari with { BirthDate = null }));
        Assert.False(Matches(Kari, Kari with { BirthDate = Born.AddDays(1) }));
        Assert.False(Matches(Company("Prøvefirma AS", "310000019"), Company("Prøvefirma AS", "310000027")));
    }

    [Fact]
    public void Find_WhenTheBirthNumbersDiffer_TheBirthDateDoesNotHelp() =>
        Assert.False(Matches(Kari with { BirthNumberHash = Hash(1) }, Kari with { BirthNumberHash = Hash(2) }));

    [Fact]
    public void Find_PrefersTheStrongerSign()
    {
        var byName = Known(Kari);
        var byNumber = Known(Kari with { Name = "Kari Gift", BirthNumberHash = Hash(1) });

        Assert.Equal(byNumber, DebtorMatch.Find(Kari with { BirthNumberHash = Hash(1) }, [byName, byNumber]));
    }

    [Theory]
    [InlineData(true, null, null)]
    [InlineData(true, "1980-02-29", null)]
    [InlineData(false, "1980-02-29", "1980-03-01")]
    public void MayBeSame_WhenNothingSpeaksAgainstIt(bool expected, string? born, string? otherBorn) =>
        Assert.Equal(
            expected,
            DebtorMatch.MayBeSame(Known(Kari with { BirthDate = Day(born) }), Known(Kari with { BirthDate = Day(otherBorn) }))
        );

    [Fact]
    public void MayBeSame_NeedsTheSameName_AndIsNeverOneself()
    {
        var kari = Known(Kari);

        Assert.False(DebtorMatch.MayBeSame(kari, kari));
        Assert.False(DebtorMatch.MayBeSame(kari, Known(Kari with { Name = "Berit Prøvedal" })));
    }

    private static bool Matches(DebtorIdentity identity, DebtorIdentity known) =>
        DebtorMatch.Find(identity, [Known(known)]) is not null;

    private static Debtor Known(DebtorIdentity identity) =>
        Debtor.Create(Guid.Empty, identity, new ContactDetails(PostalAddress.Unknown, null, null), Now);

    private static DebtorIdentity Company(string name, string number) => new(DebtorKind.Company, name, number, null, null, null);

    private static byte[] Hash(byte of) => [.. Enumerable.Repeat(of, 32)];

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
