using CrediCare.Web.Features.Account;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class ReachableAddressTests
{
    [Theory]
    [InlineData("kari@granli.example", true)]
    [InlineData("kari.granli+post@avd-1.granli.example", true)]
    [InlineData("kari@ærfugl.example", true)]
    [InlineData("kari", false)]
    [InlineData("kari@granli", false)]
    [InlineData("kåre@granli.example", false)]
    [InlineData("k..g@granli.example", false)]
    [InlineData(".k@granli.example", false)]
    [InlineData("k@granli..example", false)]
    [InlineData("k@-granli.example", false)]
    [InlineData("k@granli-.example", false)]
    [InlineData("k@[127.0.0.1]", false)]
    [InlineData("a@b@granli.example", false)]
    [InlineData("kari granli@granli.example", false)]
    [InlineData("<kari@granli.example", false)]
    [InlineData("kari.o'granli_1@granli.example", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void MailCanBeSent_ToAMailboxAtANamedPlace(string? address, bool reachable) =>
        Assert.Equal(reachable, Invitations.CanReach(address));

    [Fact]
    public void AWordOfThePlace_HasSixtyThreeLettersAtMost()
    {
        Assert.True(Invitations.CanReach($"k@{new string('a', 63)}.example"));
        Assert.False(Invitations.CanReach($"k@{new string('a', 64)}.example"));
    }
}
