using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Lists;
using CrediCare.Domain;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Shared;

/// <summary>Why a filter could not be saved.</summary>
public enum SavedFilterRefusal
{
    NameTaken,
    TooMany,
    TooLong,
}

/// <summary>A saved filter as its owner sees it.</summary>
public sealed record SavedFilterLine(string PublicId, string Name, string Query);

/// <summary>A person's own saved filters in the company they work for now.</summary>
public sealed class SavedFilters(PortalContext context)
{
    public Task<List<SavedFilterLine>> ListAsync(Viewer viewer, ListKind list, CancellationToken cancellationToken) =>
        context
            .SavedFilters.AsNoTracking()
            .VisibleTo(viewer)
            .Where(filter => filter.List == list)
            .OrderBy(filter => filter.NameKey)
            .Select(filter => new SavedFilterLine(filter.PublicId, filter.Name, filter.Query))
            .ToListAsync(cancellationToken);

    public async Task<Outcome<SavedFilterRefusal>> SaveAsync(
        Viewer viewer,
        ListKind list,
        string name,
        string query,
        CancellationToken cancellationToken
    )
    {
        if (query.Length > SavedFilter.QueryLength)
            return SavedFilterRefusal.TooLong;
        var own = context.SavedFilters.VisibleTo(viewer).Where(filter => filter.List == list);
        if (await own.CountAsync(cancellationToken) >= SavedFilter.Most)
            return SavedFilterRefusal.TooMany;
        var key = SavedFilter.KeyOf(name);
        if (await own.AnyAsync(filter => filter.NameKey == key, cancellationToken))
            return SavedFilterRefusal.NameTaken;
        context.Add(SavedFilter.Keep(viewer.UserId, viewer.Current?.CreditorId ?? Guid.Empty, list, name, query));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return Outcome<SavedFilterRefusal>.Success;
        }
        catch (DbUpdateException)
        {
            // Sent twice at once: the other one has the name.
            context.ChangeTracker.Clear();
            if (await own.AnyAsync(filter => filter.NameKey == key, cancellationToken))
                return SavedFilterRefusal.NameTaken;
            throw;
        }
    }

    /// <summary>False when the viewer has no such filter.</summary>
    public async Task<bool> ForgetAsync(Viewer viewer, ListKind list, string publicId, CancellationToken cancellationToken) =>
        await context
            .SavedFilters.VisibleTo(viewer)
            .Where(filter => filter.List == list && filter.PublicId == publicId)
            .ExecuteDeleteAsync(cancellationToken) > 0;
}
