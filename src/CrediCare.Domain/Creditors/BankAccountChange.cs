using CrediCare.Domain.Calendar;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Creditors;

/// <summary>
/// A new account to pay out to, for the whole company or for chosen portfolios. One administrator proposes it, someone
/// else confirms it, and then some whole working days pass in which anyone of them may stop it. Only after that is the
/// money paid there; until then the old account stands.
/// </summary>
public sealed class BankAccountChange : IVersioned
{
    /// <summary>How many days there are to confirm it, the first after the proposal counted as one.</summary>
    public const int ConfirmWithinDays = 14;

    /// <summary>
    /// How many days somebody must have been administrator when it was proposed, to confirm it. Shorter, and whoever has got
    /// hold of one account would let in a second self.
    /// </summary>
    public const int SettledDays = 30;

    private readonly List<BankAccountChangePortfolio> _portfolios = [];

    private BankAccountChange() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public BankAccountChangeState State { get; private set; }

    /// <summary>The new account, 11 digits.</summary>
    public string BankAccount { get; private set; } = "";

    /// <summary>The whole company, and every portfolio without an account of its own; else <see cref="Portfolios"/>.</summary>
    public bool WholeCompany { get; private set; }

    public Guid ProposedByUserId { get; private set; }
    public DateTime ProposedAtUtc { get; private set; }

    /// <summary>The last day in Oslo on which it can be confirmed.</summary>
    public DateOnly ConfirmBy { get; private set; }

    public Guid? ConfirmedByUserId { get; private set; }

    /// <summary>A caseworker confirmed it, not an administrator of the company.</summary>
    public bool ConfirmedByStaff { get; private set; }

    public DateTime? ConfirmedAtUtc { get; private set; }

    /// <summary>The first day in Oslo on which the new account counts.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>Who stopped or refused it.</summary>
    public Guid? EndedByUserId { get; private set; }

    /// <summary>When it came into force, was stopped or refused, or lapsed.</summary>
    public DateTime? EndedAtUtc { get; private set; }

    /// <summary>Why a caseworker refused or stopped it.</summary>
    public string? Reason { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<BankAccountChangePortfolio> Portfolios => _portfolios;

    /// <summary>The chosen portfolios; null is the whole company.</summary>
    public IReadOnlyCollection<Guid>? PortfolioIds => WholeCompany ? null : [.. _portfolios.Select(one => one.PortfolioId)];

    /// <summary>It waits, for someone or for its day.</summary>
    public bool IsOpen => State is BankAccountChangeState.Proposed or BankAccountChangeState.Confirmed;

    /// <param name="creditor">With its portfolios.</param>
    /// <param name="portfolioIds">The chosen portfolios; null is the whole company.</param>
    /// <param name="account">The new account.</param>
    /// <param name="userId">The administrator who proposes it.</param>
    /// <param name="all">The creditor's changes, at least those that are open.</param>
    /// <param name="nowUtc">The instant.</param>
    public static Outcome<BankAccountChange, BankAccountRefusal> Propose(
        Creditor creditor,
        IReadOnlyCollection<Guid>? portfolioIds,
        BankAccountNumber account,
        Guid userId,
        IEnumerable<BankAccountChange> all,
        DateTime nowUtc
    )
    {
        var chosen = creditor.Portfolios.Where(one => portfolioIds?.Contains(one.Id) == true).ToList();
        if (portfolioIds is not null && (chosen.Count == 0 || chosen.Count != portfolioIds.Count))
            return BankAccountRefusal.NoPortfolio;
        if (all.Any(one => one.IsOpen && one.Meets(portfolioIds)))
            return BankAccountRefusal.IsOpenAlready;
        var now = portfolioIds is null ? [creditor.BankAccount] : chosen.Select(creditor.BankAccountOf);
        if (now.All(one => one == account.Value))
            return BankAccountRefusal.SameAccount;
        var change = new BankAccountChange
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditor.Id,
            BankAccount = account.Value,
            WholeCompany = portfolioIds is null,
            ProposedByUserId = userId,
            ProposedAtUtc = nowUtc,
            ConfirmBy = OsloTime.DateOf(nowUtc).AddDays(ConfirmWithinDays),
        };
        change._portfolios.AddRange(chosen.Select(one => new BankAccountChangePortfolio(change.Id, one.Id)));
        return change;
    }

    /// <summary>
    /// Another administrator says yes: one who had come, and had the access as it is, <see cref="SettledDays"/> days before the
    /// proposal.
    /// </summary>
    /// <param name="access">The administrator's own access to the creditor.</param>
    /// <param name="coolingDays">How many whole working days must pass; at least one.</param>
    /// <param name="nowUtc">The instant.</param>
    public Outcome<BankAccountRefusal> Confirm(Membership access, int coolingDays, DateTime nowUtc)
    {
        var may =
            access.CreditorId == CreditorId
            && access.Role == MembershipRole.Administrator
            && access.TakenUpAtUtc is not null
            && access.IsHeldOn(OsloTime.DateOf(nowUtc));
        if (!may)
            return BankAccountRefusal.NotAdministrator;
        var settled = ProposedAtUtc.AddDays(-SettledDays);
        return access.UserId != ProposedByUserId && (access.ChangedAtUtc > settled || access.TakenUpAtUtc > settled)
            ? BankAccountRefusal.AccessIsNewer
            : Confirm(access.UserId, byStaff: false, coolingDays, nowUtc);
    }

    /// <summary>A caseworker says yes, having asked the company on a number we knew before.</summary>
    public Outcome<BankAccountRefusal> ConfirmForAgency(Guid caseworkerUserId, int coolingDays, DateTime nowUtc) =>
        Confirm(caseworkerUserId, byStaff: true, coolingDays, nowUtc);

    /// <summary>An administrator of the company, the proposer too, or a caseworker stops it before its day.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="reason">Why, in a caseworker's words.</param>
    /// <param name="nowUtc">The instant.</param>
    public Outcome<BankAccountRefusal> Stop(Guid userId, string? reason, DateTime nowUtc) =>
        End(BankAccountChangeState.Stopped, userId, reason, nowUtc);

    /// <summary>A caseworker says no.</summary>
    public Outcome<BankAccountRefusal> Refuse(Guid caseworkerUserId, string reason, DateTime nowUtc) =>
        State == BankAccountChangeState.Confirmed
            ? BankAccountRefusal.IsConfirmedAlready
            : End(BankAccountChangeState.Refused, caseworkerUserId, reason, nowUtc);

    /// <summary>Nobody has confirmed it in time. False when that is not so.</summary>
    public bool Lapse(DateOnly today, DateTime nowUtc)
    {
        if (State != BankAccountChangeState.Proposed || today <= ConfirmBy)
            return false;
        (State, EndedAtUtc) = (BankAccountChangeState.Lapsed, nowUtc);
        return true;
    }

    /// <summary>Its day has come: the creditor is paid out to the new account. False when it has not.</summary>
    public bool TakeEffect(Creditor creditor, DateOnly today, DateTime nowUtc)
    {
        if (State != BankAccountChangeState.Confirmed || today < InForceFrom || creditor.Id != CreditorId)
            return false;
        creditor.PayOutTo(BankAccount, PortfolioIds, new(ByUserId, nowUtc));
        (State, EndedAtUtc) = (BankAccountChangeState.InForce, nowUtc);
        return true;
    }

    /// <summary>
    /// Who lets the account in: the caseworker who confirmed it, or the administrator who proposed it where another one of them did.
    /// </summary>
    public Guid ByUserId => ConfirmedByStaff ? ConfirmedByUserId!.Value : ProposedByUserId;

    private Outcome<BankAccountRefusal> Confirm(Guid userId, bool byStaff, int coolingDays, DateTime nowUtc)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(coolingDays, 1);
        var today = OsloTime.DateOf(nowUtc);
        if (State == BankAccountChangeState.Confirmed)
            return BankAccountRefusal.IsConfirmedAlready;
        if (State != BankAccountChangeState.Proposed)
            return BankAccountRefusal.IsOver;
        if (today > ConfirmBy)
            return BankAccountRefusal.TooLate;
        if (userId == ProposedByUserId)
            return BankAccountRefusal.SamePerson;
        (State, ConfirmedByUserId, ConfirmedByStaff, ConfirmedAtUtc) = (
            BankAccountChangeState.Confirmed,
            userId,
            byStaff,
            nowUtc
        );
        InForceFrom = WorkingDays.After(today, coolingDays + 1);
        return Outcome<BankAccountRefusal>.Success;
    }

    private Outcome<BankAccountRefusal> End(BankAccountChangeState state, Guid userId, string? reason, DateTime nowUtc)
    {
        if (!IsOpen)
            return BankAccountRefusal.IsOver;
        (State, EndedByUserId, Reason, EndedAtUtc) = (state, userId, reason, nowUtc);
        return Outcome<BankAccountRefusal>.Success;
    }

    private bool Meets(IReadOnlyCollection<Guid>? portfolioIds) =>
        portfolioIds is null ? WholeCompany : _portfolios.Any(one => portfolioIds.Contains(one.PortfolioId));
}

/// <summary>Where a change of account stands.</summary>
public enum BankAccountChangeState
{
    /// <summary>Waits for a second person.</summary>
    Proposed,

    /// <summary>Waits for its day, and can be stopped until then.</summary>
    Confirmed,
    InForce,
    Stopped,

    /// <summary>A caseworker said no.</summary>
    Refused,

    /// <summary>Nobody confirmed it in time.</summary>
    Lapsed,
}

/// <summary>One portfolio that a change of account is for.</summary>
public sealed record BankAccountChangePortfolio(Guid ChangeId, Guid PortfolioId);
