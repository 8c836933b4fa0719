using CrediCare.Domain.Creditors;

namespace CrediCare.Domain.Decisions;

/// <summary>What the creditor says, and who says it.</summary>
public sealed record DecisionAnswer(DecisionChoice Choice, string? Text, DecisionPerson By)
{
    /// <summary>The figures of a counter-proposal, where there are any; left out of every other answer.</summary>
    public CounterPlan? Counter { get; init; }

    /// <summary>For a declaration that is approved.</summary>
    public Signature? Signature { get; init; }

    /// <summary>What the creditor sent with the answer.</summary>
    public IReadOnlyCollection<ShownDocument> Documents { get; init; } = [];

    /// <summary>Without blanks around it; null when nothing is said.</summary>
    internal string? Words => string.IsNullOrWhiteSpace(Text) ? null : Text.Trim();
}

/// <summary>The person who answers, as they are called and what they may do on that day.</summary>
public sealed record DecisionPerson(Guid UserId, string Name, MembershipRole Role, MemberRights Rights);

/// <summary>A document as it was when it was shown: its content is known by its SHA-256, 64 hexadecimal characters.</summary>
public sealed record ShownDocument(Guid DocumentId, string FileName, string Sha256);

/// <summary>
/// A signature given in the portal: the full name as it was written, the instant the second factor was shown, and the hash of
/// the document that was read.
/// </summary>
public sealed record Signature(string FullName, DateTime? SecondFactorAtUtc, string? DocumentSha256);
