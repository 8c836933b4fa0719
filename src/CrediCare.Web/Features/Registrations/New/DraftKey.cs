using System.Security.Cryptography;
using CrediCare.Data.Access;
using CrediCare.Data.Security;
using CrediCare.Domain;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// The address of a draft that is not stored yet. Opening an empty form stores nothing; the proof beside the fresh id
/// says that we gave it to this person for this creditor, and what is typed under it may become a draft.
/// </summary>
public sealed class DraftKey(Vault vault)
{
    /// <summary>The parameter that carries the proof.</summary>
    public const string Parameter = "fresh";

    private const int ProofBytes = 16;

    /// <summary>An empty draft under a fresh id.</summary>
    public OpenDraft New(Viewer viewer, ViewerMembership membership) => Draft(viewer, membership, PublicId.New());

    /// <summary>The empty draft that the proof belongs to; null when it is nobody's, or another person's.</summary>
    public OpenDraft? Find(Viewer viewer, string publicId, string? proof) =>
        proof is null || !PublicId.IsOne(publicId)
            ? null
            : viewer
                .Memberships.Select(membership => Draft(viewer, membership, publicId))
                .FirstOrDefault(draft =>
                    CryptographicOperations.FixedTimeEquals(
                        System.Text.Encoding.UTF8.GetBytes(draft.Fresh!),
                        System.Text.Encoding.UTF8.GetBytes(proof)
                    )
                );

    private OpenDraft Draft(Viewer viewer, ViewerMembership membership, string publicId) =>
        new(Guid.Empty, publicId, membership, new DraftContent(), default, []) { Fresh = ProofOf(viewer, membership, publicId) };

    private string ProofOf(Viewer viewer, ViewerMembership membership, string publicId) =>
        Convert.ToHexStringLower(
            vault
                .KeyedHash($"{viewer.UserId:N} {membership.CreditorId:N} {publicId}", Purposes.DraftAddress)
                .AsSpan(0, ProofBytes)
        );
}
