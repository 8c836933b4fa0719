using CrediCare.Domain.Help;

namespace CrediCare.Domain.Tests.Help;

/// <summary>What an article keeps of what it has been.</summary>
public sealed class HelpArticleTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);
    private static readonly HelpWords Old = new("Hva?", "hva da", "Slik.");
    private static readonly HelpWords New = Old with { Text = "Slik er det." };
    private static readonly Guid Writer = Guid.CreateVersion7();

    private readonly HelpArticle _article = HelpArticle.Write("hva", HelpSection.Service, 1, Old, Old, Now);

    [Fact]
    public void Write_LeavesARevisionThatNobodyWrote()
    {
        Assert.Equal(1, _article.Edition);
        Assert.Null(Assert.Single(_article.Revisions).WrittenByUserId);
    }

    [Fact]
    public void Rewrite_LeavesBothRevisions()
    {
        Assert.True(_article.Rewrite(New, Old, Writer, Now.AddDays(1)));

        Assert.Equal([Old, New], _article.Revisions.Select(revision => revision.Norwegian));
        Assert.Equal((2, New, Writer), (_article.Edition, _article.Norwegian, _article.Revisions[1].WrittenByUserId));
        Assert.Equal(Now.AddDays(1), _article.ChangedAtUtc);
    }

    [Fact]
    public void Rewrite_WithTheSameWords_ChangesNothing()
    {
        Assert.False(_article.Rewrite(Old, Old, Writer, Now.AddDays(1)));

        Assert.Equal((1, Now), (_article.Edition, _article.ChangedAtUtc));
    }

    [Fact]
    public void Restore_BringsTheWordsBackAsTheNewestRevision()
    {
        _article.Rewrite(New, New, Writer, Now);

        Assert.True(_article.Restore(_article.Revisions[0], Writer, Now));

        Assert.Equal((3, Old), (_article.Edition, _article.Norwegian));
        Assert.Equal(1, _article.Revisions[2].RestoredFrom);
    }

    [Fact]
    public void Restore_FromAnotherArticle_ChangesNothing()
    {
        var other = HelpArticle.Write("annen", HelpSection.Service, 2, New, New, Now);

        Assert.False(_article.Restore(other.Revisions[0], Writer, Now));
        Assert.Equal(Old, _article.Norwegian);
    }

    [Theory]
    [InlineData("when-can-i-send", true)]
    [InlineData("2026", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("Når", false)]
    [InlineData("a/b", false)]
    public void IsSlug(string text, bool isOne) => Assert.Equal(isOne, HelpSlug.IsOne(text));
}
