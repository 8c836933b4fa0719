using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users.Log;

/// <summary>
/// Reads a company's part of the audit log: what was done with what is theirs, by their own and by the agency's staff, and
/// when those who have access signed in.
/// </summary>
public sealed class CompanyLogQuery(PortalContext context, CompanyLogSubjects subjects, TimeProvider clock)
{
    public const int PerPage = 50;

    public async Task<CompanyLog> PageAsync(
        ViewerMembership company,
        CompanyLogFilter filter,
        CancellationToken cancellationToken
    )
    {
        var today = clock.Today();
        var people = await subjects.PeopleAsync(company.CreditorId, cancellationToken);
        var entries = Entries(company.CreditorId, filter, people, today);
        var total = await entries.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        var page = Math.Clamp(filter.Page, 1, pages);
        return new CompanyLog(
            company.CreditorName,
            await LinesAsync(company, people, entries, (page - 1) * PerPage, PerPage, cancellationToken),
            [
                .. people
                    .Values.OrderBy(one => one.Name, StringComparer.Create(PortalLanguage.NorwegianCulture, ignoreCase: true))
                    .Select(one => KeyValuePair.Create(one.PublicId, one.Name)),
            ],
            filter.FirstDay(today),
            filter.LastDay(today),
            total,
            page,
            pages
        );
    }

    /// <summary>Everything the filter leaves, newest first, so many at most.</summary>
    public async IAsyncEnumerable<CompanyLogLine> AllAsync(
        ViewerMembership company,
        CompanyLogFilter filter,
        int most,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        const int batch = 1000;
        var people = await subjects.PeopleAsync(company.CreditorId, cancellationToken);
        var entries = Entries(company.CreditorId, filter, people, clock.Today());
        for (var read = 0; read < most; read += batch)
        {
            var lines = await LinesAsync(company, people, entries, read, Math.Min(batch, most - read), cancellationToken);
            foreach (var line in lines)
                yield return line;
            if (lines.Count < batch)
                yield break;
        }
    }

    /// <summary>The query by itself, so that its plan can be looked at.</summary>
    public IQueryable<AuditEntry> Entries(
        Guid creditorId,
        CompanyLogFilter filter,
        IReadOnlyDictionary<Guid, CompanyPerson> people,
        DateOnly today
    )
    {
        var from = OsloTime.ToUtc(filter.FirstDay(today), TimeOnly.MinValue);
        var to = OsloTime.ToUtc(filter.LastDay(today).AddDays(1), TimeOnly.MinValue);
        var within = context
            .AuditEntries.AsNoTracking()
            .Where(entry => entry.AtUtc >= from && entry.AtUtc < to && entry.Action != AuditAction.InternalNoteWritten);
        if (filter.Person == CompanyLogFilter.Staff)
            within = within.Where(entry => entry.ByStaff);
        else if (!string.IsNullOrEmpty(filter.Person))
        {
            var userId = people.FirstOrDefault(one => one.Value.PublicId == filter.Person).Key;
            within = within.Where(entry => entry.UserId == userId && !entry.ByStaff);
        }

        if (CompanyLogFilter.ActionsOf(filter.Kind) is { } actions)
            within = within.Where(entry => actions.Contains(entry.Action));

        // Signing in is to the portal and not to a company: it is shown to those whose access the person has taken up.
        var signIns =
            from membership in context.Memberships
            join entry in within on membership.UserId equals entry.UserId
            where
                membership.CreditorId == creditorId
                && membership.TakenUpAtUtc != null
                && entry.Action == AuditAction.SignedIn
                && entry.AtUtc >= membership.GrantedAtUtc
                && (membership.EndedAtUtc == null || entry.AtUtc <= membership.EndedAtUtc)
            select entry;
        return within.Where(entry => entry.CreditorId == creditorId).Concat(signIns);
    }

    private async Task<IReadOnlyList<CompanyLogLine>> LinesAsync(
        ViewerMembership company,
        IReadOnlyDictionary<Guid, CompanyPerson> people,
        IQueryable<AuditEntry> entries,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var found = await entries
            .OrderByDescending(entry => entry.AtUtc)
            .ThenByDescending(entry => entry.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellationToken);
        return await subjects.LinesAsync(company.CreditorId, people, found, cancellationToken);
    }
}
