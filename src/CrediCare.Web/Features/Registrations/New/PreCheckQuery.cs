using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Looks a draft over: the rule of the day, invoice numbers in use, open cases of the same debtor.</summary>
public sealed class PreCheckQuery(PortalContext context, RegistrationGate gate, KnownDebtor debtors, DebtorSealing sealing)
{
    public async Task<PreCheck> AskAsync(
        Viewer viewer,
        Guid creditorId,
        RegistrationReading read,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var (debtor, invoice) = (read.Debtor, read.Invoice);
        var holder = await HolderAsync(viewer, creditorId, invoice.InvoiceNumber, cancellationToken);
        var answer = FactsOf(read) is { } facts ? await gate.CheckAsync(facts, today, cancellationToken) : null;
        return new PreCheck(
            today,
            await gate.LimitsAsync(today, cancellationToken),
            answer,
            answer?.Warnings ?? (RegistrationRule.OfKid(invoice.Kid) is { } kid ? [kid] : []),
            holder,
            invoice.InvoiceNumber is not null && holder is null,
            await CasesAsync(viewer, creditorId, debtor, cancellationToken),
            debtor.Name,
            debtor.OrganisationNumber is not null || debtor.BirthDate is not null || debtor.BirthNumber is not null,
            debtor.Contact.Address is { Street: not null, City: not null }
        );
    }

    /// <summary>What the gate looks at; null while a date is missing or unreadable.</summary>
    public static InvoiceFacts? FactsOf(RegistrationReading read) =>
        read.Invoice is { InvoiceDate: { } invoiceDate, DueDate: { } dueDate } && dueDate >= invoiceDate
            ? new InvoiceFacts(
                invoiceDate,
                dueDate,
                read.Debtor.Kind is DebtorKind.Company or DebtorKind.SoleProprietor
                    ? DebtorStanding.Business
                    : DebtorStanding.Consumer,
                read.Debtor.BirthDate,
                read.Invoice.Kid,
                ReminderFees: read.Invoice.ReminderFees ?? Money.Zero
            )
            : null;

    private async Task<NumberHolder?> HolderAsync(
        Viewer viewer,
        Guid creditorId,
        string? invoiceNumber,
        CancellationToken cancellationToken
    )
    {
        if (invoiceNumber is null)
            return null;
        var key = InvoiceNumberKey.Of(invoiceNumber);
        var visible = context.Registrations.VisibleTo(viewer);
        return await (
            from reservation in context.InvoiceNumberReservations
            where reservation.CreditorId == creditorId && reservation.NumberKey == key
            join registration in visible on reservation.RegistrationId equals registration.Id into seen
            from registration in seen.DefaultIfEmpty()
            select new NumberHolder(registration.PublicId, registration.ReceiptNumber)
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<OpenCase>> CasesAsync(
        Viewer viewer,
        Guid creditorId,
        DebtorReading debtor,
        CancellationToken cancellationToken
    )
    {
        if (
            sealing.IdentityOf(debtor) is not { } identity
            || await debtors.FindAsync(creditorId, identity, cancellationToken) is not { } known
        )
            return [];
        var rows = await context
            .Cases.AsNoTracking()
            .VisibleTo(viewer)
            .Where(one => one.Stage != CaseStage.Closed && one.DebtorId == known.Id)
            .OrderByDescending(one => one.OpenedOn)
            .ThenByDescending(one => one.Id)
            .Select(one => new
            {
                one.Id,
                one.CaseNumber,
                one.Stage,
                one.PortfolioId,
            })
            .Take(MostCases)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(one => new OpenCase(
                one.Id,
                one.CaseNumber,
                one.Stage,
                one.PortfolioId,
                one.PortfolioId == debtor.Portfolio?.Id && one.Stage is (CaseStage.Opened or CaseStage.NoticeSent)
            )),
        ];
    }

    private const int MostCases = 10;
}
