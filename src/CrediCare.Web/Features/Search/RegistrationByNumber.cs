using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Search;

/// <summary>
/// The registration that a number leads to: any by its receipt, one that is no case by its invoice number, if only one
/// has it. One that still can become a case goes before those that cannot.
/// </summary>
public sealed class RegistrationByNumber(PortalContext context)
{
    private const int MostCandidates = 50;

    private static readonly RegistrationState[] Living = [RegistrationState.Submitted, RegistrationState.NeedsAssessment];

    private static readonly RegistrationState[] NoCase =
    [
        .. Living,
        RegistrationState.Rejected,
        RegistrationState.Refused,
        RegistrationState.Withdrawn,
    ];

    /// <returns>Its public id, or null where no or more than one registration that the viewer may see has the number.</returns>
    public async Task<string?> FindAsync(Viewer viewer, string typed, CancellationToken cancellationToken)
    {
        var visible = context.Registrations.AsNoTracking().VisibleTo(viewer);
        if (ReceiptNumber.TryParse(typed, out var receipt))
            return await visible
                .Where(one => one.ReceiptNumber == receipt.Value)
                .Select(one => one.PublicId)
                .SingleOrDefaultAsync(cancellationToken);

        var number = SearchKey.Number(typed);
        if (!number.Any(char.IsDigit))
            return null;
        var candidates = await visible
            .Where(one => NoCase.Contains(one.State) && one.SearchText.Contains(number))
            .OrderByDescending(one => one.SubmittedAtUtc)
            .ThenByDescending(one => one.Id)
            .Select(one => new
            {
                one.PublicId,
                one.State,
                one.InvoiceNumber,
            })
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
        var same = candidates.FindAll(one => SearchKey.Number(one.InvoiceNumber) == number);
        var living = same.FindAll(one => Living.Contains(one.State));
        return (living.Count > 0 ? living : same) is [var only] ? only.PublicId : null;
    }
}
