using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Privacy.Held;

/// <summary>One kind of row that is handed out, and which of them are about the person.</summary>
public sealed record HeldTable(Type Type, Func<PortalContext, HeldKeys, IQueryable<object>> Rows);

/// <summary>
/// All that is handed out to whoever asks what is held on them (personvernforordningen art. 15), in the order in which it is read. What
/// is about a person and not here is named in <see cref="HeldLeftOut"/>; a test knows no third place.
/// </summary>
public static class HeldTables
{
    public static IReadOnlyList<HeldTable> All { get; } =
    [
        Of((context, keys) => context.Debtors.Where(one => keys.Debtors.Contains(one.Id))),
        Of((context, keys) => context.Set<DebtorContactChange>().Where(one => keys.Debtors.Contains(one.DebtorId))),
        Of((context, keys) => context.Cases.Where(one => keys.Cases.Contains(one.Id))),
        Of((context, keys) => context.Invoices.Where(one => keys.Cases.Contains(one.CaseId))),
        Of((context, keys) => context.LedgerEntries.Where(one => keys.Cases.Contains(one.CaseId))),
        Of((context, keys) => context.CaseEvents.Where(one => keys.Cases.Contains(one.CaseId))),
        Of((context, keys) => context.CaseNotes.Where(one => keys.Cases.Contains(one.CaseId))),
        Of((context, keys) => context.Disputes.Where(one => keys.Cases.Contains(one.CaseId))),
        Of((context, keys) => Statements(context, keys)),
        Of((context, keys) => context.PaymentPlans.Where(one => keys.Cases.Contains(one.CaseId))),
        Of(
            (context, keys) =>
                context
                    .Set<Installment>()
                    .Where(one => context.PaymentPlans.Any(plan => plan.Id == one.PlanId && keys.Cases.Contains(plan.CaseId)))
        ),
        Of((context, keys) => context.LegalSteps.Where(one => keys.Cases.Contains(one.CaseId))),
        Of((context, keys) => context.AttachmentOrders.Where(one => keys.Cases.Contains(one.CaseId))),
        Of((context, keys) => context.Declarations.Where(one => keys.Cases.Contains(one.CaseId))),
        Of(
            (context, keys) =>
                context.LimitationEvents.Where(one =>
                    context.Invoices.Any(invoice => invoice.Id == one.InvoiceId && keys.Cases.Contains(invoice.CaseId))
                )
        ),
        Of((context, keys) => context.CaseWithdrawals.Where(one => keys.Cases.Contains(one.CaseId))),
        Of((context, keys) => context.Decisions.Where(one => keys.Cases.Contains(one.CaseId))),
        Of((context, keys) => context.Set<DecisionDocument>().Where(one => keys.Decisions.Contains(one.DecisionId))),
        Of((context, keys) => context.Registrations.Where(one => keys.Registrations.Contains(one.Id))),
        Of((context, keys) => context.Documents.Where(one => keys.Documents.Contains(one.Id))),
        Of((context, keys) => context.MessageThreads.Where(one => keys.Threads.Contains(one.Id))),
        Of((context, keys) => context.Set<Message>().Where(one => keys.Threads.Contains(one.ThreadId))),
        Of((context, keys) => context.InboxItems.Where(one => one.CaseId != null && keys.Cases.Contains(one.CaseId.Value))),
        Of((context, keys) => Payments(context, keys)),
        Of(
            (context, keys) =>
                context.ReceivedFileItems.Where(one => Payments(context, keys).Any(payment => payment.Id == one.PaymentId))
        ),
        Of((context, keys) => context.RefundAccounts.Where(one => keys.Cases.Contains(one.CaseId))),
        Of(
            (context, keys) =>
                context
                    .PaymentOrders.SelectMany(order => order.Lines)
                    .Where(one => one.CaseId != null && keys.Cases.Contains(one.CaseId.Value))
        ),
        Of((context, keys) => context.AuditEntries.Where(one => one.SubjectId != null && keys.All.Contains(one.SubjectId.Value))),
    ];

    private static HeldTable Of<T>(Func<PortalContext, HeldKeys, IQueryable<T>> rows)
        where T : class => new(typeof(T), (context, keys) => rows(context, keys).AsNoTracking().IgnoreAutoIncludes());

    private static IQueryable<IncomingPayment> Payments(PortalContext context, HeldKeys keys) =>
        context.IncomingPayments.Where(one => one.CaseId != null && keys.Cases.Contains(one.CaseId.Value));

    private static IQueryable<DisputeStatement> Statements(PortalContext context, HeldKeys keys) =>
        context
            .Set<DisputeStatement>()
            .Where(one => context.Disputes.Any(dispute => dispute.Id == one.DisputeId && keys.Cases.Contains(dispute.CaseId)));
}
