using CrediCare.Data.Identity;

namespace CrediCare.Data.Access;

/// <summary>The sessions that count: not ended, and seen within their lifetime.</summary>
public static class OpenSessions
{
    public static IQueryable<SignInSession> OpenAt(this IQueryable<SignInSession> sessions, DateTime nowUtc)
    {
        var oldest = nowUtc - SignInSession.Life;
        var oldestRemembered = nowUtc - SignInSession.RememberedLife;
        return sessions.Where(session =>
            session.EndedAtUtc == null
            && (session.LastSeenAtUtc >= oldest || (session.IsRemembered && session.LastSeenAtUtc >= oldestRemembered))
        );
    }
}
