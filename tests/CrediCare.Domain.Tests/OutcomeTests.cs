namespace CrediCare.Domain.Tests;

public class OutcomeTests
{
    private enum Code
    {
        First = 0,
        Second = 1,
    }

    [Fact]
    public void Outcome_ByDefault_IsASuccess()
    {
        Assert.True(default(Outcome<Code>).Succeeded);
        Assert.True(Outcome<Code>.Success.Succeeded);
        Assert.Null(Outcome<Code>.Success.Refusal);
    }

    [Fact]
    public void Outcome_Refused_CarriesItsCodeAlsoWhenThatIsZero()
    {
        Outcome<Code> outcome = Code.First;

        Assert.False(outcome.Succeeded);
        Assert.Equal(Code.First, outcome.Refusal);
        Assert.Equal(outcome, Outcome<Code>.Refused(Code.First));
        Assert.NotEqual(outcome, Outcome<Code>.Refused(Code.Second));
    }

    [Fact]
    public void OutcomeWithValue_GivesItOnlyWhenItSucceeded()
    {
        Outcome<string, Code> done = "made";
        Outcome<string, Code> refused = Code.Second;

        Assert.Equal("made", done.Value);
        Assert.Equal(Code.Second, refused.Refusal);
        Assert.Throws<InvalidOperationException>(() => refused.Value);
    }
}
