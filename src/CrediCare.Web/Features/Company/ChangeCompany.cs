using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Company;

/// <summary>
/// Changes what a company's administrators may change at once. The log says which fields and for how many portfolios, not
/// what stood in them.
/// </summary>
public sealed class ChangeCompany(PortalContext context, AuditTrail audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<Outcome<ChangeCompanyRefusal>> MoveAsync(
        ViewerMembership company,
        int version,
        PostalAddress address,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            company,
            version,
            creditor =>
            {
                var before = creditor.Address;
                if (before == address)
                    return null;
                creditor.MoveTo(address, Now);
                return (AuditAction.CompanyDetailsChanged, Names(Differing(before, address)));
            },
            cancellationToken
        );

    /// <param name="company">The company the form was opened for.</param>
    /// <param name="version">The company as it was then.</param>
    /// <param name="portfolioIds">The chosen portfolios; null is the whole company.</param>
    /// <param name="contact">As asked for.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public Task<Outcome<ChangeCompanyRefusal>> ChangeContactAsync(
        ViewerMembership company,
        int version,
        IReadOnlyCollection<Guid>? portfolioIds,
        CreditorContact contact,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            company,
            version,
            creditor =>
            {
                var before = portfolioIds is null
                    ? [creditor.Contact]
                    : creditor.Portfolios.Where(one => portfolioIds.Contains(one.Id)).Select(one => one.Contact).ToList();
                var after = portfolioIds is null ? contact : contact.ApartFrom(creditor.Contact);
                var changed = before.SelectMany(one => Differing(one, after)).Distinct(StringComparer.Ordinal).ToList();
                if (changed.Count == 0)
                    return null;
                if (portfolioIds is null)
                    creditor.ChangeContact(contact, Now);
                else
                    creditor.ChangeContact(portfolioIds, contact, Now);
                var where = portfolioIds is null ? "" : FormattableString.Invariant($"; portfolios: {before.Count}");
                return (AuditAction.CompanyDetailsChanged, Names(changed) + where);
            },
            cancellationToken
        );

    public Task<Outcome<ChangeCompanyRefusal>> LetMembersAsync(
        ViewerMembership company,
        int version,
        MemberRights rights,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            company,
            version,
            creditor =>
            {
                var before = creditor.MemberRights;
                if (before == rights)
                    return null;
                creditor.LetMembers(rights, Now);
                return (AuditAction.MemberRightsChanged, $"{before} -> {rights}");
            },
            cancellationToken
        );

    private async Task<Outcome<ChangeCompanyRefusal>> InTurnAsync(
        ViewerMembership company,
        int version,
        Func<Creditor, (AuditAction Action, string Detail)?> change,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        var creditor = await context
            .Creditors.Include(one => one.Portfolios)
            .SingleAsync(one => one.Id == company.CreditorId, cancellationToken);
        // The very same once more, from an old form too, is done already.
        if (change(creditor) is not { } done)
            return Outcome<ChangeCompanyRefusal>.Success;
        if (creditor.Version != version)
        {
            context.ChangeTracker.Clear();
            return ChangeCompanyRefusal.ChangedMeanwhile;
        }

        audit.Add(done.Action, nameof(Creditor), creditor.Id, creditor.Id, done.Detail);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome<ChangeCompanyRefusal>.Success;
    }

    private static string Names(IEnumerable<string> fields) => string.Join(", ", fields);

    private static IEnumerable<string> Differing(PostalAddress before, PostalAddress after) =>
        new (string Field, bool Same)[]
        {
            (nameof(PostalAddress.Street), before.Street == after.Street),
            (nameof(PostalAddress.StreetExtra), before.StreetExtra == after.StreetExtra),
            (nameof(PostalAddress.Postcode), before.Postcode == after.Postcode),
            (nameof(PostalAddress.City), before.City == after.City),
            (nameof(PostalAddress.Country), before.Country == after.Country),
        }
            .Where(one => !one.Same)
            .Select(one => one.Field);

    private static IEnumerable<string> Differing(CreditorContact before, CreditorContact after) =>
        new (string Field, bool Same)[]
        {
            (nameof(Creditor.ContactName), before.Name == after.Name),
            (nameof(Creditor.Email), before.Email == after.Email),
            (nameof(Creditor.Phone), before.Phone == after.Phone),
            (nameof(Creditor.InvoiceEmail), before.InvoiceEmail == after.InvoiceEmail),
        }
            .Where(one => !one.Same)
            .Select(one => one.Field);
}

/// <summary>Why a company was not changed.</summary>
public enum ChangeCompanyRefusal
{
    /// <summary>Someone else has changed it since the form was opened.</summary>
    ChangedMeanwhile,
}
