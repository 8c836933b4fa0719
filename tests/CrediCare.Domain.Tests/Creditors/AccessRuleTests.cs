using CrediCare.Domain.Creditors;

namespace CrediCare.Domain.Tests.Creditors;

public sealed class AccessRuleTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Creditor = Guid.CreateVersion7();
    private static readonly AccessTerms Administers = new(MembershipRole.Administrator, null, null);
    private static readonly AccessTerms Reads = new(MembershipRole.Reader, null, null);

    [Fact]
    public void Check_WhenNoPortfolioIsChosen_IsRefused() =>
        Assert.Equal(AccessRefusal.NoPortfolio, AccessRule.Check(Reads with { PortfolioIds = [] }, Today).Refusal);

    [Fact]
    public void Check_WhenAnAdministratorWouldSeeAPart_IsRefused() =>
        Assert.Equal(
            AccessRefusal.AdministratorSeesAll,
            AccessRule.Check(Administers with { PortfolioIds = [Guid.CreateVersion7()] }, Today).Refusal
        );

    [Theory]
    [InlineData(-1, AccessRefusal.LastDayHasPassed)]
    [InlineData(0, null)]
    [InlineData(1, null)]
    public void Check_LastDay_IsTodayAtTheEarliest(int daysFromToday, AccessRefusal? refusal) =>
        Assert.Equal(refusal, AccessRule.Check(Reads with { LastDay = Today.AddDays(daysFromToday) }, Today).Refusal);

    [Fact]
    public void LastAdministrator_IsNotDemoted_NorGivenALastDay_NorTakenAway()
    {
        var last = TakenUp(Administers);
        Membership[] all = [last, TakenUp(Reads)];

        Assert.Equal(AccessRefusal.LastAdministrator, AccessRule.CheckChange(last, Reads, all, Today).Refusal);
        Assert.Equal(
            AccessRefusal.LastAdministrator,
            AccessRule.CheckChange(last, Administers with { LastDay = Today.AddYears(1) }, all, Today).Refusal
        );
        Assert.Equal(AccessRefusal.LastAdministrator, AccessRule.CheckEnd(last, all).Refusal);
    }

    [Fact]
    public void LastAdministrator_MayBeMarkedWithAnOffice()
    {
        var last = TakenUp(Administers);

        Assert.True(
            AccessRule
                .CheckChange(last, Administers with { Office = new AccountingOffice("Tallrad", "310000116") }, [last], Today)
                .Succeeded
        );
    }

    [Fact]
    public void OneOfTwoAdministrators_MayGo()
    {
        var one = TakenUp(Administers);
        Membership[] all = [one, TakenUp(Administers)];

        Assert.True(AccessRule.CheckChange(one, Reads, all, Today).Succeeded);
        Assert.True(AccessRule.CheckEnd(one, all).Succeeded);
    }

    [Fact]
    public void AnotherAdministrator_DoesNotCount_WhileInvited_WithALastDay_EndedOrPretended()
    {
        var last = TakenUp(Administers);
        var ended = TakenUp(Administers);
        ended.End(Now);
        var pretended = New(Administers);
        pretended.Pretend();
        Membership[] others = [New(Administers), TakenUp(Administers with { LastDay = Today.AddYears(1) }), ended, pretended];

        Assert.All(
            others,
            other => Assert.Equal(AccessRefusal.LastAdministrator, AccessRule.CheckEnd(last, [last, other]).Refusal)
        );
    }

    [Fact]
    public void InvitedAdministrator_MayBeTakenAway_WhoeverIsLeft()
    {
        var invited = New(Administers);

        Assert.True(AccessRule.CheckEnd(invited, [invited]).Succeeded);
    }

    [Fact]
    public void AccessThatIsOver_IsNotChanged_ButInvitedAgain()
    {
        var over = TakenUp(Reads with { LastDay = Today.AddDays(-1) });

        Assert.Equal(AccessRefusal.HasEnded, AccessRule.CheckChange(over, Reads, [over], Today).Refusal);
    }

    [Fact]
    public void GrantAnew_AfterTheEnd_IsAnInvitationAgain()
    {
        var membership = TakenUp(Administers);
        membership.End(Now);

        membership.GrantAnew("Kari Igjen", Reads, Now.AddDays(1));

        Assert.True(membership.IsHeldOn(Today));
        Assert.Equal(
            ("Kari Igjen", null, Now.AddDays(1)),
            (membership.InvitedName, membership.TakenUpAtUtc, membership.GrantedAtUtc)
        );
        Assert.Equal(Reads, membership.Terms);
    }

    [Fact]
    public void Pretended_LooksHeld_AndGivesNothing_UntilItIsEnded()
    {
        var membership = New(Administers);

        membership.Pretend();
        Assert.Equal((true, false), (membership.LooksHeldOn(Today), membership.IsHeldOn(Today)));

        membership.End(Now);
        Assert.Equal((false, false), (membership.LooksHeldOn(Today), membership.IsHeldOn(Today)));
    }

    [Fact]
    public void Change_KeepsThePortfoliosThatStay()
    {
        Guid[] ids = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        var membership = New(Reads with { PortfolioIds = [ids[0], ids[1]] });
        var kept = membership.Portfolios[1];

        membership.Change(Reads with { PortfolioIds = [ids[2], ids[1]] }, Now);

        Assert.Same(kept, membership.Portfolios[0]);
        Assert.Equal(Reads with { PortfolioIds = [ids[1], ids[2]] }, membership.Terms);
        Assert.NotEqual(Reads with { PortfolioIds = [ids[1]] }, membership.Terms);
        Assert.NotEqual(Reads, membership.Terms);
    }

    [Theory]
    [InlineData("2026-02-28", "2026-08-28")]
    [InlineData("2026-08-31", "2027-02-28")]
    public void UserReview_IsDueHalfAYearOn(string since, string due) => Assert.Equal(Day(due), UserReview.DueOn(Day(since)));

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("2026-11-23", null, true)]
    [InlineData("2026-11-23", "2026-11-22", true)]
    [InlineData("2026-11-23", "2026-11-23", false)]
    public void UserReview_StaysOpenUntilAnswered(string? asked, string? confirmed, bool open) =>
        Assert.Equal(open, UserReview.IsOpen(asked is null ? null : Day(asked), confirmed is null ? null : Day(confirmed)));

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Membership New(AccessTerms terms) => Membership.Invite(Guid.CreateVersion7(), Creditor, "Kari", terms, Now);

    private static Membership TakenUp(AccessTerms terms)
    {
        var membership = New(terms);
        membership.TakeUp(Now);
        return membership;
    }
}
