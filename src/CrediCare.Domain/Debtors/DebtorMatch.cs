namespace CrediCare.Domain.Debtors;

/// <summary>
/// Is this debtor already known to the creditor? Decided by organisation number, by the birth number's keyed hash, or
/// by name and birth date, in that order; never by name alone, because a wrong match would show one person's debt to
/// another. What is known of both and differs speaks against it.
/// </summary>
public static class DebtorMatch
{
    /// <summary>
    /// The debtor among <paramref name="known"/>, all of one creditor, that the identity belongs to; the oldest where
    /// more than one does. Null: a new debtor.
    /// </summary>
    public static Debtor? Find(DebtorIdentity identity, IEnumerable<Debtor> known)
    {
        var name = Debtor.MatchNameOf(identity.Name);
        return known
            .Select(debtor => (Debtor: debtor, Strength: StrengthOf(identity, name, debtor)))
            .Where(candidate => candidate.Strength > Strength.None)
            .OrderByDescending(candidate => candidate.Strength)
            .ThenBy(candidate => candidate.Debtor.Id)
            .Select(candidate => candidate.Debtor)
            .FirstOrDefault();
    }

    /// <summary>Whether the two carry the same name and nothing says that they are two: for a caseworker to look at.</summary>
    public static bool MayBeSame(Debtor one, Debtor other) =>
        one.Id != other.Id
        && one.MatchName == other.MatchName
        && !Differ(one.OrganisationNumber, other.OrganisationNumber)
        && !Differ(one.BirthDate, other.BirthDate)
        && !Differ(one.BirthNumberHash, other.BirthNumberHash);

    private static Strength StrengthOf(DebtorIdentity identity, string name, Debtor debtor)
    {
        if (identity.OrganisationNumber is { } number && number == debtor.OrganisationNumber)
            return Strength.OrganisationNumber;
        if (identity.BirthNumberHash is { } hash && debtor.BirthNumberHash is { } known && hash.AsSpan().SequenceEqual(known))
            return Strength.BirthNumber;
        return
            identity.BirthDate is { } born
            && born == debtor.BirthDate
            && name == debtor.MatchName
            && !Differ(identity.OrganisationNumber, debtor.OrganisationNumber)
            && !Differ(identity.BirthNumberHash, debtor.BirthNumberHash)
            ? Strength.NameAndBirthDate
            : Strength.None;
    }

    private static bool Differ<T>(T? left, T? right)
        where T : struct => left is { } one && right is { } other && !one.Equals(other);

    private static bool Differ(string? left, string? right) => left is not null && right is not null && left != right;

    private static bool Differ(byte[]? left, byte[]? right) =>
        left is not null && right is not null && !left.AsSpan().SequenceEqual(right);

    private enum Strength
    {
        None,
        NameAndBirthDate,
        BirthNumber,
        OrganisationNumber,
    }
}
