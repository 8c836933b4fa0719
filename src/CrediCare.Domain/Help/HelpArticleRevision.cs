namespace CrediCare.Domain.Help;

/// <summary>The words of an article as they stood from one moment on. Never changed.</summary>
public sealed class HelpArticleRevision
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public HelpWords Norwegian { get; init; } = null!;
    public HelpWords English { get; init; } = null!;

    /// <summary>Null for what came with the portal.</summary>
    public Guid? WrittenByUserId { get; init; }

    /// <summary>The revision whose words these are, when they were brought back.</summary>
    public int? RestoredFrom { get; init; }

    public required DateTime WrittenAtUtc { get; init; }
}
