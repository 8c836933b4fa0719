using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrediCare.Data;
using CrediCare.Data.Search;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;

namespace CrediCare.TestKit.Databases;

/// <summary>
/// Makes many different claims, the same for the same number: companies and persons, with and without birth number,
/// some of them owing more than once. They were sent one after the other, <paramref name="apart"/> from each other.
/// </summary>
public sealed class ClaimSeed(SeededCreditor creditor, DateTime firstSentUtc, TimeSpan apart)
{
    private const int EveryTenthOwesAgain = 10;

    private static readonly string[] First =
    [
        "Aud",
        "Bjørg",
        "Cato",
        "Dagny",
        "Einar",
        "Frøydis",
        "Gunnar",
        "Hedda",
        "Ivar",
        "Jorunn",
        "Kåre",
        "Liv",
        "Magnus",
        "Nora",
        "Oddvar",
        "Petra",
        "Ragnhild",
        "Sverre",
        "Torunn",
        "Ulrik",
        "Vigdis",
        "Wenche",
        "Øystein",
        "Åse",
    ];

    private static readonly string[] Last =
    [
        "Prøvedal",
        "Testnes",
        "Eksempelrud",
        "Mønstervik",
        "Skisseland",
        "Utkastmo",
        "Modellås",
        "Syntesen",
        "Påfunnlien",
        "Oppdiktbakken",
        "Tenktangen",
        "Liksomstad",
        "Fiktivhaug",
        "Attrapsund",
        "Kladdebø",
        "Malplassen",
    ];

    public Registration Claim(int number) => Claim(number, DebtorOf(number - (number % EveryTenthOwesAgain == 9 ? 1 : 0)));

    public Registration Claim(
        int number,
        DebtorIdentity debtor,
        string? objection = null,
        Guid? joinCaseId = null,
        Money? outstanding = null
    )
    {
        var text = number.ToString("000000", CultureInfo.InvariantCulture);
        var sent = firstSentUtc + (apart * number);
        var due = DateOnly.FromDateTime(firstSentUtc).AddDays(-20 - (number % 900));
        var amount = new Money(25_000 + (number * 7919L % 4_000_000));
        return Registration.Submit(
            RegistrationResult.Accepted,
            ReceiptNumber.Create(2026, Receipt(number)).Value,
            $"seed-{Guid.NewGuid():N}",
            creditor.CreditorId,
            creditor.PortfolioId,
            creditor.UserId,
            debtor,
            new ContactDetails(
                new PostalAddress($"Prøveveien {number % 200}", null, "0150", "Oslo", "NO"),
                number % 3 == 0 ? $"+4799{number % 1_000_000:000000}" : null,
                number % 4 == 0 ? $"skyldner{number}@post.example" : null
            ),
            new ClaimDetails(
                $"F-{text}",
                $"ordre {text}",
                due.AddDays(-14),
                due,
                amount,
                outstanding ?? amount,
                number % 2 == 0 ? new Money(3_500) : Money.Zero,
                PaymentReference.Create($"77{text}").Value,
                "Varer levert etter ordre",
                null,
                null,
                objection,
                null
            ),
            joinCaseId,
            sent
        );
    }

    /// <summary>Saves registrations that are waiting for the night, each holding its invoice number and found by its terms.</summary>
    public static async Task SaveAsync(PortalContext context, IReadOnlyCollection<Registration> registrations)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        await BulkInsert.InsertAsync(context, registrations, default);
        await BulkInsert.InsertAsync(
            context,
            [
                .. registrations.Select(row => new InvoiceNumberReservation(
                    row.CreditorId,
                    InvoiceNumberKey.Of(row.InvoiceNumber),
                    row.Id
                )),
            ],
            default
        );
        await BulkInsert.InsertAsync(context, [.. registrations.SelectMany(RegistrationSearchTerms.Of)], default);
        await transaction.CommitAsync();
    }

    public static DebtorIdentity DebtorOf(int number)
    {
        if (number % 5 < 2)
            return new(
                DebtorKind.Company,
                $"{Last[number % Last.Length]} {Last[number / 7 % Last.Length]} {number % 5000} AS",
                SyntheticNumbers.Organisation(number),
                null,
                null,
                null
            );
        var name =
            $"{First[number % First.Length]} {First[number / 5 % First.Length]} {Last[number / 11 % Last.Length]}{number % 97}";
        var hash = number % 5 == 4 ? SHA256.HashData(Encoding.UTF8.GetBytes($"person {number}")) : null;
        return new(
            DebtorKind.Person,
            name,
            null,
            new DateOnly(1950, 1, 1).AddDays(number % 20_000),
            hash is null ? null : [.. hash, .. hash],
            hash
        );
    }

    // Receipts are the database's own; each creditor's seed has a range of its own.
    private long Receipt(int number) => (Math.Abs((long)creditor.CreditorId.GetHashCode()) % 100_000 * 1_000_000) + number + 1;
}
