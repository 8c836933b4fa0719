using CrediCare.Domain;

namespace CrediCare.Data.Desk;

/// <summary>
/// Which caseworker something on the desk is with. What is about a case lies with the case itself: an objection, a broken plan
/// and a letter on it are then the same person's, who knows it, and so is what comes next. What is not about a case lies with
/// itself. There is one row for a subject or none, so that nothing can be with two.
/// </summary>
public sealed class DeskAssignment : IVersioned
{
    private DeskAssignment() { }

    public Guid SubjectId { get; private set; }
    public DeskSubject Subject { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid UserId { get; private set; }

    public Guid AssignedByUserId { get; private set; }
    public DateTime AssignedAtUtc { get; private set; }
    public int Version { get; private set; }

    public static DeskAssignment Of(DeskSubject subject, Guid subjectId, Guid userId, Guid byUserId, DateTime nowUtc) =>
        new()
        {
            Subject = subject,
            SubjectId = subjectId,
            UserId = userId,
            AssignedByUserId = byUserId,
            AssignedAtUtc = nowUtc,
        };

    public void GiveTo(Guid userId, Guid byUserId, DateTime nowUtc) =>
        (UserId, AssignedByUserId, AssignedAtUtc) = (userId, byUserId, nowUtc);
}

/// <summary>What something on the desk is about.</summary>
public enum DeskSubject
{
    Case,
    Registration,

    /// <summary>A conversation that is about no case.</summary>
    Conversation,

    /// <summary>Money whose case is not known.</summary>
    Payment,

    /// <summary>A file of payments that a caseworker is to look at.</summary>
    PaymentFile,
}
