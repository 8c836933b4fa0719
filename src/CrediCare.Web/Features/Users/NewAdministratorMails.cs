using System.Globalization;
using System.Text.Json;
using CrediCare.Data.Access;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs.Day;

namespace CrediCare.Web.Features.Users;

/// <summary>
/// Tells every administrator of a company, the one who did it too, that there is to be one more. An address that belongs to
/// our own staff is told of like any other, so that the mail gives nothing away.
/// </summary>
public sealed class NewAdministratorMails(AccessMails mails, CurrentViewer current, TimeProvider clock)
{
    /// <summary>Before the new access is saved, within the caller's transaction.</summary>
    /// <param name="company">The company.</param>
    /// <param name="membership">The access of the new administrator.</param>
    /// <param name="person">The name that the company sees.</param>
    /// <param name="address">Where the person is written to.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task QueueAsync(
        ViewerMembership company,
        Membership membership,
        string person,
        string address,
        CancellationToken cancellationToken
    )
    {
        var facts = JsonSerializer.Serialize(
            new
            {
                creditorName = company.CreditorName,
                creditorPublicId = company.CreditorPublicId,
                person,
                address,
                who = (await current.GetAsync())?.FullName,
            }
        );
        var now = clock.GetUtcNow().UtcDateTime.Ticks;
        foreach (var reader in await mails.AdministratorsAsync(company.CreditorId, clock.Today(), cancellationToken))
            await mails.QueueAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{MailKind.AdministratorAdded}:{membership.Id:N}:{now}:{reader.UserId:N}"
                ),
                MailKind.AdministratorAdded,
                reader,
                facts,
                cancellationToken
            );
    }
}
