using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Tests.Creditors;

public class BankAccountChangeTests
{
    private const int CoolingDays = 2;

    private static readonly BankAccountNumber Old = Identifier.Parse<BankAccountNumber>("97102233550");
    private static readonly BankAccountNumber New = Identifier.Parse<BankAccountNumber>("99991234574");

    // Monday 23 November 2026, noon in Oslo.
    private static readonly DateTime Now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

    private readonly Guid _amina = Guid.NewGuid();
    private readonly Guid _nils = Guid.NewGuid();
    private readonly Creditor _creditor = ACreditor();

    [Fact]
    public void Propose_ByAnAdministrator_WaitsFourteenDaysAndChangesNothing()
    {
        var change = Proposed();

        Assert.Equal((BankAccountChangeState.Proposed, Any.Day("2026-12-07")), (change.State, change.ConfirmBy));
        Assert.Equal(Old.Value, _creditor.BankAccount);
    }

    [Fact]
    public void Propose_OfTheAccountThatStands_IsRefused()
    {
        Assert.Equal(BankAccountRefusal.SameAccount, Propose(null, Old).Refusal);
        Assert.Equal(BankAccountRefusal.SameAccount, Propose([_creditor.Portfolios[0].Id], Old).Refusal);
    }

    [Fact]
    public void Propose_ForNoPortfolioOrAStrangers_IsRefused()
    {
        Assert.Equal(BankAccountRefusal.NoPortfolio, Propose([], New).Refusal);
        Assert.Equal(BankAccountRefusal.NoPortfolio, Propose([Guid.NewGuid()], New).Refusal);
        Assert.Equal(BankAccountRefusal.NoPortfolio, Propose([_creditor.Portfolios[0].Id, Guid.NewGuid()], New).Refusal);
    }

    [Fact]
    public void Propose_WhereOneIsOpenForTheSame_IsRefused_AndForAnotherPartIsNot()
    {
        var (first, second) = (_creditor.Portfolios[0].Id, _creditor.Portfolios[1].Id);
        var whole = Proposed();
        var one = Propose([first], New, whole).Value;

        Assert.Equal(BankAccountRefusal.IsOpenAlready, Propose(null, New, whole).Refusal);
        Assert.Equal(BankAccountRefusal.IsOpenAlready, Propose([first, second], New, whole, one).Refusal);
        Assert.True(Propose([second], New, whole, one).Succeeded);

        whole.Stop(_amina, null, Now);
        Assert.True(Propose(null, New, whole).Succeeded);
    }

    [Fact]
    public void Confirm_ByTheProposer_IsRefused_AsAdministratorAndAsCaseworker()
    {
        var change = Proposed();

        Assert.Equal(BankAccountRefusal.SamePerson, change.Confirm(Access(_amina), CoolingDays, Now).Refusal);
        Assert.Equal(BankAccountRefusal.SamePerson, change.ConfirmForAgency(_amina, CoolingDays, Now).Refusal);
        Assert.Equal(BankAccountChangeState.Proposed, change.State);
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-26")] // Monday: Tuesday and Wednesday pass.
    [InlineData("2026-11-27", "2026-12-02")] // Friday: Monday and Tuesday pass.
    [InlineData("2026-11-28", "2026-12-02")] // Saturday too.
    [InlineData("2026-12-23", "2026-12-29")] // Thursday and Monday pass; Christmas Day and the 26th do not count.
    public void Confirm_ByAnother_CountsWhenWholeWorkingDaysHavePassed(string day, string inForce)
    {
        var now = Any.Day(day).ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc);
        var change = BankAccountChange.Propose(_creditor, null, New, _amina, [], now).Value;

        Assert.True(change.Confirm(Access(_nils), CoolingDays, now).Succeeded);

        Assert.Equal((BankAccountChangeState.Confirmed, Any.Day(inForce)), (change.State, change.InForceFrom));
        Assert.False(change.TakeEffect(_creditor, Any.Day(inForce).AddDays(-1), now));
        Assert.Equal(Old.Value, _creditor.BankAccount);
        Assert.True(change.TakeEffect(_creditor, Any.Day(inForce), now));
        Assert.Equal(New.Value, _creditor.BankAccount);
        Assert.False(change.TakeEffect(_creditor, Any.Day(inForce), now));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-29, -29)]
    [InlineData(-29, -400)]
    [InlineData(-400, -29)]
    public void Confirm_ByOneWhoCameOrWasChangedWithinThirtyDaysOfTheProposal_IsRefused(int changedDays, int takenUpDays)
    {
        var change = Proposed();
        var access = Access(_nils, Now.AddDays(takenUpDays));
        access.Change(access.Terms, Now.AddDays(changedDays));

        Assert.Equal(BankAccountRefusal.AccessIsNewer, change.Confirm(access, CoolingDays, Now.AddDays(2)).Refusal);
    }

    [Fact]
    public void Confirm_ByOneWhoHasBeenThereForThirtyDays_IsTaken() =>
        Assert.True(Proposed().Confirm(Access(_nils, Now.AddDays(-BankAccountChange.SettledDays)), CoolingDays, Now).Succeeded);

    [Fact]
    public void Confirm_WithoutTheRight_IsRefused()
    {
        var change = Proposed();
        var invited = Membership.Grant(_nils, _creditor.Id, MembershipRole.Administrator, null, null, Now);
        var member = Access(_nils, role: MembershipRole.Member);
        var elsewhere = Access(_nils, creditorId: Guid.NewGuid());
        var ended = Access(_nils);
        ended.End(Now);

        Assert.All(
            new[] { invited, member, elsewhere, ended },
            access => Assert.Equal(BankAccountRefusal.NotAdministrator, change.Confirm(access, CoolingDays, Now).Refusal)
        );
    }

    [Fact]
    public void Confirm_AfterTheLastDay_IsTooLate_AlsoBeforeTheJobHasSeenIt()
    {
        var change = Proposed();

        Assert.Equal(BankAccountRefusal.TooLate, change.Confirm(Access(_nils), CoolingDays, Now.AddDays(15)).Refusal);
        Assert.False(change.Lapse(Any.Day("2026-12-07"), Now));
        Assert.True(change.Lapse(Any.Day("2026-12-08"), Now));
        Assert.Equal(BankAccountRefusal.IsOver, change.Confirm(Access(_nils), CoolingDays, Now).Refusal);
    }

    [Fact]
    public void Stop_BeforeItsDay_LeavesTheOldAccount_AndNothingBringsItBack()
    {
        var change = Proposed();
        change.ConfirmForAgency(_nils, CoolingDays, Now);

        Assert.True(change.Stop(_amina, null, Now).Succeeded);

        Assert.False(change.TakeEffect(_creditor, Any.Day("2027-01-01"), Now));
        Assert.Equal(Old.Value, _creditor.BankAccount);
        Assert.Equal(BankAccountRefusal.IsOver, change.Stop(_nils, null, Now).Refusal);
        Assert.Equal(BankAccountRefusal.IsOver, change.ConfirmForAgency(_nils, CoolingDays, Now).Refusal);
    }

    [Fact]
    public void Refuse_OfOneThatIsConfirmed_IsLeftToStopping()
    {
        var change = Proposed();
        Assert.True(Proposed().Refuse(_nils, "Ikke deres konto.", Now).Succeeded);
        change.ConfirmForAgency(_nils, CoolingDays, Now);

        Assert.Equal(BankAccountRefusal.IsConfirmedAlready, change.Refuse(_nils, "For sent.", Now).Refusal);
        Assert.Equal(BankAccountRefusal.IsConfirmedAlready, change.ConfirmForAgency(_nils, CoolingDays, Now).Refusal);
    }

    [Fact]
    public void TakeEffect_ForAPortfolio_GivesItAnAccountOfItsOwn_UntilItHasTheCompanysAgain()
    {
        var portfolio = _creditor.Portfolios[0];
        Carry(Propose([portfolio.Id], New).Value);

        Assert.Equal((New.Value, Old.Value), (portfolio.BankAccount, _creditor.BankAccount));
        Assert.Equal(Old.Value, _creditor.BankAccountOf(_creditor.Portfolios[1]));

        Carry(Propose([portfolio.Id], Old).Value);
        Assert.Null(portfolio.BankAccount);
    }

    [Fact]
    public void TakeEffect_TellsWhoLetTheAccountIn_TheCaseworkerWhoConfirmed_ElseWhoProposed()
    {
        Carry(Propose(null, New).Value);
        Assert.Equal((_nils, Now), (_creditor.BankAccountByUserId, _creditor.BankAccountAtUtc!.Value));

        var change = Propose(null, Old).Value;
        Assert.True(change.Confirm(Access(_nils), CoolingDays, Now).Succeeded);
        Assert.True(change.TakeEffect(_creditor, change.InForceFrom!.Value, Now.AddDays(3)));
        Assert.Equal((_amina, Now.AddDays(3)), (_creditor.BankAccountByUserId, _creditor.BankAccountAtUtc!.Value));
    }

    [Fact]
    public void TakeEffect_ForAPortfolio_TellsWhoLetItsAccountIn_AndNobodyWhereItFollowsTheCompany()
    {
        var portfolio = _creditor.Portfolios[0];
        Carry(Propose([portfolio.Id], New).Value);

        Assert.Equal((_nils, Now), (portfolio.BankAccountByUserId, portfolio.BankAccountAtUtc!.Value));
        Assert.Null(_creditor.BankAccountByUserId);
        Assert.Null(_creditor.Portfolios[1].BankAccountByUserId);

        Carry(Propose([portfolio.Id], Old).Value);
        Assert.Equal((null, (DateTime?)null), (portfolio.BankAccountByUserId, portfolio.BankAccountAtUtc));
    }

    [Fact]
    public void CoolingTime_CannotBeLeftOut() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proposed().ConfirmForAgency(_nils, 0, Now));

    private void Carry(BankAccountChange change)
    {
        change.ConfirmForAgency(_nils, CoolingDays, Now);
        Assert.True(change.TakeEffect(_creditor, change.InForceFrom!.Value, Now));
    }

    private BankAccountChange Proposed() => Propose(null, New).Value;

    private Outcome<BankAccountChange, BankAccountRefusal> Propose(
        IReadOnlyCollection<Guid>? portfolioIds,
        BankAccountNumber account,
        params BankAccountChange[] all
    ) => BankAccountChange.Propose(_creditor, portfolioIds, account, _amina, all, Now);

    private Membership Access(
        Guid userId,
        DateTime? since = null,
        MembershipRole role = MembershipRole.Administrator,
        Guid? creditorId = null
    )
    {
        var access = Membership.Grant(userId, creditorId ?? _creditor.Id, role, null, null, since ?? Now.AddYears(-1));
        access.TakeUp(since ?? Now.AddYears(-1));
        return access;
    }

    private static Creditor ACreditor()
    {
        var creditor = Creditor.Create("Granli AS", "310000124", PostalAddress.Unknown, null, null, Old.Value, true, Now);
        creditor.AddPortfolio("Privat");
        creditor.AddPortfolio("Bedrift");
        return creditor;
    }
}
