using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Features.Registrations;

/// <summary>All that was sent in one registration, and what became of it.</summary>
public sealed record RegistrationDetails
{
    public required Guid Id { get; init; }
    public required string PublicId { get; init; }
    public required string ReceiptNumber { get; init; }
    public required RegistrationState State { get; init; }
    public required Guid CreditorId { get; init; }
    public required string CreditorName { get; init; }
    public required string PortfolioName { get; init; }
    public required string SubmittedBy { get; init; }
    public required DateTime SubmittedAtUtc { get; init; }
    public required DebtorIdentity Debtor { get; init; }
    public required ContactDetails Contact { get; init; }
    public required ClaimDetails Claim { get; init; }
    public required string? JoinCaseNumber { get; init; }
    public required string? CaseNumber { get; init; }
    public required RefusalReason? RefusalReason { get; init; }
    public required string? DecidedBy { get; init; }
    public required DateTime? DecidedAtUtc { get; init; }
    public required string? DecisionReason { get; init; }

    /// <summary>The sealed birth number opened and masked; null when none was given.</summary>
    public string? MaskedBirthNumber { get; init; }

    public IReadOnlyList<DocumentLine> Documents { get; init; } = [];

    /// <summary>A caseworker looks at it, and nobody has seen yet that the night refused it.</summary>
    public bool CanSeeRefusal { get; init; }

    /// <summary>For caseworkers: who has seen that the night refused it, and when.</summary>
    public string? RefusalSeenBy { get; init; }

    public DateTime? RefusalSeenAtUtc { get; init; }

    /// <summary>The person looking at it may take it back.</summary>
    public bool CanTakeBack { get; init; }

    /// <summary>The day in Oslo on which the import takes it, while it waits for it.</summary>
    public DateOnly NextNight { get; init; }

    /// <summary>When it can no longer be taken back.</summary>
    public bool IsDecided => State is not (RegistrationState.Submitted or RegistrationState.NeedsAssessment);

    public ClaimFacts Facts =>
        new(
            Debtor.Kind,
            Debtor.Name,
            Debtor.OrganisationNumber,
            Debtor.BirthDate,
            MaskedBirthNumber,
            Contact,
            Claim,
            PortfolioName,
            Documents
        );
}
