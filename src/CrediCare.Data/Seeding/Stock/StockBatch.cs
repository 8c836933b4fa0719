using CrediCare.Data.Jobs;
using CrediCare.Data.Search;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>Some cases with all that belongs to them, written in the caller's transaction.</summary>
internal sealed class StockBatch
{
    public List<Debtor> Debtors { get; } = [];

    /// <summary>Of which the cases were made.</summary>
    public List<Registration> Registrations { get; } = [];

    /// <summary>Sent, and no case yet.</summary>
    public List<Registration> Waiting { get; } = [];
    public List<Case> Cases { get; } = [];

    /// <summary>Plans, legal steps and interruptions.</summary>
    public List<object> Beside { get; } = [];

    /// <summary>Each with its messages.</summary>
    public List<MessageThread> Threads { get; } = [];

    public List<InboxItem> Inbox { get; } = [];
    public List<InboxReading> Readings { get; } = [];
    public List<SearchTerm> Terms { get; } = [];

    /// <returns>How many rows were written.</returns>
    public async Task<long> SaveAsync(PortalContext context, StockTerms terms, CancellationToken cancellationToken)
    {
        var rows = 0L;
        await InsertAsync(Debtors);
        await InsertAsync(Registrations);
        await InsertAsync(Waiting);
        await InsertAsync(
            Registrations
                .Concat(Waiting)
                .Select(row => new InvoiceNumberReservation(row.CreditorId, InvoiceNumberKey.Of(row.InvoiceNumber), row.Id))
                .OrderBy(row => row.CreditorId)
                .ThenBy(row => row.NumberKey, StringComparer.Ordinal)
        );
        await InsertAsync(Cases);
        await InsertAsync(Cases.SelectMany(one => one.Invoices));
        await InsertAsync(Cases.SelectMany(one => one.Ledger));
        await InsertAsync(Cases.SelectMany(one => one.Events));
        await InsertAsync(Cases.SelectMany(one => one.Disputes));
        await InsertAsync(Cases.SelectMany(one => one.Disputes).SelectMany(dispute => dispute.Statements));
        await InsertAsync(Cases.SelectMany(one => one.Decisions));
        var plans = Beside.OfType<PaymentPlan>().ToList();
        await InsertAsync(plans);
        await InsertAsync(plans.SelectMany(plan => plan.Installments));
        await InsertAsync(Beside.OfType<LegalStep>());
        await InsertAsync(Beside.OfType<LimitationEvent>());
        await InsertAsync(Threads);
        await InsertAsync(Threads.SelectMany(thread => thread.Messages));
        await InsertAsync(Inbox);
        await InsertAsync(Readings);
        await InsertAsync(Waiting.SelectMany(RegistrationSearchTerms.Of));
        await terms.KeepAsync(Terms, cancellationToken);
        await context.MarkImportedAsync(Registrations, cancellationToken);
        return rows + Terms.Count;

        async Task InsertAsync<T>(IEnumerable<T> some)
            where T : class
        {
            var all = some as IReadOnlyCollection<T> ?? [.. some];
            await BulkInsert.InsertAsync(context, all, cancellationToken);
            rows += all.Count;
        }
    }
}
