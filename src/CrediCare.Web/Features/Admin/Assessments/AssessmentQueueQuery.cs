using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Assessments;

/// <summary>The queue of old claims.</summary>
public sealed class AssessmentQueueQuery(PortalContext context, TimeProvider clock)
{
    private const int PageSize = 25;

    public async Task<AssessmentQueue> FindAsync(Viewer viewer, int page, CancellationToken cancellationToken)
    {
        var waiting = context
            .Registrations.AsNoTracking()
            .VisibleTo(viewer)
            .Where(one => one.State == RegistrationState.NeedsAssessment);
        var total = await waiting.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await (
            from one in waiting
                .OrderBy(one => one.SubmittedAtUtc)
                .ThenBy(one => one.Id)
                .Skip((shown - 1) * PageSize)
                .Take(PageSize)
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            orderby one.SubmittedAtUtc, one.Id
            select new
            {
                one.PublicId,
                one.ReceiptNumber,
                Creditor = creditor.Name,
                one.DebtorName,
                one.InvoiceNumber,
                one.DueDate,
                one.Outstanding.Ore,
                one.SubmittedAtUtc,
            }
        ).ToListAsync(cancellationToken);
        var today = clock.Today();
        return new AssessmentQueue(
            [
                .. rows.Select(one => new AssessmentRow(
                    one.PublicId,
                    one.ReceiptNumber,
                    one.Creditor,
                    one.DebtorName,
                    one.InvoiceNumber,
                    one.DueDate,
                    new Money(one.Ore),
                    one.SubmittedAtUtc,
                    DaysLeft(one.DueDate, today)
                )),
            ],
            total,
            shown,
            pages
        );
    }

    private static int DaysLeft(DateOnly dueDate, DateOnly today) =>
        LimitationClock.Unbroken(ClaimType.Invoice, dueDate).Anniversary.DayNumber - today.DayNumber;
}
