using CrediCare.Data;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations;

/// <summary>Takes registrations back, one or many: each by its own rule, and its invoice number is free again.</summary>
public static class TakenBack
{
    /// <summary>Those of the given that could be; saved with the caller's unit of work.</summary>
    /// <param name="context">Tracks the registrations.</param>
    /// <param name="registrations">Of one creditor.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<IReadOnlyList<Registration>> MarkAsync(
        PortalContext context,
        IEnumerable<Registration> registrations,
        CancellationToken cancellationToken
    )
    {
        var taken = registrations.Where(one => one.TakeBack()).ToList();
        var ids = taken.Select(one => one.Id).ToList();
        context.RemoveRange(
            await context
                .InvoiceNumberReservations.Where(held => EF.Parameter(ids).Contains(held.RegistrationId))
                .ToListAsync(cancellationToken)
        );
        return taken;
    }
}
