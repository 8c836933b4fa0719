using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Jobs.Day;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Payments;

/// <summary>
/// Finds the payment that the bank has taken back, the newest of those that came to the same account with the same amount and
/// reference, and takes it off its case. Saves nothing of it itself; a creditor
/// whose case is open again is told.
/// </summary>
public sealed class FileTakingBack(PortalContext context, CaseAtHandQuery cases, CaseNotices notices)
{
    private const int MostYearsOld = 1;

    /// <returns>What came, and the case it is off now; null where somebody has to find it.</returns>
    public async Task<(IncomingPayment Payment, Case? Case)?> TakeBackAsync(
        ReceivedFileItem item,
        Viewer viewer,
        CaseOccasion now,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(item, cancellationToken) is not { } came)
            return null;
        if (came.State == IncomingPaymentState.Unidentified)
        {
            came.TakenBack(now.UserId, now.NowUtc);
            return (came, null);
        }

        var number = await context
            .Cases.Where(one => one.Id == came.CaseId)
            .Select(one => one.CaseNumber)
            .SingleAsync(cancellationToken);
        var hand = (await cases.FindAsync(viewer, number, cancellationToken))!;
        var plan = await context
            .PaymentPlans.Include(found => found.Installments)
            .SingleOrDefaultAsync(
                found => found.CaseId == hand.Case.Id && found.State == PaymentPlanState.Active,
                cancellationToken
            );
        var wasClosed = hand.Case.Stage == CaseStage.Closed;
        var taken = hand.Case.TakeBackPayment(came.TransactionId!.Value, Case.TakenBackByBank, hand.Circumstances, now, plan);
        if (!taken.Succeeded)
            return null;
        came.TakenBack(now.UserId, now.NowUtc);
        if (wasClosed && hand.Case.Stage != CaseStage.Closed)
            await notices.ReopenedAsync(hand.Case, came.TransactionId.Value, cancellationToken);
        return (came, hand.Case);
    }

    private Task<IncomingPayment?> FindAsync(ReceivedFileItem item, CancellationToken cancellationToken)
    {
        var earliest = item.BookedOn.AddYears(-MostYearsOld);
        return (
            from one in context.ReceivedFileItems
            where
                one.Account == item.Account
                && one.BookedOn <= item.BookedOn
                && one.BookedOn >= earliest
                && one.Amount.Ore == item.Amount.Ore
                && one.Kind == PaymentFileItemKind.Payment
                && one.Kid == item.Kid
                && (item.Kid != null || (one.Text == item.Text && one.PayerAccount == item.PayerAccount))
            join payment in context.IncomingPayments on one.PaymentId equals payment.Id
            where payment.State == IncomingPaymentState.Matched || payment.State == IncomingPaymentState.Unidentified
            orderby one.BookedOn descending, payment.Id descending
            select payment
        ).FirstOrDefaultAsync(cancellationToken);
    }
}
