using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Domain.Tests.Registrations.Upload;

public class PaperNameTests
{
    private static readonly HashSet<string> Known =
    [
        .. new[] { "1042", "1043", "F-1042", "2026/7", "KRED 12", "20", "RT-1" }.Select(InvoiceNumberKey.Of),
    ];

    [Theory]
    [InlineData("1042.pdf", "1042")]
    [InlineData("faktura_1042.pdf", "1042")]
    [InlineData("1042-kopi.pdf", "1042")]
    [InlineData("Faktura 1042 (2).PDF", "1042")]
    [InlineData("2026/bilag/1042.pdf", "1042")]
    [InlineData("0001042.pdf", "1042")]
    [InlineData("f-1042.pdf", "F-1042")]
    [InlineData("faktura F-1042 purring.pdf", "F-1042")]
    [InlineData("kred 12.pdf", "KRED12")]
    [InlineData("rt-1", "RT-1")]
    public void NumberThatStandsWhole_IsFound(string name, string key) => Assert.Equal([key], Find(name));

    [Theory]
    [InlineData("10421.pdf")]
    [InlineData("faktura1042.pdf")]
    [InlineData("1042b.pdf")]
    [InlineData("104-2.pdf")]
    [InlineData("F1042.pdf")]
    [InlineData("2026-7.pdf")]
    [InlineData("bilag.1042")]
    [InlineData("1042/bilag.pdf")]
    [InlineData("")]
    [InlineData(".pdf")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å 1 2 1042.pdf")]
    public void PartOfAWord_OrNothing_IsNotGuessed(string name) => Assert.Empty(Find(name));

    [Theory]
    [InlineData("1042 og 1043.pdf", "1042 1043")]
    [InlineData("2026-11-20 faktura 1042.pdf", "20 1042")]
    [InlineData("F-1042, 1042.pdf", "F-1042 1042")]
    public void SeveralNumbers_AreAllGiven(string name, string keys) => Assert.Equal(keys.Split(' '), Find(name));

    [Fact]
    public void WhatIsFound_IsAmongTheKeysOfTheName()
    {
        foreach (var name in new[] { "1042 og 1043.pdf", "faktura F-1042 purring.pdf", "kred 12.pdf" })
            Assert.Subset(PaperName.KeysIn(name).ToHashSet(), Find(name).ToHashSet());
    }

    private static IEnumerable<string> Find(string name) => PaperName.Find(name, Known.Contains);
}
