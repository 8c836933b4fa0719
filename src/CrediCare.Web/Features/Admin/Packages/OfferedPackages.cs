using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Rates;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Packages;

/// <summary>
/// What the agency offers and the text customers accept. What has been offered is never rewritten, because someone may
/// have agreed to it: a package ends, and a new one takes its place; a text is followed by its next version.
/// </summary>
public sealed class OfferedPackages(PortalContext context, AuditTrail audit, TimeProvider clock)
{
    public async Task<PackagesModel> ReadAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var packages = await context.Packages.AsNoTracking().ToListAsync(cancellationToken);
        var agreements = await context.Set<AgreementTextRow>().AsNoTracking().ToListAsync(cancellationToken);
        return new(
            today,
            [.. packages.OrderBy(one => one.ValidUntil < today).ThenBy(one => one.SortOrder).ThenBy(one => one.Id)],
            [.. agreements.Standing().Reverse()]
        );
    }

    public async Task OfferAsync(PackageForm form, CancellationToken cancellationToken)
    {
        var package = new Package(
            Guid.CreateVersion7(),
            PublicId.New(),
            TypedText.Line(form.NameNb) ?? "",
            TypedText.Line(form.NameEn) ?? "",
            TypedText.Block(form.DescriptionNb) ?? "",
            TypedText.Block(form.DescriptionEn) ?? "",
            form.MonthlyPrice?.Ore,
            form.CasesPerYear,
            form.ValidFrom!.Value,
            null,
            form.SortOrder!.Value
        );
        context.Add(package);
        audit.Add(AuditAction.PackageOffered, nameof(Package), package.Id, null);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends the offer at once; who has chosen it keeps it. False when there is no such package.</summary>
    public async Task<bool> EndAsync(string publicId, CancellationToken cancellationToken)
    {
        var found = await context.Packages.SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (found is null)
            return false;
        if (found.ValidUntil is not null)
            return true;
        context.Entry(found).Property(one => one.ValidUntil).CurrentValue = clock.Today().AddDays(-1);
        audit.Add(AuditAction.PackageEnded, nameof(Package), found.Id, null);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <returns>What stands in the way: the name is taken, or the day is not later than every day before it.</returns>
    public async Task<Outcome<AgreementRefusal>> PublishAsync(
        Viewer viewer,
        AgreementForm form,
        CancellationToken cancellationToken
    )
    {
        var name = TypedText.Line(form.Version) ?? "";
        var earlier = await context.Set<AgreementTextRow>().AsNoTracking().ToListAsync(cancellationToken);
        if (earlier.Exists(row => row.Name == name))
            return AgreementRefusal.VersionTaken;
        if (form.ValidFrom < clock.Today() || earlier.Exists(row => row.ValidFrom >= form.ValidFrom))
            return AgreementRefusal.DayPassed;
        var text = new AgreementTextRow
        {
            ValidFrom = form.ValidFrom!.Value,
            Name = name,
            TextNb = TypedText.Block(form.TextNb) ?? "",
            TextEn = TypedText.Block(form.TextEn) ?? "",
            Source = viewer.FullName,
            CreatedByUserId = viewer.UserId,
            CreatedAtUtc = clock.GetUtcNow().UtcDateTime,
        };
        context.Add(text);
        audit.Add(AuditAction.AgreementPublished, nameof(AgreementTextRow), text.Id, null, name);
        await context.SaveChangesAsync(cancellationToken);
        return Outcome<AgreementRefusal>.Success;
    }
}

/// <summary>Why a text was not published.</summary>
public enum AgreementRefusal
{
    VersionTaken,

    /// <summary>Before today, or not after the latest version's day.</summary>
    DayPassed,
}
