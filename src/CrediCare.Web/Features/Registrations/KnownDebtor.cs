using CrediCare.Data;
using CrediCare.Domain.Debtors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations;

/// <summary>The debtor of a creditor that the night will find, looked for by the same keys and decided by the same rule.</summary>
public sealed class KnownDebtor(PortalContext context)
{
    /// <param name="creditorId">Nothing is ever shared between two creditors.</param>
    /// <param name="identity">Who is looked for.</param>
    /// <param name="cancellationToken">Ends the query with the request.</param>
    public async Task<Debtor?> FindAsync(Guid creditorId, DebtorIdentity identity, CancellationToken cancellationToken)
    {
        var (number, hash, born, name) = (
            identity.OrganisationNumber,
            identity.BirthNumberHash,
            identity.BirthDate,
            Debtor.MatchNameOf(identity.Name)
        );
        var own = context.Debtors.AsNoTracking().Where(debtor => debtor.CreditorId == creditorId);
        var candidates = new List<Debtor>();
        if (number is not null)
            candidates.AddRange(await own.Where(debtor => debtor.OrganisationNumber == number).ToListAsync(cancellationToken));
        if (hash is not null)
            candidates.AddRange(await own.Where(debtor => debtor.BirthNumberHash == hash).ToListAsync(cancellationToken));
        if (born is not null)
            candidates.AddRange(
                await own.Where(debtor => debtor.BirthDate == born && debtor.MatchName == name).ToListAsync(cancellationToken)
            );
        return DebtorMatch.Find(identity, candidates);
    }
}
