using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Seeding;

/// <summary>
/// The bank's files that the demo's payments came by, one for each day, so that its days agree with the bank. The last payment of all is in
/// none: its day shows what a difference looks like.
/// </summary>
public sealed class DemoBankFiles(PortalContext context)
{
    private const string Account = "12345678903";

    /// <summary>Of a machine whose cases have just been made up; none of their payments came by a file.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from row in context.LedgerEntries
            where row.Kind == LedgerEntryKind.Payment
            join one in context.Cases.IgnoreAutoIncludes() on row.CaseId equals one.Id
            orderby row.RecordedAtUtc, row.TransactionId
            select new
            {
                row.TransactionId,
                row.CaseId,
                one.Kid,
                row.BookedOn,
                row.EffectiveOn,
                row.RecordedAtUtc,
                row.Amount,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var paid = rows.GroupBy(row => row.TransactionId)
            .Select(same => new DemoPaid(
                same.Key,
                same.First().CaseId,
                same.First().Kid,
                same.First().BookedOn,
                same.First().EffectiveOn,
                same.First().RecordedAtUtc,
                -same.Sum(row => row.Amount)
            ))
            .ToList();
        foreach (var day in paid.SkipLast(1).GroupBy(one => one.BookedOn))
            Add(day.Key, [.. day]);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private void Add(DateOnly day, List<DemoPaid> paid)
    {
        var name = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var reading = new PaymentFileReading(
            new()
            {
                Kind = PaymentFileKind.Camt054,
                Identity = $"{Account}/DEMO-{name}",
                Items = [.. paid.Select((one, at) => Item(one, at))],
            },
            null
        );
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reading.File!.Identity)));
        var (file, items) = ReceivedFile.Receive(reading, $"camt054-{name}.xml", paid.Count * 1_000, sha256, null, paid[0].At);
        foreach (var (item, one) in items.Zip(paid))
        {
            var payment = Came(one, $"{file.PublicId}/{item.Number}");
            item.End(ReceivedItemOutcome.Booked, payment.Id);
        }

        file.Close();
        context.Add(file);
        context.AddRange(items);
    }

    private IncomingPayment Came(DemoPaid one, string reference)
    {
        var payment = IncomingPayment.Receive(
            $"file:{PaymentFileKind.Camt054}",
            reference,
            one.Amount,
            one.PaidOn,
            one.Kid,
            null,
            new Payer(null, null),
            one.At
        );
        var entry = context.Add(payment);
        entry.Property(its => its.State).CurrentValue = IncomingPaymentState.Matched;
        entry.Property(its => its.CaseId).CurrentValue = one.CaseId;
        entry.Property(its => its.TransactionId).CurrentValue = one.TransactionId;
        entry.Property(its => its.SettledAtUtc).CurrentValue = one.At;
        context.Add(new IncomingPaymentBooking(one.TransactionId, payment.Id));
        return payment;
    }

    private static PaymentFileItem Item(DemoPaid one, int at) =>
        new()
        {
            Line = 7 + (8 * at),
            Kind = PaymentFileItemKind.Payment,
            Account = Account,
            Amount = one.Amount,
            Kid = one.Kid,
            BookedOn = one.BookedOn,
            ValueOn = one.PaidOn,
            BankReference = one.TransactionId.ToString("N")[^12..],
        };

    private sealed record DemoPaid(
        Guid TransactionId,
        Guid CaseId,
        string Kid,
        DateOnly BookedOn,
        DateOnly PaidOn,
        DateTime At,
        Money Amount
    );
}
