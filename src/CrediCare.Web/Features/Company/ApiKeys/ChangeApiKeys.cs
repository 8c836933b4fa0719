using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Company.ApiKeys;

/// <summary>
/// Makes, replaces and closes a company's keys, one change at a time, and tells every administrator. The secret leaves this house
/// with the answer to the one who asked, and is kept nowhere.
/// </summary>
public sealed class ChangeApiKeys(
    PortalContext context,
    AuditTrail audit,
    MadeForProgramsMails mails,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    public Task<Outcome<ApiKeySecret, ApiKeyProblem>> MakeAsync(
        ViewerMembership company,
        ApiKeyTerms terms,
        Guid madeByUserId,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            company,
            () =>
            {
                var (user, secret) = (UserOf(terms.Name), ApiKeySecret.New(terms.Mode));
                context.Add(user);
                var made = ApiKey.Make(company.CreditorId, user.Id, terms, secret, madeByUserId, Now, clock.Today());
                return Task.FromResult((made, secret, AuditAction.ApiKeyMade));
            },
            cancellationToken
        );

    public Task<Outcome<ApiKeySecret, ApiKeyProblem>> ReplaceAsync(
        ViewerMembership company,
        string publicId,
        DateOnly lastDay,
        int overlapDays,
        Guid madeByUserId,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            company,
            async () =>
            {
                var old = await context
                    .ApiKeys.Include(key => key.Portfolios)
                    .SingleAsync(key => key.PublicId == publicId && key.CreditorId == company.CreditorId, cancellationToken);
                var secret = ApiKeySecret.New(old.Mode);
                var made = old.Replace(secret, lastDay, overlapDays, madeByUserId, Now, clock.Today());
                return (made, secret, AuditAction.ApiKeyReplaced);
            },
            cancellationToken
        );

    /// <summary>Closes it; what is closed already stays closed, and nobody is told twice.</summary>
    public async Task RevokeAsync(ViewerMembership company, string publicId, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        var key = await context.ApiKeys.SingleAsync(
            one => one.PublicId == publicId && one.CreditorId == company.CreditorId,
            cancellationToken
        );
        if (!key.Revoke(Now))
            return;
        await SaveAsync(company, key, AuditAction.ApiKeyRevoked, MailKind.ApiKeyRevoked, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Outcome<ApiKeySecret, ApiKeyProblem>> InTurnAsync(
        ViewerMembership company,
        Func<Task<(Outcome<ApiKey, ApiKeyProblem> Made, ApiKeySecret Secret, AuditAction Action)>> make,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await CreditorAccess.TakeTurnAsync(context, company.CreditorId, cancellationToken);
        var (today, now) = (clock.Today(), Now);
        var open = await context.ApiKeys.CountAsync(
            key =>
                key.CreditorId == company.CreditorId
                && key.RevokedAtUtc == null
                && key.LastDay >= today
                && (key.ReplacedFromUtc == null || key.ReplacedFromUtc > now),
            cancellationToken
        );
        if (open >= ApiKeyRule.MostOpen)
            return ApiKeyProblem.TooMany;
        var (made, secret, action) = await make();
        if (made.Refusal is { } problem)
            return problem;
        context.Add(made.Value);
        await SaveAsync(company, made.Value, action, MailKind.ApiKeyMade, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return secret;
    }

    private async Task SaveAsync(
        ViewerMembership company,
        ApiKey key,
        AuditAction action,
        MailKind mail,
        CancellationToken cancellationToken
    )
    {
        audit.Add(action, nameof(ApiKey), key.Id, company.CreditorId, key.Name);
        await context.SaveChangesAsync(cancellationToken);
        await mails.TellAsync(
            company.CreditorId,
            mail,
            key.Id.ToString("N"),
            who => new
            {
                creditorName = company.CreditorName,
                creditorPublicId = company.CreditorPublicId,
                keyName = key.Name,
                who,
            },
            cancellationToken
        );
    }

    /// <summary>Who stands as the one who did what the key does: without address, password or access, so that nobody signs in as it.</summary>
    private PortalUser UserOf(string name)
    {
        var user = new PortalUser { FullName = $"API: {name}", CreatedAtUtc = Now };
        user.UserName = $"api:{user.PublicId}";
        user.NormalizedUserName = user.UserName.ToUpperInvariant();
        user.SecurityStamp = PublicId.New();
        return user;
    }
}
