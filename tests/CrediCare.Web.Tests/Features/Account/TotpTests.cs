using CrediCare.Web.Features.Account;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class TotpTests
{
    /// <summary>The secret of the RFC's examples, "12345678901234567890", in base 32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>RFC 6238, appendix B, SHA-1; the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void StepOf_TheStandardsExamples_IsTheirStep(long seconds, string code) =>
        Assert.Equal(seconds / 30, Totp.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void StepOf_ClockThatIsWrong_IsBorneByOneStep(int seconds, bool taken) =>
        Assert.Equal(taken, Totp.StepOf(Key, "081804", DateTimeOffset.FromUnixTimeSeconds(1111111109 + seconds)) is not null);

    [Theory]
    [InlineData("")]
    [InlineData("081 804", true)]
    [InlineData("81804")]
    [InlineData("0818040")]
    [InlineData("081805")]
    public void StepOf_OtherWords_IsNone(string typed, bool taken = false) =>
        Assert.Equal(taken, Totp.StepOf(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1111111109)) is not null);
}
