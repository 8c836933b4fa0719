using System.Net;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Tests.Features.Shared;

public sealed class NetworkPlaceTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void OneHousehold_IsOnePlace(string one, string other, bool same) =>
        Assert.Equal(same, NetworkPlace.Of(IPAddress.Parse(one)) == NetworkPlace.Of(IPAddress.Parse(other)));

    [Fact]
    public void WithoutAnAddress_ItIsAPlaceOfItsOwn() => Assert.Equal("", NetworkPlace.Of((IPAddress?)null));
}
