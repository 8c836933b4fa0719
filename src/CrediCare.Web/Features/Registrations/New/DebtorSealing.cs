using CrediCare.Data.Security;
using CrediCare.Domain.Debtors;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Makes of what was typed what may be stored: the birth number only sealed, and as a keyed hash.</summary>
public sealed class DebtorSealing(Vault vault)
{
    /// <summary>Null until kind and name are known.</summary>
    public DebtorIdentity? IdentityOf(DebtorReading debtor) =>
        debtor is { Kind: { } kind, Name: { } name }
            ? new DebtorIdentity(
                kind,
                name,
                debtor.OrganisationNumber,
                debtor.BirthDate,
                debtor.BirthNumber is { } number ? vault.Seal(number.Value, Purposes.BirthNumber) : null,
                debtor.BirthNumber is { } hashed ? vault.KeyedHash(hashed.Value, Purposes.BirthNumber) : null
            )
            : null;
}
