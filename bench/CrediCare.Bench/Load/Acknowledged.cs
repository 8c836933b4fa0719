using System.Collections.Concurrent;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Bench.Load;

/// <summary>What the site has said that it took.</summary>
internal sealed class Acknowledged
{
    private readonly ConcurrentDictionary<string, string> _claims = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _messages = new(StringComparer.Ordinal);

    public void Claim(string invoiceNumber, string receipt) => _claims[invoiceNumber] = receipt;

    public void Message(string subject) => _messages[subject] = true;

    /// <exception cref="InvalidOperationException">Something is not there, or is there twice.</exception>
    public async Task CheckAsync(TestDatabase database)
    {
        var (numbers, written) = (_claims.Keys.ToList(), _messages.Keys.ToList());
        await using var context = database.Open();
        var claims = await context
            .Registrations.Select(one => new { one.InvoiceNumber, one.ReceiptNumber })
            .Where(one => numbers.Contains(one.InvoiceNumber))
            .ToListAsync();
        var subjects = await context.MessageThreads.Select(one => one.Subject).Where(one => written.Contains(one)).ToListAsync();
        var isWhole =
            claims.Count == _claims.Count
            && claims.TrueForAll(one => _claims[one.InvoiceNumber] == one.ReceiptNumber)
            && subjects.Count == _messages.Count;
        Console.WriteLine(
            $"\nAcknowledged: {_claims.Count} claims, {_messages.Count} messages; there: {claims.Count} and {subjects.Count}, each under its receipt."
        );
        if (!isWhole)
            throw new InvalidOperationException("What was acknowledged is not what is there.");
    }
}
