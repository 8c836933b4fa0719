using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users.Log;

/// <summary>
/// Says by name who did something and to what, a query for each kind of thing however many lines there are. Things of
/// another company have no name here.
/// </summary>
public sealed class CompanyLogSubjects(PortalContext context)
{
    /// <summary>Everyone who has or has had access to the company, by the name it knows them by.</summary>
    public Task<Dictionary<Guid, CompanyPerson>> PeopleAsync(Guid creditorId, CancellationToken cancellationToken) =>
        (
            from membership in context.Memberships.AsNoTracking()
            join user in context.Users on membership.UserId equals user.Id
            where membership.CreditorId == creditorId
            select new
            {
                user.Id,
                membership.PublicId,
                Name = membership.TakenUpAtUtc == null ? membership.InvitedName ?? user.FullName : user.FullName,
            }
        ).ToDictionaryAsync(one => one.Id, one => new CompanyPerson(one.PublicId, one.Name), cancellationToken);

    public async Task<IReadOnlyList<CompanyLogLine>> LinesAsync(
        Guid creditorId,
        IReadOnlyDictionary<Guid, CompanyPerson> people,
        IReadOnlyList<AuditEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var actors = entries.Select(entry => entry.UserId).OfType<Guid>().Distinct().ToList();
        var names = await context
            .Users.AsNoTracking()
            .Where(user => actors.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.FullName, cancellationToken);
        var things = await ThingsAsync(creditorId, entries, cancellationToken);
        return [.. entries.Select(Line)];

        CompanyLogLine Line(AuditEntry entry)
        {
            var (subject, address) = Thing(entry);
            var who = entry.UserId is { } actor ? names.GetValueOrDefault(actor) : null;
            return new CompanyLogLine(
                entry.AtUtc,
                who,
                entry.ByStaff,
                entry.Action,
                entry.SubjectType,
                subject,
                address,
                entry.Detail
            );
        }

        (string? Subject, string? Address) Thing(AuditEntry entry) =>
            entry.SubjectId is not { } id || entry.Action == AuditAction.SignedIn ? (null, null)
            : entry.SubjectType != nameof(PortalUser) ? things.GetValueOrDefault(id)
            : id == entry.UserId || !people.TryGetValue(id, out var person) ? (null, null)
            : (person.Name, $"/users/{person.PublicId}");
    }

    private async Task<Dictionary<Guid, (string? Subject, string? Address)>> ThingsAsync(
        Guid creditorId,
        IReadOnlyList<AuditEntry> entries,
        CancellationToken cancellationToken
    )
    {
        List<Guid> Ids(string type) =>
            [.. entries.Where(entry => entry.SubjectType == type).Select(entry => entry.SubjectId).OfType<Guid>().Distinct()];
        var (caseIds, registrationIds, documentIds) = (Ids(nameof(Case)), Ids(nameof(Registration)), Ids(nameof(Document)));
        var cases = await context
            .Cases.AsNoTracking()
            .Where(one => one.CreditorId == creditorId && caseIds.Contains(one.Id))
            .Select(one => new { one.Id, one.CaseNumber })
            .ToListAsync(cancellationToken);
        var registrations = await context
            .Registrations.AsNoTracking()
            .Where(one => one.CreditorId == creditorId && registrationIds.Contains(one.Id))
            .Select(one => new
            {
                one.Id,
                one.ReceiptNumber,
                one.PublicId,
            })
            .ToListAsync(cancellationToken);
        var documents = await (
            from document in context.Documents.AsNoTracking()
            join found in context.Cases on document.CaseId equals found.Id into theirs
            from one in theirs.DefaultIfEmpty()
            where document.CreditorId == creditorId && documentIds.Contains(document.Id)
            select new
            {
                document.Id,
                document.FileName,
                one.CaseNumber,
            }
        ).ToListAsync(cancellationToken);
        var changeIds = Ids(nameof(BankAccountChange));
        var changes = await context
            .BankAccountChanges.AsNoTracking()
            .Where(one => one.CreditorId == creditorId && changeIds.Contains(one.Id))
            .ToListAsync(cancellationToken);
        var threadIds = Ids(nameof(MessageThread));
        var threads = await context
            .MessageThreads.AsNoTracking()
            .Where(one => one.CreditorId == creditorId && threadIds.Contains(one.Id))
            .Select(one => new
            {
                one.Id,
                one.Subject,
                Address = one.CaseId == null ? "/support/" + one.PublicId : null,
            })
            .ToListAsync(cancellationToken);
        var debtorIds = Ids(nameof(Debtor));
        var debtors = await context
            .Debtors.AsNoTracking()
            .Where(one => one.CreditorId == creditorId && debtorIds.Contains(one.Id))
            .Select(one => new
            {
                one.Id,
                one.Name,
                one.PublicId,
            })
            .ToListAsync(cancellationToken);
        return cases
            .Select(one => KeyValuePair.Create(one.Id, ((string?)one.CaseNumber, (string?)$"/cases/{one.CaseNumber}")))
            .Concat(
                registrations.Select(one =>
                    KeyValuePair.Create(one.Id, ((string?)one.ReceiptNumber, (string?)$"/registrations/{one.PublicId}"))
                )
            )
            .Concat(
                documents.Select(one =>
                    KeyValuePair.Create(one.Id, ((string?)one.FileName, one.CaseNumber is { } number ? $"/cases/{number}" : null))
                )
            )
            .Concat(debtors.Select(one => KeyValuePair.Create(one.Id, ((string?)one.Name, (string?)$"/debtors/{one.PublicId}"))))
            .Concat(threads.Select(one => KeyValuePair.Create(one.Id, ((string?)one.Subject, one.Address))))
            .Concat(
                changes.Select(one =>
                    KeyValuePair.Create(
                        one.Id,
                        (
                            (string?)$"… {Identifier.Parse<BankAccountNumber>(one.BankAccount).Ending}",
                            (string?)$"/company/bank-account/{one.PublicId}"
                        )
                    )
                )
            )
            .ToDictionary();
    }
}

/// <summary>Someone who has or has had access: the access in addresses, and the name the company knows them by.</summary>
public sealed record CompanyPerson(string PublicId, string Name);
