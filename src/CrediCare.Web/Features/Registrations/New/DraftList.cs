namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Drafts as a list, with or without what can be done with each.</summary>
public sealed record DraftList(IReadOnlyList<OpenDraft> Drafts, bool CanChange = true);
