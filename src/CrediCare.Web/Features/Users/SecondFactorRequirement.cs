using System.Globalization;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users;

/// <summary>
/// Whether a company lets anyone in without a second factor: its administrator decides. It holds from everyone's next click;
/// those who lack one are told by mail, and led to turn it on.
/// </summary>
public sealed class SecondFactorRequirement(PortalContext context, AuditTrail audit, OutboxSignal outbox, TimeProvider clock)
{
    public async Task<SecondFactorPage> FindAsync(Viewer viewer, ViewerMembership company, CancellationToken cancellationToken)
    {
        var people = await PeopleAsync(company, cancellationToken);
        return new SecondFactorPage(
            company.CreditorPublicId,
            company.CreditorName,
            company.RequiresSecondFactor,
            people.Any(person => person.Id == viewer.UserId && person.HasSecondFactor),
            people.Count,
            [.. people.Where(person => !person.HasSecondFactor).Select(person => person.Name)]
        );
    }

    /// <summary>Decides it. What holds already is done already, and nobody is told twice.</summary>
    public async Task DecideAsync(ViewerMembership company, bool required, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        var creditor = await context.Creditors.SingleAsync(one => one.Id == company.CreditorId, cancellationToken);
        if (creditor.RequiresSecondFactor == required)
            return;
        creditor.RequireSecondFactor(required);
        audit.Add(
            required ? AuditAction.SecondFactorRequired : AuditAction.SecondFactorNotRequired,
            nameof(Creditor),
            creditor.Id,
            creditor.Id
        );
        if (required)
            await TellAsync(company, creditor.Version, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
    }

    private async Task TellAsync(ViewerMembership company, int version, CancellationToken cancellationToken)
    {
        foreach (var person in (await PeopleAsync(company, cancellationToken)).Where(person => !person.HasSecondFactor))
        {
            context.Add(
                OutboxMail.Queue(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{MailKind.SecondFactorRequired}:{company.CreditorId:N}:{version}:{person.Id:N}"
                    ),
                    MailKind.SecondFactorRequired,
                    person.Id,
                    person.Email,
                    person.Language ?? PortalLanguage.Norwegian,
                    JsonSerializer.Serialize(new { creditorName = company.CreditorName }),
                    clock.GetUtcNow().UtcDateTime
                )
            );
        }
    }

    /// <summary>Those who have come; what somebody invited has, elsewhere, is not this company's to know.</summary>
    private async Task<List<Person>> PeopleAsync(ViewerMembership company, CancellationToken cancellationToken) =>
        await (
            from membership in context.Memberships.AsNoTracking().HeldOn(clock.Today())
            join user in context.Users on membership.UserId equals user.Id
            where membership.CreditorId == company.CreditorId && membership.TakenUpAtUtc != null
            orderby user.FullName, user.Id
            select new Person(user.Id, user.FullName, user.Email!, user.Language, user.TwoFactorEnabled)
        ).ToListAsync(cancellationToken);

    private sealed record Person(Guid Id, string Name, string Email, string? Language, bool HasSecondFactor);
}

/// <summary>What an administrator decides on.</summary>
/// <param name="Company">The public id of the company.</param>
/// <param name="CompanyName">Its name.</param>
/// <param name="IsRequired">As it is now.</param>
/// <param name="ViewerHasIt">Who has none cannot ask others for one.</param>
/// <param name="People">How many have access and have come.</param>
/// <param name="Lacking">The names of those among them who have none.</param>
public sealed record SecondFactorPage(
    string Company,
    string CompanyName,
    bool IsRequired,
    bool ViewerHasIt,
    int People,
    IReadOnlyList<string> Lacking
);
