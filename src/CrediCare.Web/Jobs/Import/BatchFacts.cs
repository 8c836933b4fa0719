using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Import;

/// <summary>What a batch is decided on: the registrations, their creditors, and who holds which invoice number.</summary>
public sealed class BatchFacts
{
    private readonly Dictionary<Guid, Creditor> _creditors;
    private readonly HashSet<Guid> _holdTheirNumber;

    private BatchFacts(List<Registration> registrations, Dictionary<Guid, Creditor> creditors, HashSet<Guid> holdTheirNumber) =>
        (Registrations, _creditors, _holdTheirNumber) = (registrations, creditors, holdTheirNumber);

    /// <summary>In the order they were sent.</summary>
    public IReadOnlyList<Registration> Registrations { get; }

    public static async Task<BatchFacts> ReadAsync(
        PortalContext context,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        // The ids go as one parameter: a statement with one for each would be written and bound anew for every batch.
        var named = await context
            .Registrations.AsNoTracking()
            .Where(row => EF.Parameter(ids).Contains(row.Id))
            .ToListAsync(cancellationToken);
        var registrations = named.WaitingForTheNight().OrderBy(row => row.SubmittedAtUtc).ThenBy(row => row.Id).ToList();
        var creditorIds = registrations.Select(row => row.CreditorId).Distinct().ToList();
        var creditors = await context
            .Creditors.AsNoTracking()
            .Include(creditor => creditor.Portfolios)
            .Where(creditor => creditorIds.Contains(creditor.Id))
            .ToDictionaryAsync(creditor => creditor.Id, cancellationToken);
        var holders = await context
            .InvoiceNumberReservations.Where(reservation => EF.Parameter(ids).Contains(reservation.RegistrationId))
            .Select(reservation => reservation.RegistrationId)
            .ToListAsync(cancellationToken);
        return new(registrations, creditors, [.. holders]);
    }

    public string CreditorNameOf(Registration registration) => _creditors[registration.CreditorId].Name;

    /// <summary>
    /// Why the night does not take it, or null. The day limits are not among the reasons: the day it was sent decided.
    /// </summary>
    public RefusalReason? RefusalOf(Registration registration)
    {
        var creditor = _creditors[registration.CreditorId];
        if (creditor.Standing != CreditorStanding.Active)
            return RefusalReason.CreditorNotActive;
        if (creditor.Portfolios.Single(portfolio => portfolio.Id == registration.PortfolioId).IsClosed)
            return RefusalReason.PortfolioClosed;
        return _holdTheirNumber.Contains(registration.Id) ? null : RefusalReason.DuplicateInvoice;
    }
}
