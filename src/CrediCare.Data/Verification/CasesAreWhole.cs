using CrediCare.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Verification;

/// <summary>Each case has its invoices, its debtor and its portfolio, all of one creditor, and a number of its own that reads right.</summary>
public sealed class CasesAreWhole : IInvariant
{
    public string Name => "cases";

    public async Task<InvariantFinding> CheckAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var found = new BreachList(cancellationToken);
        var all = context.Cases.AsNoTracking().IgnoreAutoIncludes();
        await found.NoneAsync(
            "without an invoice",
            all.Where(one => !context.Invoices.Any(invoice => invoice.CaseId == one.Id)).Select(one => one.CaseNumber)
        );
        await found.NoneAsync(
            "with another creditor's debtor, portfolio or invoice",
            all.Where(one =>
                    !context.Debtors.Any(debtor => debtor.Id == one.DebtorId && debtor.CreditorId == one.CreditorId)
                    || !context.Portfolios.Any(lies => lies.Id == one.PortfolioId && lies.CreditorId == one.CreditorId)
                    || context.Invoices.Any(invoice => invoice.CaseId == one.Id && invoice.CreditorId != one.CreditorId)
                )
                .Select(one => one.CaseNumber)
        );
        await found.NoneAsync(
            "with fewer or more events than it has counted",
            all.Where(one => one.EventCount != context.CaseEvents.Count(happened => happened.CaseId == one.Id))
                .Select(one => one.CaseNumber)
        );
        await found.NoneAsync(
            "with an event that names another creditor or portfolio",
            from happened in context.CaseEvents
            join one in all on happened.CaseId equals one.Id
            where happened.CreditorId != one.CreditorId
            select one.CaseNumber
        );
        var looked = 0L;
        var misread = new List<string>();
        await foreach (var number in all.Select(one => one.CaseNumber).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            looked++;
            if (!CaseNumber.TryParse(number, out _))
                misread.Add(number);
        }

        found.None("whose number has a wrong check digit", misread);
        return found.Of(looked);
    }
}
