using CrediCare.Data.Audit;
using CrediCare.TestKit;

namespace CrediCare.Data.Tests.Audit;

/// <summary>The file of heads is only ever added to, and a line that broke off spoils no other.</summary>
public sealed class AuditHeadsTests
{
    private static readonly AuditHead First = new(7, new string('a', 64));
    private static readonly AuditHead Second = new(9, new string('b', 64));

    [Fact]
    public async Task ALineThatBrokeOff_IsPassedBy_AndNotGoneOnWith()
    {
        using var folder = new ScratchFolder();
        var path = folder.File(AuditHeads.FileName);
        var heads = new AuditHeads(path);
        await heads.NoteAsync(new(2026, 11, 22), First, default);
        await File.AppendAllTextAsync(path, "2026-11-23 8:aa");

        Assert.True(await heads.NoteAsync(new(2026, 11, 23), Second, default));

        Assert.Equal([First, Second], await heads.ReadAsync(default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12:abc")]
    [InlineData("-1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("1:zaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void WhatIsNoHead_IsNotRead(string typed) => Assert.Null(AuditHead.Read(typed));

    [Fact]
    public void AHead_IsReadAsItIsWritten() => Assert.Equal(First, AuditHead.Read(First.ToString()));
}
