using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>
/// Takes on a creditor: company, portfolios, its first administrator and the mail to them, all or nothing. Someone who
/// has an account already gets the access in it.
/// </summary>
public sealed class CreateCreditor(
    PortalContext context,
    Invitations invitations,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    public Task<bool> IsTakenAsync(OrganisationNumber number, CancellationToken cancellationToken)
    {
        var value = number.Value;
        return context.Creditors.AsNoTracking().AnyAsync(one => one.OrganisationNumber == value, cancellationToken);
    }

    /// <param name="given">The creditor and its first administrator.</param>
    /// <param name="byUserId">Who takes it on, and lets its account in.</param>
    /// <param name="also">What is to be saved with it.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved before its end.</param>
    public async Task<Outcome<Creditor, CreateCreditorRefusal>> CreateAsync(
        NewCreditor given,
        Guid byUserId,
        Action<Creditor>? also,
        CancellationToken cancellationToken
    )
    {
        if (await IsTakenAsync(given.OrganisationNumber, cancellationToken))
            return CreateCreditorRefusal.OrganisationNumberTaken;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var user = await invitations.FindOrAddAsync(given.Email, given.Person, given.Language);
        if (user.StaffRole is not null)
            return CreateCreditorRefusal.EmailIsStaff;

        var creditor = Creditor.Create(
            given.Name,
            given.OrganisationNumber.Value,
            given.Address,
            given.CompanyEmail,
            given.Phone,
            given.BankAccount.Value,
            given.DeductsVat,
            now,
            given.Agreement is null ? null : given.Person,
            byUserId
        );
        foreach (var portfolio in given.Portfolios)
            creditor.AddPortfolio(portfolio);
        var membership = Membership.Grant(
            user.Id,
            creditor.Id,
            MembershipRole.Administrator,
            portfolioIds: null,
            lastDay: null,
            now
        );
        context.AddRange(creditor, membership);
        if (given.Agreement is { } agreed)
            context.Add(Agreement.Accept(creditor.Id, agreed.PackageId, agreed.Terms));
        also?.Invoke(creditor);
        invitations.Queue(user, $"membership:{membership.Id:N}", await FactsAsync(given, membership, cancellationToken));
        audit.Add(AuditAction.CreditorCreated, nameof(Creditor), creditor.Id, creditor.Id);
        audit.Add(AuditAction.UserInvited, nameof(PortalUser), user.Id, creditor.Id);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two people at once: the other one was first. Anything else is a bug and goes on as one.
            await transaction.RollbackAsync(cancellationToken);
            if (await IsTakenAsync(given.OrganisationNumber, cancellationToken))
                return CreateCreditorRefusal.OrganisationNumberTaken;
            throw;
        }

        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return creditor;
    }

    /// <summary>Someone who has applied is told that it is approved, and for which package.</summary>
    private async Task<string> FactsAsync(NewCreditor given, Membership membership, CancellationToken cancellationToken)
    {
        var packageId = given.Agreement?.PackageId;
        var package = await context.Packages.SingleOrDefaultAsync(one => one.Id == packageId, cancellationToken);
        return JsonSerializer.Serialize(
            new
            {
                creditorName = given.Name,
                role = membership.Role.ToString(),
                approved = given.Agreement is null ? null : "yes",
                packageNb = package?.NameNb,
                packageEn = package?.NameEn,
            }
        );
    }
}

/// <summary>Why a creditor was not taken on.</summary>
public enum CreateCreditorRefusal
{
    OrganisationNumberTaken,

    /// <summary>The first user's address belongs to the agency's own staff.</summary>
    EmailIsStaff,
}
