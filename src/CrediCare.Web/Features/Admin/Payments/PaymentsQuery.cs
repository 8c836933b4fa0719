using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>Reads money that came in. It is the caseworkers' alone until it is booked: no other page asks for it.</summary>
public sealed class PaymentsQuery(PortalContext context, PaymentSuggestionsQuery suggestions)
{
    private const int PerPage = 50;

    public async Task<PaymentsModel> ListAsync(IncomingPaymentState state, int page, CancellationToken cancellationToken)
    {
        var counts = await context
            .IncomingPayments.GroupBy(one => one.State)
            .Select(same => new { State = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.State, same => same.Count, cancellationToken);
        var pages = Math.Max(1, (counts.GetValueOrDefault(state) + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, pages);
        // What waits comes with the oldest first, what is settled with the newest.
        var asked = context.IncomingPayments.AsNoTracking().Where(one => one.State == state);
        var ordered = state
            is IncomingPaymentState.Matched
                or IncomingPaymentState.Returned
                or IncomingPaymentState.TakenBack
                or IncomingPaymentState.OwnMoney
            ? asked.OrderByDescending(one => one.ReceivedAtUtc).ThenByDescending(one => one.Id)
            : asked.OrderBy(one => one.ReceivedAtUtc).ThenBy(one => one.Id);
        var rows = await ordered
            .Skip((shown - 1) * PerPage)
            .Take(PerPage)
            .LeftJoin(
                context.Cases,
                one => one.CaseId,
                found => found.Id,
                (one, found) => new { one, CaseNumber = found!.CaseNumber }
            )
            .ToListAsync(cancellationToken);
        return new PaymentsModel(state, counts, rows.ConvertAll(row => new PaymentLine(row.one, row.CaseNumber)), shown, pages);
    }

    public async Task<PaymentPage?> FindAsync(string publicId, string? typed, Viewer viewer, CancellationToken cancellationToken)
    {
        var payment = await context
            .IncomingPayments.AsNoTracking()
            .Include(one => one.OwnMoney)
            .SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (payment is null)
            return null;
        var isOpen = payment.State == IncomingPaymentState.Unidentified;
        return new PaymentPage(
            payment,
            await context
                .Cases.Where(one => one.Id == payment.CaseId)
                .Select(one => one.CaseNumber)
                .SingleOrDefaultAsync(cancellationToken),
            await context
                .Users.Where(one => one.Id == payment.SettledByUserId)
                .Select(one => one.FullName)
                .SingleOrDefaultAsync(cancellationToken),
            isOpen ? await suggestions.OfAsync(payment, viewer, cancellationToken) : [],
            string.IsNullOrWhiteSpace(typed) ? null : typed.Trim(),
            isOpen ? await suggestions.FindAsync(typed, viewer, cancellationToken) : []
        )
        {
            OwnBecause = payment.OwnMoney.OrderBy(word => word.Id).LastOrDefault()?.Reason,
            File = await (
                from item in context.ReceivedFileItems
                where item.PaymentId == payment.Id
                join file in context.ReceivedFiles on item.FileId equals file.Id
                select new PaymentInFile(file.PublicId, file.FileName, item.Line, item.BankReference)
            ).SingleOrDefaultAsync(cancellationToken),
        };
    }
}
