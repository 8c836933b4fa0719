using System.Globalization;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Day;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>
/// Enters another name or organisation number for a creditor, when the papers have been seen: what it is found by follows,
/// and all its administrators are told.
/// </summary>
public sealed class ChangeIdentity(
    PortalContext context,
    AccessMails mails,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    /// <param name="creditorId">Which creditor.</param>
    /// <param name="version">The creditor as it was when the form was opened.</param>
    /// <param name="name">As it is to be.</param>
    /// <param name="number">As it is to be.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    /// <returns>Whether anything was changed.</returns>
    public async Task<Outcome<bool, ChangeIdentityRefusal>> ChangeAsync(
        Guid creditorId,
        int version,
        string name,
        OrganisationNumber number,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await CreditorAccess.TakeTurnAsync(context, creditorId, cancellationToken);
        var creditor = await context
            .Creditors.Include(one => one.NameWords)
            .SingleAsync(one => one.Id == creditorId, cancellationToken);
        if (creditor.Name == name && creditor.OrganisationNumber == number.Value)
            return false;
        if (creditor.Version != version)
            return ChangeIdentityRefusal.ChangedMeanwhile;
        if (await IsTakenAsync(creditorId, number, cancellationToken))
            return ChangeIdentityRefusal.OrganisationNumberTaken;

        var now = clock.GetUtcNow().UtcDateTime;
        var (formerName, formerNumber) = (creditor.Name, creditor.OrganisationNumber);
        creditor.ChangeIdentity(name, number, now);
        audit.Add(
            AuditAction.CompanyIdentityChanged,
            nameof(Creditor),
            creditorId,
            creditorId,
            Changed(formerName != name, formerNumber, number.Value)
        );
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Someone took on a creditor with that number at the same moment. Anything else is a bug and goes on as one.
            await transaction.RollbackAsync(cancellationToken);
            if (await IsTakenAsync(creditorId, number, cancellationToken))
                return ChangeIdentityRefusal.OrganisationNumberTaken;
            throw;
        }

        await TellAsync(creditor, formerName, formerNumber, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return true;
    }

    private Task<bool> IsTakenAsync(Guid creditorId, OrganisationNumber number, CancellationToken cancellationToken)
    {
        var value = number.Value;
        return context
            .Creditors.AsNoTracking()
            .AnyAsync(one => one.Id != creditorId && one.OrganisationNumber == value, cancellationToken);
    }

    private async Task TellAsync(Creditor creditor, string formerName, string formerNumber, CancellationToken cancellationToken)
    {
        var facts = JsonSerializer.Serialize(
            new
            {
                creditorName = creditor.Name,
                creditorPublicId = creditor.PublicId,
                number = Shown(creditor.OrganisationNumber),
                formerName,
                formerNumber = Shown(formerNumber),
            }
        );
        foreach (var reader in await mails.AdministratorsAsync(creditor.Id, clock.Today(), cancellationToken))
            await mails.QueueAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{MailKind.CompanyIdentityChanged}:{creditor.Id:N}:{creditor.Version}:{reader.UserId:N}"
                ),
                MailKind.CompanyIdentityChanged,
                reader,
                facts,
                cancellationToken
            );
    }

    // No name: the entry is sealed and stays, and a sole proprietor's is a person's.
    private static string Changed(bool isRenamed, string formerNumber, string number)
    {
        var other = formerNumber == number ? null : $"{nameof(Creditor.OrganisationNumber)}: {formerNumber} -> {number}";
        return string.Join(", ", new[] { isRenamed ? nameof(Creditor.Name) : null, other }.OfType<string>());
    }

    private static string Shown(string number) => Identifier.ParseOrNull<OrganisationNumber>(number)?.Display ?? number;
}

/// <summary>Why a creditor's name and number stayed as they were.</summary>
public enum ChangeIdentityRefusal
{
    /// <summary>Someone else has changed the creditor since the form was opened.</summary>
    ChangedMeanwhile,

    /// <summary>Another creditor has this number: a merger is more than a change of number.</summary>
    OrganisationNumberTaken,
}
