using CrediCare.Data.Outbox;

namespace CrediCare.Web.Features.Admin.Mail;

/// <summary>A page of the outbox.</summary>
public sealed record MailModel(IReadOnlyList<MailRow> Rows, MailFilter Filter, int Page, int Pages, int Total);

/// <summary>One mail in the list.</summary>
public sealed record MailRow(
    string PublicId,
    MailKind Kind,
    string To,
    OutboxState State,
    int Attempts,
    int UnknownOutcomes,
    DateTime CreatedAtUtc,
    DateTime? SentAtUtc,
    DateTime NextAttemptAtUtc
);

/// <summary>Which mails are shown.</summary>
public enum MailFilter
{
    All,
    Waiting,
    GivenUp,

    /// <summary>At least one attempt of which nobody knows whether it arrived.</summary>
    Unknown,
    Sent,

    /// <summary>Waiting for a digest, or lines of one.</summary>
    Digest,
    Discarded,
}
