using CrediCare.Data.Access;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>A draft its author is working on, with the creditor it belongs to.</summary>
public sealed record OpenDraft(
    Guid Id,
    string PublicId,
    ViewerMembership Membership,
    DraftContent Content,
    DateTime ChangedAtUtc,
    IReadOnlyList<DocumentLine> Documents
)
{
    public string Address(string step) => $"/registrations/new/{PublicId}/{step}";
}
