using CrediCare.Data.Access;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>What was left unfinished at a creditor.</summary>
public sealed record StartPage(ViewerMembership Membership, IReadOnlyList<OpenDraft> Drafts);
