using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;

namespace CrediCare.Domain.Tests.Decisions;

public class DecisionRuleTests
{
    private static readonly MemberRights AsItComes = new(ApprovePlans: true, WithdrawCases: false, ApproveLegalSteps: false);

    [Theory]
    [InlineData(DecisionKind.DisputeStatement, false, true, true)]
    [InlineData(DecisionKind.Question, false, true, true)]
    [InlineData(DecisionKind.PaymentPlan, false, true, true)]
    [InlineData(DecisionKind.LegalStep, false, false, true)]
    [InlineData(DecisionKind.Declaration, false, false, true)]
    public void MayAnswer_AsTheCompanyComes(DecisionKind kind, bool reader, bool member, bool administrator)
    {
        Assert.Equal(reader, DecisionRule.MayAnswer(kind, MembershipRole.Reader, AsItComes));
        Assert.Equal(member, DecisionRule.MayAnswer(kind, MembershipRole.Member, AsItComes));
        Assert.Equal(administrator, DecisionRule.MayAnswer(kind, MembershipRole.Administrator, AsItComes));
    }

    [Fact]
    public void MayAnswer_FollowsTheCompanysSettings_ForMembersOnly()
    {
        var turned = new MemberRights(ApprovePlans: false, WithdrawCases: true, ApproveLegalSteps: true);

        Assert.False(DecisionRule.MayAnswer(DecisionKind.PaymentPlan, MembershipRole.Member, turned));
        Assert.True(DecisionRule.MayAnswer(DecisionKind.LegalStep, MembershipRole.Member, turned));
        Assert.True(DecisionRule.MayAnswer(DecisionKind.Declaration, MembershipRole.Member, turned));
        Assert.True(DecisionRule.MayAnswer(DecisionKind.PaymentPlan, MembershipRole.Administrator, turned));
        Assert.False(DecisionRule.MayAnswer(DecisionKind.LegalStep, MembershipRole.Reader, turned));
    }

    [Theory]
    [InlineData(DecisionKind.DisputeStatement, SilenceEffect.StaysHeld, "Answer")]
    [InlineData(DecisionKind.PaymentPlan, SilenceEffect.CountsAsRejected, "Approve Reject Counter")]
    [InlineData(DecisionKind.LegalStep, SilenceEffect.NotTaken, "Approve Reject")]
    [InlineData(DecisionKind.Declaration, SilenceEffect.NotTaken, "Approve Reject")]
    [InlineData(DecisionKind.Question, SilenceEffect.BecomesTask, "Answer")]
    public void EveryKind_HasItsAnswersAndItsSilence(DecisionKind kind, SilenceEffect silence, string choices)
    {
        Assert.Equal(silence, DecisionRule.Silence(kind));
        Assert.Equal(choices, string.Join(' ', DecisionRule.Choices(kind)));
    }

    [Theory]
    [InlineData(DecisionKind.PaymentPlan, DecisionState.Approved, false)]
    [InlineData(DecisionKind.PaymentPlan, DecisionState.Lapsed, true)]
    [InlineData(DecisionKind.PaymentPlan, DecisionState.Countered, true)]
    [InlineData(DecisionKind.LegalStep, DecisionState.Approved, true)]
    [InlineData(DecisionKind.Question, DecisionState.Answered, true)]
    [InlineData(DecisionKind.Question, DecisionState.Lapsed, true)]
    [InlineData(DecisionKind.Question, DecisionState.Withdrawn, false)]
    [InlineData(DecisionKind.DisputeStatement, DecisionState.Answered, false)]
    public void LeavesWork_WhereACaseworkerMustGoOn(DecisionKind kind, DecisionState state, bool work) =>
        Assert.Equal(work, DecisionRule.LeavesWork(kind, state));
}
