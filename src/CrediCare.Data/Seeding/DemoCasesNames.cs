using System.Globalization;
using CrediCare.Domain;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Data.Seeding;

/// <summary>Made-up debtors: family names, firms and streets that nobody has, organisation numbers that begin with 3.</summary>
internal sealed class DemoCasesNames(Random random, DateOnly today)
{
    internal static readonly string[] Given =
    [
        "Ingrid",
        "Jonas",
        "Åse",
        "Henrik",
        "Bjørg",
        "Amir",
        "Sofie",
        "Ola",
        "Mari",
        "Tor",
        "Leila",
        "Even",
        "Kari",
        "Pål",
        "Nora",
        "Emil",
        "Solveig",
        "Håkon",
        "Aisha",
        "Lars",
        "Marte",
        "Yusuf",
        "Gro",
        "Sander",
        "Ragnhild",
        "Øystein",
        "Thea",
        "Piotr",
        "Hege",
        "Andreas",
    ];

    internal static readonly string[] Family =
    [
        "Prøvedal",
        "Testmo",
        "Skissevik",
        "Utkastnes",
        "Eksemplund",
        "Kladdheim",
        "Måltrostås",
        "Fiktivrud",
        "Tøyssund",
        "Påfunnli",
        "Liksomstad",
        "Oppdiktrud",
        "Blankenes",
        "Forsøkmoen",
        "Øvelseth",
        "Modellvåg",
        "Attrappås",
        "Papirhaug",
        "Kopilien",
        "Prøvestad",
    ];

    private static readonly string[] Firms =
    [
        "Fjellro Treningssenter",
        "Liksomvik Kafé",
        "Blåskjær Snekkerverksted",
        "Papirhaug Trykkeri",
        "Øvre Attrapp Bygg",
        "Tøysbekk Regnskap",
        "Kladdheim Elektro",
        "Modellvåg Rør",
        "Snøfugl Transport",
        "Granskauen Drift",
        "Storlia Anlegg",
        "Måkeskjær Sjømat",
    ];

    internal static readonly string[] Streets =
    [
        "Liksomveien",
        "Prøvestubben",
        "Kladdebakken",
        "Skissegata",
        "Øvelsesstien",
        "Utkastalleen",
        "Attrappveien",
        "Fiktivgata",
    ];

    internal static readonly (string Postcode, string City)[] Places =
    [
        ("0585", "Oslo"),
        ("3618", "Kongsberg"),
        ("7052", "Trondheim"),
        ("5227", "Nesttun"),
        ("4021", "Stavanger"),
        ("9019", "Tromsø"),
        ("1605", "Fredrikstad"),
        ("6413", "Molde"),
    ];

    private int _count;

    public Debtor Person(Guid creditorId, DateTime nowUtc, bool minor = false)
    {
        var name = $"{Pick(Given)} {Pick(Family)}";
        DateOnly? born =
            minor ? today.AddYears(-16).AddDays(-random.Next(300))
            : random.Next(3) == 0 ? today.AddYears(-19 - random.Next(55)).AddDays(-random.Next(365))
            : null;
        return Debtor.Create(
            creditorId,
            new DebtorIdentity(DebtorKind.Person, name, null, born, null, null),
            Contact(name),
            nowUtc
        );
    }

    public Debtor Firm(Guid creditorId, DateTime nowUtc)
    {
        var sole = random.Next(4) == 0;
        var name = sole ? $"{Pick(Family)} {Pick(["Maskin", "Foto", "Hage", "Data"])}" : $"{Pick(Firms)} AS";
        return Debtor.Create(
            creditorId,
            new DebtorIdentity(sole ? DebtorKind.SoleProprietor : DebtorKind.Company, name, Number(), null, null, null),
            Contact(name),
            nowUtc
        );
    }

    private ContactDetails Contact(string name)
    {
        _count++;
        var place = Pick(Places);
        var address = new PostalAddress($"{Pick(Streets)} {random.Next(1, 120)}", null, place.Postcode, place.City, "NO");
        var phone = random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"+4740000{_count:000}");
        var email = random.Next(3) == 0 ? null : $"{NameKey.Of(name).Replace(' ', '.')}@post.example";
        return new ContactDetails(address, phone, email);
    }

    // Not every eight digits have a check digit; the next ones are tried then.
    private string Number()
    {
        while (true)
        {
            var digits = string.Create(CultureInfo.InvariantCulture, $"31{random.Next(100_000, 999_999)}");
            if (CheckDigits.Mod11(digits) is not '-' and var check)
                return digits + check;
        }
    }

    private T Pick<T>(T[] among) => among[random.Next(among.Length)];
}
