using CrediCare.Data;
using CrediCare.Data.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Browser.Tests;

/// <summary>
/// Looks through all that the site has logged, at the level of production, for everybody it knows at the end of the whole suite: those
/// who were seeded and those whom the tests typed. A line may name a case or a person by key, never by what they are called.
/// </summary>
internal static class LoggedPeople
{
    private const int ShortestTelling = 5;

    /// <summary>The sign-ins of the demo are said at start in development, and nowhere else.</summary>
    private const string DemoSignIn = "CrediCare.Web.Startup.FirstStart Demo sign-in ";

    public static async Task ThereAreNoneAsync(BrowserPortal site)
    {
        var lines = await LinesAsync(site.StorageRoot);
        if (lines.Count == 0)
            throw new InvalidOperationException("The site has logged nothing; then nothing is proven.");
        var known = await site.WithDatabaseAsync(context => KnownAsync(context, site.Services.GetRequiredService<Vault>()));
        var telling = lines
            .SelectMany(line =>
                known
                    .Where(word => line.Contains(word.Key, StringComparison.OrdinalIgnoreCase))
                    .Select(word => $"{word.Value}: {line}")
            )
            .Distinct()
            .Take(10)
            .ToList();
        if (telling.Count > 0)
            throw new InvalidOperationException($"The log names people:\n{string.Join('\n', telling)}");
    }

    private static async Task<List<string>> LinesAsync(string root)
    {
        var lines = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(root, "logs"), "portal-*.log"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open);
            while (await reader.ReadLineAsync() is { } line)
                if (!line.Contains(DemoSignIn, StringComparison.Ordinal))
                    lines.Add(line);
        }

        return lines;
    }

    private static async Task<Dictionary<string, string>> KnownAsync(PortalContext context, Vault vault)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var one in context.Debtors.AsNoTracking().AsAsyncEnumerable())
        {
            Add("debtor", one.Name, one.OrganisationNumber, one.Phone, one.Email, one.Address.Street);
            Add("guardian", one.GuardianName, one.GuardianPhone, one.GuardianEmail, one.GuardianAddress.Street);
            if (one.BirthNumberSealed is { } hidden)
                Add("birth number", vault.OpenText(hidden, Purposes.BirthNumber));
        }

        await foreach (var one in context.Registrations.AsNoTracking().AsAsyncEnumerable())
        {
            Add("registration", one.DebtorName, one.DebtorOrganisationNumber, one.DebtorPhone, one.DebtorEmail);
            Add("registration", one.DebtorAddress.Street);
            if (one.DebtorBirthNumberSealed is { } hidden)
                Add("birth number", vault.OpenText(hidden, Purposes.BirthNumber));
        }

        await foreach (var one in context.Users.AsNoTracking().AsAsyncEnumerable())
            Add("user", one.FullName, one.Email, one.PhoneNumber);
        await foreach (var one in context.Creditors.AsNoTracking().AsAsyncEnumerable())
            Add("creditor", one.Name, one.OrganisationNumber, one.BankAccount);
        await foreach (var one in context.IncomingPayments.AsNoTracking().AsAsyncEnumerable())
            Add("payer", one.PayerName, one.PayerAccount);
        await foreach (var one in context.ReceivedFileItems.AsNoTracking().AsAsyncEnumerable())
            Add("payer", one.PayerName, one.PayerAccount);
        await foreach (var one in context.RefundAccounts.AsNoTracking().AsAsyncEnumerable())
            Add("account", one.Account);
        await foreach (var one in context.CustomerApplications.AsNoTracking().AsAsyncEnumerable())
            Add("applicant", one.OrganisationNumber);
        return known;

        void Add(string what, params string?[] words)
        {
            foreach (var word in words.OfType<string>().Where(word => word.Length >= ShortestTelling))
                known.TryAdd(word, what);
        }
    }
}
