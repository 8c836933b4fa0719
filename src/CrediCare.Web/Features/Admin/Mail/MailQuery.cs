using System.Text.RegularExpressions;
using CrediCare.Data;
using CrediCare.Data.Outbox;
using CrediCare.Web.Mail;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Admin.Mail;

/// <summary>Reads the outbox and the mails that were written to files.</summary>
public sealed partial class MailQuery(
    PortalContext context,
    PickupFolder folder,
    IHostEnvironment environment,
    IOptions<MailOptions> options
)
{
    private const int PageSize = 50;

    public async Task<MailModel> ListAsync(MailFilter filter, int page, CancellationToken cancellationToken)
    {
        var chosen = Chosen(filter);
        var total = await chosen.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await chosen
            .OrderByDescending(mail => mail.CreatedAtUtc)
            .ThenByDescending(mail => mail.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Select(mail => new MailRow(
                mail.PublicId,
                mail.Kind,
                mail.RecipientAddress,
                mail.State,
                mail.Attempts,
                mail.UnknownOutcomes,
                mail.CreatedAtUtc,
                mail.SentAtUtc,
                mail.NextAttemptAtUtc
            ))
            .ToListAsync(cancellationToken);
        return new MailModel(rows, filter, shown, pages, total);
    }

    public async Task<MailDetailsModel?> FindAsync(string publicId, CancellationToken cancellationToken)
    {
        if (
            await context.OutboxMails.AsNoTracking().SingleOrDefaultAsync(mail => mail.PublicId == publicId, cancellationToken)
            is not { } mail
        )
            return null;
        var masked = !environment.IsDevelopment();
        var written = options.Value.Mode == MailMode.Pickup ? await folder.FindAsync(mail.PublicId, cancellationToken) : null;
        if (masked && written is not null)
            written = written with { Text = Mask(written.Text), Html = Mask(written.Html) };
        return new MailDetailsModel(mail, mail.MessageId(options.Value.Domain), written, masked);
    }

    private static string Mask(string text) => TokenPattern().Replace(text, "token=••••••");

    private IQueryable<OutboxMail> Chosen(MailFilter filter)
    {
        var mails = context.OutboxMails.AsNoTracking();
        return filter switch
        {
            MailFilter.All => mails,
            MailFilter.Waiting => mails.Where(mail => mail.State == OutboxState.Pending || mail.State == OutboxState.Sending),
            MailFilter.GivenUp => mails.Where(mail => mail.State == OutboxState.GivenUp),
            MailFilter.Unknown => mails.Where(mail => mail.UnknownOutcomes > 0),
            MailFilter.Sent => mails.Where(mail => mail.State == OutboxState.Sent),
            MailFilter.Digest => mails.Where(mail => mail.State == OutboxState.Held || mail.State == OutboxState.Collected),
            MailFilter.Discarded => mails.Where(mail => mail.State == OutboxState.Discarded),
        };
    }

    [GeneratedRegex("token=[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex TokenPattern();
}
