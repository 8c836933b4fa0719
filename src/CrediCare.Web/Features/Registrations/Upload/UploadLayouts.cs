using CrediCare.Data;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Remembers for a creditor what the columns of a file are, by its headings.</summary>
public sealed class UploadLayouts(PortalContext context)
{
    /// <summary>What was said of such headings the last time; null when nobody has.</summary>
    public async Task<ColumnMapping?> FindAsync(
        Guid creditorId,
        IReadOnlyList<string> headings,
        CancellationToken cancellationToken
    )
    {
        var signature = HeaderReading.SignatureOf(headings);
        var kept = await context
            .UploadLayouts.AsNoTracking()
            .Where(one => one.CreditorId == creditorId && one.HeadingsHash == signature)
            .Select(one => one.Mapping)
            .SingleOrDefaultAsync(cancellationToken);
        return kept is null ? null : ColumnMapping.OfText(kept);
    }

    /// <summary>Within the transaction in which the file is told.</summary>
    public async Task KeepAsync(
        Guid creditorId,
        IReadOnlyList<string> headings,
        ColumnMapping mapping,
        CancellationToken cancellationToken
    )
    {
        var (signature, text) = (HeaderReading.SignatureOf(headings), mapping.ToText());
        var changed = await context
            .UploadLayouts.Where(one => one.CreditorId == creditorId && one.HeadingsHash == signature)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Mapping, text), cancellationToken);
        if (changed == 0)
            await BulkInsert.InsertUnlessThereAsync(context, new UploadLayout(creditorId, signature, text), cancellationToken);
    }
}
