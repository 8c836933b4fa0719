using CrediCare.Data;
using CrediCare.Domain.Debtors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Privacy.Held;

/// <summary>
/// Finds the same person with every creditor, and all that hangs on it. The same is who has the same birth number, organisation number
/// or name and birth date, with nothing known of both that differs: a stranger of the same name is nobody's answer.
/// </summary>
public sealed class HeldKeysQuery(PortalContext context)
{
    public async Task<HeldKeys> FindAsync(Debtor debtor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(debtor);
        var debtors = (await SameAsync(debtor, cancellationToken)).ConvertAll(one => one.Id);
        var cases = await context
            .Cases.Where(one => debtors.Contains(one.DebtorId))
            .OrderBy(one => one.OpenedOn)
            .ThenBy(one => one.Id)
            .Select(one => one.Id)
            .ToListAsync(cancellationToken);
        var registrations = await context
            .Registrations.Where(one => one.CaseId != null && cases.Contains(one.CaseId.Value))
            .Select(one => one.Id)
            .ToListAsync(cancellationToken);
        var threads = await context
            .MessageThreads.Where(one => one.CaseId != null && cases.Contains(one.CaseId.Value))
            .Select(one => one.Id)
            .ToListAsync(cancellationToken);
        var messages = await context
            .MessageThreads.Where(one => threads.Contains(one.Id))
            .SelectMany(one => one.Messages)
            .Select(message => message.Id)
            .ToListAsync(cancellationToken);
        return new(
            debtors,
            cases,
            registrations,
            threads,
            await context
                .Documents.Where(one =>
                    (one.CaseId != null && cases.Contains(one.CaseId.Value))
                    || (one.RegistrationId != null && registrations.Contains(one.RegistrationId.Value))
                    || (one.MessageId != null && messages.Contains(one.MessageId.Value))
                )
                .Select(one => one.Id)
                .ToListAsync(cancellationToken),
            await context.Decisions.Where(one => cases.Contains(one.CaseId)).Select(one => one.Id).ToListAsync(cancellationToken)
        );
    }

    private async Task<List<Debtor>> SameAsync(Debtor debtor, CancellationToken cancellationToken)
    {
        if (debtor.ForgottenOn is not null)
            return [debtor];
        var (hash, number, born, name) = (debtor.BirthNumberHash, debtor.OrganisationNumber, debtor.BirthDate, debtor.MatchName);
        // One question for each way, each by an index of its own.
        var ids = context.Debtors.Where(one => one.Id == debtor.Id).Select(one => one.Id);
        if (hash is not null)
            ids = ids.Union(context.Debtors.Where(one => one.BirthNumberHash == hash).Select(one => one.Id));
        if (number is not null)
            ids = ids.Union(context.Debtors.Where(one => one.OrganisationNumber == number).Select(one => one.Id));
        if (born is not null)
            ids = ids.Union(context.Debtors.Where(one => one.MatchName == name && one.BirthDate == born).Select(one => one.Id));
        var near = await context
            .Debtors.AsNoTracking()
            .Where(one => ids.Contains(one.Id))
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
        return near.FindAll(one => one.Id == debtor.Id || IsSame(debtor, one));
    }

    private static bool IsSame(Debtor one, Debtor other) =>
        HaveSame(one.BirthNumberHash, other.BirthNumberHash)
        || (one.OrganisationNumber is { } number && number == other.OrganisationNumber)
        || (one.BirthDate is not null && DebtorMatch.MayBeSame(one, other));

    private static bool HaveSame(byte[]? one, byte[]? other) =>
        one is not null && other is not null && one.AsSpan().SequenceEqual(other);
}
