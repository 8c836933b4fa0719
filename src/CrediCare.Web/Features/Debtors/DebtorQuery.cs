using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Cases;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Debtors;

/// <summary>Reads one debtor by the cases that the viewer may see, and writes down that somebody looked.</summary>
public sealed class DebtorQuery(PortalContext context, CaseRows rows, CaseSums sums, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Null when there is no such debtor, or none with a case that the viewer may see.</summary>
    public async Task<DebtorModel?> FindAsync(
        string publicId,
        DebtorPage page,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var debtor = await context
            .Debtors.AsNoTracking()
            .VisibleTo(viewer, context.Cases)
            .Include(one => one.ContactChanges)
            .SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (debtor is null)
            return null;
        await audit.RecordAsync(AuditAction.Viewed, nameof(Debtor), debtor.Id, debtor.CreditorId);

        var cases = context.Cases.VisibleTo(viewer).Where(one => one.DebtorId == debtor.Id);
        var open = cases.Where(one => one.Stage != CaseStage.Closed);
        var closed = cases.Where(one => one.Stage == CaseStage.Closed);
        var (openCount, closedCount) = (await open.CountAsync(cancellationToken), await closed.CountAsync(cancellationToken));
        var payments = Payments(cases);
        var today = clock.Today();
        var membership = viewer.Memberships.FirstOrDefault(one => one.CreditorId == debtor.CreditorId);
        return new DebtorModel
        {
            Debtor = debtor,
            CreditorName = await context
                .Creditors.Where(one => one.Id == debtor.CreditorId)
                .Select(one => one.Name)
                .SingleAsync(cancellationToken),
            Page = page,
            OpenCases = await TableAsync(open, page.OpenPage, openCount, cancellationToken),
            ClosedCases = await TableAsync(closed, page.ClosedPage, closedCount, cancellationToken),
            OpenCount = openCount,
            ClosedCount = closedCount,
            Owed = await sums.OfAsync(open, openCount, cancellationToken),
            Paid = (await sums.OfLedgersAsync(cases, openCount + closedCount, cancellationToken))?.Paid,
            Payments = await PageOfAsync(payments, page.PaymentsPage, cancellationToken),
            PaymentCount = await payments.CountAsync(cancellationToken),
            Contacts = await ContactsAsync(debtor, cancellationToken),
            IsMinor = debtor.IsMinor(today),
            Today = today,
            IsLimited = !viewer.IsStaff && membership is not { AllPortfolios: true },
            ForStaff = viewer.IsStaff,
            AnswersForPrivacy = viewer.StaffRole == Data.Identity.StaffRole.Administrator,
        };
    }

    private async Task<CaseTable> TableAsync(IQueryable<Case> cases, int page, int count, CancellationToken cancellationToken) =>
        new(
            count == 0 ? [] : await rows.PageAsync(cases, CaseSort.Newest, page, cancellationToken),
            ShowsCreditor: false,
            ShowsPortfolio: true,
            IsWhole: count <= CaseRows.PerPage
        )
        {
            OfOneDebtor = true,
        };

    /// <summary>One line for each payment on each case, however many parts of the claim it covered.</summary>
    private IQueryable<Posted> Payments(IQueryable<Case> cases) =>
        cases
            .IgnoreAutoIncludes()
            .Join(
                context.LedgerEntries,
                one => one.Id,
                entry => entry.CaseId,
                (one, entry) =>
                    new
                    {
                        one.CaseNumber,
                        entry.TransactionId,
                        entry.Kind,
                        entry.EffectiveOn,
                        entry.BookedOn,
                        entry.Amount.Ore,
                    }
            )
            .Where(row =>
                row.Kind == LedgerEntryKind.Payment
                || row.Kind == LedgerEntryKind.DirectPayment
                || (row.Kind == LedgerEntryKind.Reversal && row.Ore > 0)
            )
            .GroupBy(row => new
            {
                row.CaseNumber,
                row.TransactionId,
                row.Kind,
                row.EffectiveOn,
                row.BookedOn,
            })
            .Select(group => new Posted
            {
                CaseNumber = group.Key.CaseNumber,
                TransactionId = group.Key.TransactionId,
                Kind = group.Key.Kind,
                EffectiveOn = group.Key.EffectiveOn,
                BookedOn = group.Key.BookedOn,
                Ore = group.Sum(row => row.Ore),
            });

    private static async Task<List<DebtorPayment>> PageOfAsync(
        IQueryable<Posted> payments,
        int page,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await payments
                    .OrderByDescending(one => one.EffectiveOn)
                    .ThenByDescending(one => one.BookedOn)
                    .ThenBy(one => one.TransactionId)
                    .Skip((page - 1) * CaseRows.PerPage)
                    .Take(CaseRows.PerPage)
                    .ToListAsync(cancellationToken)
            ).Select(one => new DebtorPayment(one.CaseNumber, one.Kind, one.EffectiveOn, one.BookedOn, new Money(-one.Ore))),
        ];

    /// <summary>What was told ended what was before it: each change says who told what came after.</summary>
    private async Task<List<DebtorContact>> ContactsAsync(Debtor debtor, CancellationToken cancellationToken)
    {
        var changes = debtor.ContactChanges.OrderBy(one => one.EndedAtUtc).ThenBy(one => one.Id).ToList();
        var actors = await CaseActors.OfAsync(context, changes.Select(one => one.EndedByUserId), cancellationToken);
        var known = changes.Select(one => new ContactDetails(one.Address, one.Phone, one.Email)).Append(debtor.Contact).ToList();
        return
        [
            .. known
                .Select(
                    (details, at) =>
                        at == 0
                            ? new DebtorContact(details, debtor.CreatedAtUtc, null)
                            : new DebtorContact(
                                details,
                                changes[at - 1].EndedAtUtc,
                                changes[at - 1].EndedByUserId is { } teller ? actors.GetValueOrDefault(teller) : null
                            )
                )
                .Reverse(),
        ];
    }

    private sealed class Posted
    {
        public required string CaseNumber { get; init; }
        public required Guid TransactionId { get; init; }
        public required LedgerEntryKind Kind { get; init; }
        public required DateOnly EffectiveOn { get; init; }
        public required DateOnly BookedOn { get; init; }
        public required long Ore { get; init; }
    }
}
