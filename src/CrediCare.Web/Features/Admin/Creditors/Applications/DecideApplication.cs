using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Creditors.Applications;

/// <summary>Decides an application, each decision saved with its mail and its line in the log, or not at all.</summary>
public sealed class DecideApplication(
    PortalContext context,
    CreateCreditor create,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The creditor, its portfolio and agreement, its first administrator and their mail.</summary>
    public async Task<Outcome<DecideRefusal>> ApproveAsync(
        CustomerApplication application,
        string portfolio,
        Guid caseworkerUserId,
        CancellationToken cancellationToken
    )
    {
        if (!application.IsOpen)
            return DecideRefusal.DecidedMeanwhile;
        try
        {
            var outcome = await create.CreateAsync(
                CreditorOf(application, portfolio),
                caseworkerUserId,
                Approve,
                cancellationToken
            );
            if (outcome.Refusal is not { } refusal)
                return Outcome<DecideRefusal>.Success;
            return refusal switch
            {
                CreateCreditorRefusal.OrganisationNumberTaken => DecideRefusal.IsCustomer,
                CreateCreditorRefusal.EmailIsStaff => DecideRefusal.EmailIsStaff,
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return DecideRefusal.DecidedMeanwhile;
        }

        void Approve(Creditor creditor)
        {
            application.Approve(creditor.Id, Now);
            audit.Add(AuditAction.ApplicationApproved, nameof(CustomerApplication), application.Id, creditor.Id);
        }
    }

    public Task<Outcome<DecideRefusal>> AskBackAsync(
        CustomerApplication application,
        string question,
        Guid caseworkerUserId,
        CancellationToken cancellationToken
    ) =>
        SaveAsync(
            application,
            application.AskBack(question, caseworkerUserId, Now),
            AuditAction.ApplicationAskedBack,
            MailKind.ApplicationQuestion,
            question,
            cancellationToken
        );

    public Task<Outcome<DecideRefusal>> RejectAsync(
        CustomerApplication application,
        string reason,
        Guid caseworkerUserId,
        CancellationToken cancellationToken
    ) =>
        SaveAsync(
            application,
            application.Reject(reason, caseworkerUserId, Now),
            AuditAction.ApplicationRejected,
            MailKind.ApplicationRejected,
            reason,
            cancellationToken
        );

    private async Task<Outcome<DecideRefusal>> SaveAsync(
        CustomerApplication application,
        Outcome<CustomerApplicationRefusal> decision,
        AuditAction action,
        MailKind mail,
        string words,
        CancellationToken cancellationToken
    )
    {
        if (!decision.Succeeded)
            return DecideRefusal.DecidedMeanwhile;
        audit.Add(action, nameof(CustomerApplication), application.Id, null);
        context.Add(
            OutboxMail.Queue(
                $"{mail}:{application.Words[^1].Id:N}",
                mail,
                null,
                application.Email,
                application.Language,
                JsonSerializer.Serialize(
                    new
                    {
                        companyName = application.CompanyName,
                        applicationPublicId = application.PublicId,
                        reason = words,
                    }
                ),
                Now
            )
        );
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return DecideRefusal.DecidedMeanwhile;
        }

        outbox.Wake();
        return Outcome<DecideRefusal>.Success;
    }

    /// <summary>What was well formed when it came in is so still.</summary>
    private static NewCreditor CreditorOf(CustomerApplication from, string portfolio) =>
        new(
            from.CompanyName,
            Parsed<OrganisationNumber>(from.OrganisationNumber),
            from.Address,
            Parsed<BankAccountNumber>(from.BankAccount),
            from.DeductsVat,
            [portfolio],
            from.SignatoryName,
            from.Email,
            from.Language,
            from.Email,
            from.Phone,
            new AcceptedAgreement(from.PackageId, from.Terms)
        );

    private static T Parsed<T>(string stored)
        where T : struct, IIdentifier<T> =>
        T.TryParse(stored, out var number) ? number : throw new InvalidOperationException($"A stored {typeof(T).Name} is wrong.");
}

/// <summary>Why an application was not decided.</summary>
public enum DecideRefusal
{
    /// <summary>Someone else has, or the applicant has answered since the page was made.</summary>
    DecidedMeanwhile,

    /// <summary>A creditor has this organisation number.</summary>
    IsCustomer,
    EmailIsStaff,
}
