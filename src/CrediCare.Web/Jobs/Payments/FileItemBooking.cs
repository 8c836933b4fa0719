using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Web.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Payments;

/// <summary>
/// Finds the place of one payment of a file: on the open case whose KID it carries, by the act every payment uses, or among those
/// that somebody has to look at. Saves nothing itself.
/// </summary>
public sealed class FileItemBooking(PortalContext context, CaseAtHandQuery cases, FileTakingBack takingBack, FilePayouts payouts)
{
    // The portal itself, which sees what staff see.
    private static readonly Viewer Portal = new(Guid.Empty, "", StaffRole.Caseworker, [], null);

    public async Task DealAsync(Guid itemId, CaseOccasion now, CancellationToken cancellationToken)
    {
        var item = await context.ReceivedFileItems.SingleAsync(one => one.Id == itemId, cancellationToken);
        if (item.Outcome is not null)
            return;
        var file = await context.ReceivedFiles.SingleAsync(one => one.Id == item.FileId, cancellationToken);
        var repetition = await RepetitionAsync(item, file, cancellationToken);
        var order = await payouts.OrderOfAsync(item, cancellationToken);
        // A reference that we gave once makes it as certain as the bank's own.
        if (repetition == Repetition.Certain || (repetition == Repetition.Perhaps && order is not null))
            item.End(ReceivedItemOutcome.Repeated, null);
        else if (await payouts.DealAsync(item, order, now, cancellationToken) is { } outcome)
        {
            item.End(outcome, null);
            if (order is not null && outcome is not (ReceivedItemOutcome.PaidOut or ReceivedItemOutcome.CameBack))
                file.Ask(now.NowUtc);
        }
        else if (item.Kind == PaymentFileItemKind.TakenBack)
        {
            await TakeBackAsync(item, now, cancellationToken);
            file.Ask(now.NowUtc);
        }
        else
            await TakeInAsync(
                item,
                file,
                repetition == Repetition.Perhaps ? WaitingReason.PerhapsRepeated
                    : order is not null || item.Kind == PaymentFileItemKind.PayoutReturned ? WaitingReason.PayoutReturned
                    : null,
                now,
                cancellationToken
            );
    }

    public async Task CloseAsync(Guid fileId, CancellationToken cancellationToken) =>
        (await context.ReceivedFiles.SingleAsync(one => one.Id == fileId, cancellationToken)).Close();

    private async Task TakeBackAsync(ReceivedFileItem item, CaseOccasion now, CancellationToken cancellationToken)
    {
        if (await takingBack.TakeBackAsync(item, Portal, now, cancellationToken) is not { } taken)
        {
            item.End(ReceivedItemOutcome.TakeBackWaits, null);
            return;
        }

        item.End(ReceivedItemOutcome.TakenBack, taken.Payment.Id);
        Log(AuditAction.PaymentTakenBack, nameof(IncomingPayment), taken.Payment.Id, null, now);
        if (taken.Case is { } one)
            Log(AuditAction.PaymentTakenBack, nameof(Case), one.Id, one.CreditorId, now);
    }

    private async Task TakeInAsync(
        ReceivedFileItem item,
        ReceivedFile file,
        WaitingReason? doubt,
        CaseOccasion now,
        CancellationToken cancellationToken
    )
    {
        var payment = IncomingPayment.Receive(
            $"file:{file.Kind}",
            $"{file.PublicId}/{item.Number}",
            item.Amount,
            // A day to come is the bank's way of counting; what has come has come.
            item.ValueOn > now.Today
                ? now.Today
                : item.ValueOn,
            item.Kid,
            item.Text,
            new Payer(item.PayerName, item.PayerAccount),
            now.NowUtc
        );
        context.Add(payment);
        Log(AuditAction.PaymentReceived, nameof(IncomingPayment), payment.Id, null, now);
        var why = doubt ?? await BookAsync(payment, now, cancellationToken);
        if (why is { } reason)
            payment.WaitFor(reason);
        item.End(why is null ? ReceivedItemOutcome.Booked : ReceivedItemOutcome.Waits, payment.Id);
    }

    private async Task<WaitingReason?> BookAsync(IncomingPayment payment, CaseOccasion now, CancellationToken cancellationToken)
    {
        if (payment.Kid is null)
            return WaitingReason.NoKid;
        if (!PaymentReference.TryParse(payment.Kid, out var kid))
            return WaitingReason.NotAKid;
        var found = await context
            .Cases.Where(one => one.Kid == kid.Value)
            .Select(one => new { one.CaseNumber, one.Stage })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return WaitingReason.UnknownKid;
        if (found.Stage == CaseStage.Closed)
            return WaitingReason.CaseIsClosed;
        var hand = await cases.FindAsync(Portal, found.CaseNumber, cancellationToken);
        if (payment.MatchTo(hand!.Case, hand.Circumstances, now).Refusal is not null)
            return WaitingReason.BeforeTheInvoice;
        Log(AuditAction.PaymentRecorded, nameof(Case), hand.Case.Id, hand.Case.CreditorId, now);
        return null;
    }

    private async Task<Repetition> RepetitionAsync(ReceivedFileItem item, ReceivedFile file, CancellationToken cancellationToken)
    {
        var alike = await (
            from one in context.ReceivedFileItems.AsNoTracking()
            where one.Account == item.Account && one.BookedOn == item.BookedOn && one.Amount.Ore == item.Amount.Ore
            join its in context.ReceivedFiles on one.FileId equals its.Id
            select new { Item = one, Format = its.Kind!.Value }
        ).ToListAsync(cancellationToken);
        var here = alike.Where(one => one.Item.FileId == item.FileId && one.Item.Number < item.Number).ToList();
        var others = alike
            .Where(one => one.Item.FileId != item.FileId && one.Item.Outcome is not (null or ReceivedItemOutcome.Repeated))
            .Select(one => (one.Item, one.Format))
            .ToList();
        return RepeatedPayments.Of(item, file.Kind!.Value, like => here.Count(one => like(one.Item)), others);
    }

    private void Log(AuditAction action, string subject, Guid id, Guid? creditorId, CaseOccasion now) =>
        context.Add(new AuditEntry(Guid.CreateVersion7(), now.NowUtc, null, false, action, subject, id, creditorId, null));
}
