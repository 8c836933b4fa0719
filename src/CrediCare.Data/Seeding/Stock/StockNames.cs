using System.Globalization;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Debtors;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// Made-up people and firms: few names are common and many are rare, as in life. Some people have a birth number, some
/// a birth date, some neither.
/// </summary>
internal sealed class StockNames(Random random, StockNumbers numbers, Vault vault)
{
    private static readonly string[] Beginnings =
    [
        "Prøve",
        "Skisse",
        "Kladd",
        "Liksom",
        "Påfunn",
        "Tøys",
        "Modell",
        "Attrapp",
        "Mønster",
        "Fiktiv",
        "Blåskjær",
        "Kvistbekk",
        "Granskau",
        "Måkeskjær",
        "Snøfugl",
        "Øvel",
        "Storli",
        "Tenkt",
        "Papir",
        "Fjellro",
        "Tallrad",
        "Hegg",
        "Åker",
        "Utkast",
    ];

    private static readonly string[] Endings =
    [
        "vik",
        "rud",
        "stad",
        "heim",
        "moen",
        "lien",
        "haug",
        "sund",
        "nes",
        "dal",
        "berg",
        "våg",
        "ås",
        "tangen",
        "bakken",
        "bø",
        "engen",
        "myr",
        "hølen",
        "stubben",
    ];

    private static readonly string[] Trades =
    [
        "Bygg",
        "Elektro",
        "Rør",
        "Transport",
        "Regnskap",
        "Kafé",
        "Trykkeri",
        "Bilverksted",
        "Hagesenter",
        "Frisør",
        "Tannklinikk",
        "Treningssenter",
        "Fysioterapi",
        "Barnehage",
        "Strøm",
        "Bredbånd",
        "Renhold",
        "Snekkerverksted",
        "Dyreklinikk",
        "Sjømat",
    ];

    /// <summary>Another name for each of the first 9600.</summary>
    public static string CreditorName(int running)
    {
        var (beginning, ending) = (running % Beginnings.Length, (running * 7 + running / Beginnings.Length) % Endings.Length);
        var trade = (running * 7 + running / (Beginnings.Length * Endings.Length)) % Trades.Length;
        return $"{Beginnings[beginning]}{Endings[ending]} {Trades[trade]} AS";
    }

    public DebtorIdentity Person(DateOnly openedOn, bool minor)
    {
        var given = Rare(DemoCasesNames.Given);
        if (random.Next(5) == 0)
            given = $"{given} {Rare(DemoCasesNames.Given)}";
        var name = $"{given} {FamilyName()}";
        if (minor)
            return new(DebtorKind.Person, name, null, openedOn.AddYears(-16).AddDays(-random.Next(300)), null, null);
        if (random.Next(10) is var known && known >= 4)
            return new(DebtorKind.Person, name, null, known < 7 ? Adult(openedOn) : null, null, null);
        var (number, born) = numbers.Person();
        return new(
            DebtorKind.Person,
            name,
            null,
            born,
            vault.Seal(number, Purposes.BirthNumber),
            vault.KeyedHash(number, Purposes.BirthNumber)
        );
    }

    public DebtorIdentity Firm()
    {
        var sole = random.Next(4) == 0;
        var name = sole ? $"{FamilyName()} {Rare(Trades)}" : $"{Place()} {Rare(Trades)} AS";
        return new(sole ? DebtorKind.SoleProprietor : DebtorKind.Company, name, numbers.Organisation(), null, null, null);
    }

    public ContactDetails Contact(string name)
    {
        var place = DemoCasesNames.Places[random.Next(DemoCasesNames.Places.Length)];
        var street = random.Next(3) == 0 ? Rare(DemoCasesNames.Streets) : $"{Place()}veien";
        var address = new PostalAddress($"{street} {random.Next(1, 160)}", null, place.Postcode, place.City, "NO");
        var email =
            random.Next(3) == 0
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{NameKey.Of(name).Replace(' ', '.')}{random.Next(1, 100)}@post.example"
                );
        return new(address, random.Next(3) == 0 ? null : numbers.Phone(), email);
    }

    /// <summary>One of them, those first in the list far more often than the last.</summary>
    public T Rare<T>(IReadOnlyList<T> among)
    {
        var drawn = random.NextDouble();
        return among[(int)(drawn * drawn * among.Count)];
    }

    private string FamilyName() => random.Next(3) == 0 ? Rare(DemoCasesNames.Family) : Place();

    private string Place() => Rare(Beginnings) + Endings[random.Next(Endings.Length)];

    private DateOnly Adult(DateOnly openedOn) => openedOn.AddYears(-19 - random.Next(60)).AddDays(-random.Next(365));
}
