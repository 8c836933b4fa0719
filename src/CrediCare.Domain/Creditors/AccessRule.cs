namespace CrediCare.Domain.Creditors;

/// <summary>
/// What a creditor's administrator may do with the accesses to it. A creditor always keeps one administrator who can be
/// relied on (<see cref="Membership.IsLastingAdministrator"/>), or nobody could let anyone in again.
/// </summary>
public static class AccessRule
{
    /// <summary>Whether an access may have these terms, whoever's it is.</summary>
    /// <param name="terms">As asked for.</param>
    /// <param name="today">The calendar day in Oslo.</param>
    public static Outcome<AccessRefusal> Check(AccessTerms terms, DateOnly today) =>
        terms switch
        {
            { PortfolioIds.Count: 0 } => AccessRefusal.NoPortfolio,
            { Role: MembershipRole.Administrator, PortfolioIds: not null } => AccessRefusal.AdministratorSeesAll,
            _ when terms.LastDay < today => AccessRefusal.LastDayHasPassed,
            _ => Outcome<AccessRefusal>.Success,
        };

    /// <summary>Whether an access may get these terms.</summary>
    /// <param name="membership">The one to change.</param>
    /// <param name="terms">As asked for.</param>
    /// <param name="all">Every membership of the creditor, this one among them.</param>
    /// <param name="today">The calendar day in Oslo.</param>
    public static Outcome<AccessRefusal> CheckChange(
        Membership membership,
        AccessTerms terms,
        IEnumerable<Membership> all,
        DateOnly today
    )
    {
        if (!membership.LooksHeldOn(today))
            return AccessRefusal.HasEnded;
        var allowed = Check(terms, today);
        if (!allowed.Succeeded)
            return allowed;
        return terms is { Role: MembershipRole.Administrator, LastDay: null } ? allowed : CheckOthers(membership, all);
    }

    /// <summary>Whether an access may be taken away.</summary>
    public static Outcome<AccessRefusal> CheckEnd(Membership membership, IEnumerable<Membership> all) =>
        CheckOthers(membership, all);

    private static Outcome<AccessRefusal> CheckOthers(Membership membership, IEnumerable<Membership> all) =>
        membership.IsLastingAdministrator && !all.Any(one => one.Id != membership.Id && one.IsLastingAdministrator)
            ? AccessRefusal.LastAdministrator
            : Outcome<AccessRefusal>.Success;
}

/// <summary>Why an access was not given, changed or taken away.</summary>
public enum AccessRefusal
{
    /// <summary>Chosen portfolios, and none is chosen.</summary>
    NoPortfolio,

    /// <summary>An administrator decides who sees what, so one who sees a part could help themselves to the rest.</summary>
    AdministratorSeesAll,

    LastDayHasPassed,

    /// <summary>Nobody who can be relied on would be left to let anyone in.</summary>
    LastAdministrator,

    /// <summary>The access is over; the person is invited again instead.</summary>
    HasEnded,

    /// <summary>The person has access on other terms; they are changed in the list.</summary>
    HasAccessAlready,

    /// <summary>Someone else has changed the access since the form was opened.</summary>
    ChangedMeanwhile,
}
