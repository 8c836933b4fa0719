using CrediCare.Data;
using CrediCare.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Mail;

/// <summary>The mails that a digest stands for, oldest first.</summary>
public sealed class DigestLines(PortalContext context)
{
    public Task<List<OutboxMail>> OfAsync(Guid digestId, CancellationToken cancellationToken) =>
        context
            .OutboxMails.AsNoTracking()
            .Where(mail => mail.DigestId == digestId)
            .OrderBy(mail => mail.CreatedAtUtc)
            .ThenBy(mail => mail.Id)
            .ToListAsync(cancellationToken);
}
