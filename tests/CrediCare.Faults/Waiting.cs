using CrediCare.Domain.Amounts;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Faults;

/// <summary>What waits for the night: mostly good registrations, and among them every kind that must be refused.</summary>
internal sealed record Waiting(int Good, IReadOnlyDictionary<Guid, RefusalReason> Bad)
{
    private const int OneBadIn = 400;

    /// <param name="database">An empty one.</param>
    /// <param name="registrations">How many wait.</param>
    /// <param name="areGood">None of them must be refused, so that <c>verify</c> finds nothing before the night either.</param>
    public static async Task<Waiting> SeedAsync(TestDatabase database, int registrations, bool areGood = false)
    {
        await using (var night = new NightHost(database, TimeProvider.System))
            await night.PrepareAsync();
        var sent = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
        ClaimSeed good,
            suspended,
            closed;
        await using (var context = database.Open())
        {
            good = SeedOf(await SeededCreditor.CreateAsync(context, sent), sent);
            suspended = SeedOf(await SeededCreditor.CreateAsync(context, sent, CreditorStanding.Suspended), sent);
            closed = SeedOf(await SeededCreditor.CreateAsync(context, sent, portfolioIsClosed: true), sent);
        }

        var rows = new List<Registration>(registrations);
        var bad = new Dictionary<Guid, RefusalReason>();
        for (var number = 0; number < registrations; number++)
        {
            var (row, reason) = (number % OneBadIn) switch
            {
                _ when areGood => (good.Claim(number), (RefusalReason?)null),
                50 => (suspended.Claim(number), RefusalReason.CreditorNotActive),
                150 => (closed.Claim(number), RefusalReason.PortfolioClosed),
                250 => (good.Claim(number), RefusalReason.DuplicateInvoice),
                350 => (good.Claim(number, ClaimSeed.DebtorOf(number), outstanding: new Money(-1)), RefusalReason.Unreadable),
                _ => (good.Claim(number), (RefusalReason?)null),
            };
            rows.Add(row);
            if (reason is { } why)
                bad.Add(row.Id, why);
        }

        await using (var context = database.Open())
        {
            await ClaimSeed.SaveAsync(context, rows);
            var duplicates = bad.Where(row => row.Value == RefusalReason.DuplicateInvoice).Select(row => row.Key).ToList();
            await context.InvoiceNumberReservations.Where(one => duplicates.Contains(one.RegistrationId)).ExecuteDeleteAsync();
        }

        return new(registrations - bad.Count, bad);
    }

    private static ClaimSeed SeedOf(SeededCreditor creditor, DateTime sent) =>
        new(creditor, sent, TimeSpan.FromMilliseconds(100));
}
