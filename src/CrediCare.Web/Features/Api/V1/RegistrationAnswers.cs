using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>Reads registrations for programs.</summary>
public sealed class RegistrationAnswers(PortalContext context)
{
    /// <summary>The newest first.</summary>
    public async Task<(IReadOnlyList<RegistrationAnswer> Items, ApiPlace? Next)> ListAsync(
        Viewer viewer,
        RegistrationState? state,
        ApiPlace? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var rows = context.Registrations.AsNoTracking().VisibleTo(viewer);
        if (state is { } only)
            rows = rows.Where(one => one.State == only);
        if (after is { AtUtc: var at, Id: var id })
            rows = rows.Where(one => one.SubmittedAtUtc <= at && (one.SubmittedAtUtc < at || one.Id.CompareTo(id) < 0));
        var found = await rows.OrderByDescending(one => one.SubmittedAtUtc)
            .ThenByDescending(one => one.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var shown = found.Take(limit).ToList();
        var numbers = await NumbersAsync(viewer, shown, cancellationToken);
        return (
            [.. shown.Select(one => Of(one, one.CaseId is { } caseId ? numbers.GetValueOrDefault(caseId) : null))],
            found.Count > limit ? ApiPlace.At(shown[^1].SubmittedAtUtc, shown[^1].Id) : null
        );
    }

    /// <summary>Null when there is no such registration, or none that the viewer may see.</summary>
    public async Task<RegistrationAnswer?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        var found = await context
            .Registrations.AsNoTracking()
            .VisibleTo(viewer)
            .Where(one => one.PublicId == publicId)
            .ToListAsync(cancellationToken);
        var numbers = await NumbersAsync(viewer, found, cancellationToken);
        return found.Select(one => Of(one, numbers.Values.FirstOrDefault())).SingleOrDefault();
    }

    public static RegistrationAnswer Of(Registration row, string? caseNumber) =>
        new(
            row.PublicId,
            row.ReceiptNumber,
            row.State,
            row.InvoiceNumber,
            row.DebtorName,
            row.DueDate,
            row.Outstanding.Ore,
            row.SubmittedAtUtc,
            caseNumber,
            row.RefusalReason
        );

    private async Task<Dictionary<Guid, string>> NumbersAsync(
        Viewer viewer,
        IReadOnlyList<Registration> rows,
        CancellationToken cancellationToken
    )
    {
        var ids = rows.Select(one => one.CaseId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0
            ? []
            : await context
                .Cases.IgnoreAutoIncludes()
                .VisibleTo(viewer)
                .Where(one => ids.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, one => one.CaseNumber, cancellationToken);
    }
}
