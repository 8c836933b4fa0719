using CrediCare.Data;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Jobs.Day;

/// <summary>The drafts whose day has come and whose author has not been reminded.</summary>
internal static class DueDrafts
{
    public static IQueryable<RegistrationDraft> Of(PortalContext context, DateOnly today) =>
        context.RegistrationDrafts.Where(draft => draft.RemindOn <= today && draft.RemindedAtUtc == null);
}
