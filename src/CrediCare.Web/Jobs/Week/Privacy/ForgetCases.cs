using CrediCare.Data;
using CrediCare.Data.Search;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>
/// Takes out of cases whom they were about and what was written about them: names, addresses, numbers of persons, words, documents.
/// Days, amounts, stages and the ledger stay, so that every figure is what it was. Within the caller's transaction.
/// </summary>
public sealed class ForgetCases(PortalContext context, ForgetDocuments documents, ForgetWords words)
{
    /// <returns>Those that are forgotten now: one that was opened again meanwhile is left alone.</returns>
    public async Task<IReadOnlyCollection<Guid>> ForgetAsync(
        IReadOnlyCollection<Guid> wanted,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var ids = await MarkAsync(wanted, today, cancellationToken);
        if (ids.Count == 0)
            return ids;
        await words.ForgetAsync(ids, cancellationToken);
        await documents.OfCasesAsync(ids, cancellationToken);
        await RegistrationsAsync(ids, today, cancellationToken);
        await PayersAsync(ids, cancellationToken);
        await DebtorsAsync(ids, today, cancellationToken);
        await TermsAsync(ids, cancellationToken);
        return ids;
    }

    /// <summary>First of all, so that nobody opens one of them while the rest is done.</summary>
    private async Task<List<Guid>> MarkAsync(
        IReadOnlyCollection<Guid> wanted,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var marked = context.Cases.Where(one =>
            wanted.Contains(one.Id) && one.Stage == CaseStage.Closed && one.ExcessSince == null
        );
        await marked
            .Where(one => one.ForgottenOn == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.ForgottenOn, today).SetProperty(one => one.Version, one => one.Version + 1),
                cancellationToken
            );
        return await marked.Select(one => one.Id).ToListAsync(cancellationToken);
    }

    private async Task RegistrationsAsync(IReadOnlyCollection<Guid> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var registrations = await context
            .Registrations.Where(one => one.CaseId != null && ids.Contains(one.CaseId.Value))
            .ToListAsync(cancellationToken);
        registrations.ForEach(one => one.Forget(today));
        await context.SaveChangesAsync(cancellationToken);
        await context
            .Invoices.Where(one => ids.Contains(one.CaseId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Description, "").SetProperty(one => one.OwnReference, (string?)null),
                cancellationToken
            );
    }

    /// <summary>Who paid, and where money went back to.</summary>
    private async Task PayersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var payments = context.IncomingPayments.Where(one => one.CaseId != null && ids.Contains(one.CaseId.Value));
        await context
            .ReceivedFileItems.Where(item => payments.Any(payment => payment.Id == item.PaymentId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(item => item.PayerName, (string?)null)
                        .SetProperty(item => item.PayerAccount, (string?)null)
                        .SetProperty(item => item.Text, (string?)null),
                cancellationToken
            );
        await payments.ExecuteUpdateAsync(
            set =>
                set.SetProperty(one => one.PayerName, (string?)null)
                    .SetProperty(one => one.PayerAccount, (string?)null)
                    .SetProperty(one => one.Message, (string?)null)
                    .SetProperty(one => one.ReturnReason, (string?)null)
                    .SetProperty(one => one.Version, one => one.Version + 1),
            cancellationToken
        );
        await context
            .PaymentOrders.SelectMany(order => order.Lines)
            .Where(line => line.CaseId != null && ids.Contains(line.CaseId.Value))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(line => line.ReceiverName, Forgotten.Name)
                        .SetProperty(line => line.Account, "")
                        .SetProperty(line => line.BackBecause, (string?)null)
                        .SetProperty(line => line.Version, line => line.Version + 1),
                cancellationToken
            );
        await context.RefundAccounts.Where(one => ids.Contains(one.CaseId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A debtor goes with the last of the cases against it.</summary>
    private async Task DebtorsAsync(IReadOnlyCollection<Guid> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var debtors = await context
            .Debtors.Include(one => one.ContactChanges)
            .Where(one => context.Cases.Any(of => of.DebtorId == one.Id && ids.Contains(of.Id)))
            .Where(one => !context.Cases.Any(of => of.DebtorId == one.Id && of.ForgottenOn == null))
            .ToListAsync(cancellationToken);
        var gone = debtors.ConvertAll(one => one.Id);
        await context
            .DebtorMergeSuggestions.Where(one => gone.Contains(one.DebtorId) || gone.Contains(one.OtherDebtorId))
            .ExecuteDeleteAsync(cancellationToken);
        debtors.ForEach(one => one.Forget(today));
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task TermsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await context.SearchTerms.Where(term => ids.Contains(term.CaseId)).ExecuteDeleteAsync(cancellationToken);
        var cases = await context
            .Cases.AsNoTracking()
            .IgnoreAutoIncludes()
            .Include(one => one.Invoices)
            .Where(one => ids.Contains(one.Id))
            .ToListAsync(cancellationToken);
        context.AddRange(cases.SelectMany(CaseSearchTerms.WithoutDebtor));
        await context.SaveChangesAsync(cancellationToken);
    }
}
