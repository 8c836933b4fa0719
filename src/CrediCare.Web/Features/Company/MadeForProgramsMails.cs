using System.Globalization;
using System.Text.Json;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs.Day;

namespace CrediCare.Web.Features.Company;

/// <summary>Tells every administrator of a company what one of them has made, moved or closed for its programs.</summary>
public sealed class MadeForProgramsMails(AccessMails mails, CurrentViewer current, TimeProvider clock)
{
    /// <param name="creditorId">Whose administrators.</param>
    /// <param name="mail">What they are told.</param>
    /// <param name="key">Of which change; nobody is told of it twice.</param>
    /// <param name="facts">What it is made of, from the name of whoever did it.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task TellAsync(
        Guid creditorId,
        MailKind mail,
        string key,
        Func<string?, object> facts,
        CancellationToken cancellationToken
    )
    {
        var written = JsonSerializer.Serialize(facts((await current.GetAsync())?.FullName));
        foreach (var reader in await mails.AdministratorsAsync(creditorId, clock.Today(), cancellationToken))
            await mails.QueueAsync(
                string.Create(CultureInfo.InvariantCulture, $"{mail}:{key}:{reader.UserId:N}"),
                mail,
                reader,
                written,
                cancellationToken
            );
    }
}
