using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Tests.Features.Shared;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(" \t\r\n\0 ", null)]
    [InlineData("  to\u00A0 ord\n", "to ord")]
    [InlineData("a\0b\u0007c\u202Ed\u2066e", "abcde")]
    [InlineData("👩🏽‍🌾 Æsj", "👩🏽‍🌾 Æsj")]
    public void Line_IsOneCleanLine(string? typed, string? expected) => Assert.Equal(expected, TypedText.Line(typed));

    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("\n\n a \n\n", "a")]
    [InlineData("a\u2028b\0", "a\nb")]
    [InlineData(" \r\n ", null)]
    public void Block_HasLineFeedsOnly(string typed, string? expected) => Assert.Equal(expected, TypedText.Block(typed));

    [Fact]
    public void Cut_NeverHalvesASign() => Assert.Equal("ab", TypedText.Cut("ab🌷", 3));
}
