using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Creditors;

/// <summary>
/// Four people do whatever comes to mind for some weeks, in any order. Whatever they do, money goes where it went until two
/// different people have said yes and the cooling time is over.
/// </summary>
public class BankAccountPropertyTests
{
    private const int CoolingDays = 2;

    private static readonly BankAccountNumber[] Accounts =
    [
        .. new[] { "97102233550", "99991234574", "99991234582" }.Select(Identifier.Parse<BankAccountNumber>),
    ];

    private static readonly Guid[] People = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];

    private static Gen<List<Deed>> Histories =>
        (
            from kind in Gen.Elements(Enum.GetValues<DeedKind>())
            from who in Gen.Choose(0, 3)
            from account in Gen.Choose(0, 2)
            from reach in Gen.Choose(0, 3)
            from which in Gen.Choose(0, 4)
            from days in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)), (1, Gen.Choose(4, 20)))
            select new Deed(kind, who, account, reach, which, days)
        )
            .ListOf()
            .Select(deeds => deeds.ToList());

    [Fact]
    public void Account_ChangesOnlyThroughTwoPeopleAndTheCoolingTime() =>
        Any.Holds(Histories, history => new World().Live(history, world => world.EveryAccountHasItsReason));

    [Fact]
    public void Account_OfEachPortfolio_IsOneAtATime_AndAtMostOneChangeIsOpenForIt() =>
        Any.Holds(Histories, history => new World().Live(history, world => world.IsOneAtATime));

    private enum DeedKind
    {
        Propose,
        Confirm,
        ConfirmForAgency,
        Stop,
        Refuse,
        Night,
    }

    private sealed record Deed(DeedKind Kind, int Who, int Account, int Reach, int Which, int Days);

    private sealed class World
    {
        private readonly Creditor _creditor;
        private readonly List<BankAccountChange> _changes = [];
        private readonly Dictionary<Guid, string?> _owns = [];
        private string? _companys = Accounts[0].Value;
        private DateTime _now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

        public World()
        {
            _creditor = Creditor.Create("Granli AS", "310000124", PostalAddress.Unknown, null, null, _companys, true, _now);
            foreach (var name in new[] { "Privat", "Bedrift" })
                _owns[_creditor.AddPortfolio(name).Id] = null;
        }

        private DateOnly Today => DateOnly.FromDateTime(_now);

        /// <summary>What is paid where is what the changes that two people carried say, in the order they came into force.</summary>
        public bool EveryAccountHasItsReason =>
            _creditor.BankAccount == _companys
            && _creditor.Portfolios.All(one => one.BankAccount == _owns[one.Id])
            && _changes
                .Where(one => one.State == BankAccountChangeState.InForce)
                .All(one =>
                    one.ConfirmedByUserId is { } confirmer
                    && confirmer != one.ProposedByUserId
                    && WorkingDaysBetween(DateOnly.FromDateTime(one.ConfirmedAtUtc!.Value), Today) >= CoolingDays
                );

        public bool IsOneAtATime =>
            _changes.Count(one => one.IsOpen && one.WholeCompany) <= 1
            && _creditor.Portfolios.All(portfolio =>
                _changes.Count(one => one.IsOpen && one.PortfolioIds?.Contains(portfolio.Id) == true) <= 1
                && _creditor.BankAccountOf(portfolio) == (_owns[portfolio.Id] ?? _companys)
            );

        public bool Live(List<Deed> history, Func<World, bool> holds) =>
            history.TrueForAll(deed =>
            {
                _now = _now.AddDays(deed.Days);
                Do(deed);
                return holds(this);
            });

        private void Do(Deed deed)
        {
            var who = People[deed.Who];
            if (deed.Kind == DeedKind.Propose)
            {
                var ids = _creditor.Portfolios.Select(one => one.Id).ToArray();
                Guid[]? chosen =
                    deed.Reach == 3 ? null
                    : deed.Reach == 2 ? ids
                    : [ids[deed.Reach]];
                var outcome = BankAccountChange.Propose(_creditor, chosen, Accounts[deed.Account], who, _changes, _now);
                if (outcome.Succeeded)
                    _changes.Add(outcome.Value);
            }
            else if (deed.Kind == DeedKind.Night)
                Night();
            else if (_changes.Count > 0)
                _ = Decide(_changes[^((deed.Which % _changes.Count) + 1)], deed.Kind, who);
        }

        private Outcome<BankAccountRefusal> Decide(BankAccountChange change, DeedKind kind, Guid who) =>
            kind switch
            {
                DeedKind.Confirm => change.Confirm(AccessOf(who), CoolingDays, _now),
                DeedKind.ConfirmForAgency => change.ConfirmForAgency(who, CoolingDays, _now),
                DeedKind.Stop => change.Stop(who, null, _now),
                _ => change.Refuse(who, "Nei.", _now),
            };

        private void Night()
        {
            foreach (var change in _changes.ToList())
            {
                _ = change.Lapse(Today, _now);
                if (!change.TakeEffect(_creditor, Today, _now))
                    continue;
                if (change.WholeCompany)
                    _companys = change.BankAccount;
                foreach (var id in change.PortfolioIds ?? [])
                    _owns[id] = change.BankAccount == _companys ? null : change.BankAccount;
            }
        }

        private Membership AccessOf(Guid who)
        {
            var access = Membership.Grant(
                who,
                _creditor.Id,
                MembershipRole.Administrator,
                null,
                null,
                new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)
            );
            access.TakeUp(access.GrantedAtUtc);
            return access;
        }

        /// <summary>Counted another way than the rule does: Mondays to Fridays strictly between, holidays of Christmas left out.</summary>
        private static int WorkingDaysBetween(DateOnly from, DateOnly to) =>
            Enumerable
                .Range(1, Math.Max(0, to.DayNumber - from.DayNumber - 1))
                .Select(from.AddDays)
                .Count(day =>
                    day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                    && !Domain.Calendar.NorwegianHolidays.IsHoliday(day)
                );
    }
}
