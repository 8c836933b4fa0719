using CrediCare.Data;
using CrediCare.Data.Desk;
using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>
/// Reads what the lines of one page are about: names, whose they are, and what is owed today by the function that everything
/// else asks too.
/// </summary>
public sealed class DeskFactsQuery(PortalContext context, RateBook rates, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<Guid, DeskFacts>> FindAsync(
        IReadOnlyCollection<DeskAbout> about,
        CancellationToken cancellationToken
    )
    {
        var ids = about.Select(one => one.Id).Distinct().ToList();
        var holders = await (
            from held in context.DeskAssignments
            where ids.Contains(held.SubjectId)
            join user in context.Users on held.UserId equals user.Id
            select new { held.SubjectId, Holder = new DeskHolder(user.Id, user.PublicId, user.FullName) }
        ).ToDictionaryAsync(held => held.SubjectId, held => held.Holder, cancellationToken);
        var facts = new Dictionary<Guid, DeskFacts>();
        foreach (var kind in about.GroupBy(one => one.Subject, one => one.Id))
        {
            var found = kind.Key switch
            {
                DeskSubject.Case => CasesAsync([.. kind.Distinct()], cancellationToken),
                DeskSubject.Registration => RegistrationsAsync([.. kind.Distinct()], cancellationToken),
                DeskSubject.Conversation => ConversationsAsync([.. kind.Distinct()], cancellationToken),
                DeskSubject.Payment => PaymentsAsync([.. kind.Distinct()], cancellationToken),
                DeskSubject.PaymentFile => PaymentFilesAsync([.. kind.Distinct()], cancellationToken),
            };
            foreach (var (id, fact) in await found)
                facts[id] = fact with { Holder = holders.GetValueOrDefault(id) };
        }

        return facts;
    }

    private async Task<List<(Guid, DeskFacts)>> CasesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from one in context.Cases.AsNoTracking().IgnoreAutoIncludes()
            where ids.Contains(one.Id)
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            select new
            {
                one.Id,
                one.CaseNumber,
                one.ClosedOn,
                Debtor = debtor.Name,
                Creditor = creditor.Name,
            }
        ).ToListAsync(cancellationToken);
        var invoices = (
            await context
                .Invoices.Where(invoice => ids.Contains(invoice.CaseId))
                .Select(invoice => new { invoice.CaseId, Invoice = new ClaimInvoice(invoice.Id, invoice.DueDate) })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.CaseId, row => row.Invoice);
        var ledger = (
            await context.LedgerEntries.AsNoTracking().Where(entry => ids.Contains(entry.CaseId)).ToListAsync(cancellationToken)
        ).ToLookup(entry => entry.CaseId);
        var known = await rates.LateInterestRatesAsync(cancellationToken);
        var today = clock.Today();
        return rows.ConvertAll(row =>
            (
                row.Id,
                new DeskFacts(
                    new(DeskSubject.Case, row.CaseNumber),
                    row.Debtor,
                    row.CaseNumber,
                    row.Creditor,
                    Owed(row.Id, row.ClosedOn),
                    null
                )
            )
        );

        Money Owed(Guid id, DateOnly? closedOn) => CaseBalances.Of(closedOn, ledger[id], invoices[id], known, today).Total;
    }

    private async Task<List<(Guid, DeskFacts)>> RegistrationsAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from one in context.Registrations.AsNoTracking()
            where ids.Contains(one.Id)
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            select new
            {
                one.Id,
                one.PublicId,
                one.ReceiptNumber,
                one.DebtorName,
                one.Outstanding,
                Creditor = creditor.Name,
            }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
            (
                row.Id,
                new DeskFacts(
                    new(DeskSubject.Registration, row.PublicId),
                    row.DebtorName,
                    row.ReceiptNumber,
                    row.Creditor,
                    row.Outstanding,
                    null
                )
            )
        );
    }

    private async Task<List<(Guid, DeskFacts)>> PaymentsAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await context
            .IncomingPayments.AsNoTracking()
            .Where(one => ids.Contains(one.Id))
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
            (
                row.Id,
                new DeskFacts(
                    new(DeskSubject.Payment, row.PublicId),
                    row.PayerName ?? row.Message ?? row.Kid ?? PortalFormat.Norwegian.FieldDate(row.ValueOn),
                    null,
                    null,
                    row.Amount,
                    null
                )
            )
        );
    }

    private async Task<List<(Guid, DeskFacts)>> PaymentFilesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await context.ReceivedFiles.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
            (row.Id, new DeskFacts(new(DeskSubject.PaymentFile, row.PublicId), row.FileName, null, null, null, null))
        );
    }

    private async Task<List<(Guid, DeskFacts)>> ConversationsAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from thread in context.MessageThreads.AsNoTracking()
            where ids.Contains(thread.Id)
            join creditor in context.Creditors on thread.CreditorId equals creditor.Id
            select new
            {
                thread.Id,
                thread.PublicId,
                thread.Subject,
                Creditor = creditor.Name,
            }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
            (row.Id, new DeskFacts(new(DeskSubject.Conversation, row.PublicId), row.Subject, null, row.Creditor, null, null))
        );
    }
}
