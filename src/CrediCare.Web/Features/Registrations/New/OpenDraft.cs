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
    /// <summary>What its address must carry while it is not stored; see <see cref="DraftKey"/>.</summary>
    public string? Fresh { get; init; }

    public bool IsStored => Fresh is null;

    /// <summary>The day its author will be reminded of it.</summary>
    public DateOnly? RemindOn { get; init; }

    /// <summary>The last day it is kept.</summary>
    public DateOnly KeptThrough { get; init; }

    public string Address(string step) =>
        $"/registrations/new/{PublicId}/{step}{(Fresh is null ? "" : $"?{DraftKey.Parameter}={Fresh}")}";
}
