using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Outbox;
using CrediCare.Data.Rates;
using CrediCare.Data.Throttling;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>
/// Takes an application in, with the mail that says so. Whether the company or the address is known here makes no
/// difference to the one who applies.
/// </summary>
public sealed class Apply(PortalContext context, Throttle throttle, OutboxSignal outbox, TimeProvider clock)
{
    /// <summary>So that nobody can fill our queue from one place, or another's mailbox from anywhere.</summary>
    public static readonly ThrottleRule PerPlace = new("application-place", 10, TimeSpan.FromHours(1));

    public static readonly ThrottleRule PerAddress = new("application-address", 3, TimeSpan.FromHours(24));

    /// <summary>How long it takes at most until another application is taken in.</summary>
    public TimeSpan UntilThereIsRoom => throttle.UntilNextWindow(PerAddress);

    /// <summary>What is offered today, the agency's own order.</summary>
    public static Task<List<Package>> PackagesAsync(PortalContext context, DateOnly today, CancellationToken cancellationToken) =>
        context
            .Packages.AsNoTracking()
            .Where(package => package.ValidFrom <= today && (package.ValidUntil == null || package.ValidUntil >= today))
            .OrderBy(package => package.SortOrder)
            .ThenBy(package => package.Id)
            .ToListAsync(cancellationToken);

    /// <param name="key">The same for a form that is sent twice: the second time nothing is added.</param>
    /// <param name="place">Where it came from.</param>
    /// <param name="applicant">Who applies.</param>
    /// <param name="package">What was chosen; null for a tailored offer.</param>
    /// <param name="agreement">The text that was on the page.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved before its end.</param>
    public async Task<Outcome<ApplyRefusal>> SendAsync(
        string key,
        string place,
        Applicant applicant,
        Package? package,
        AgreementTextRow agreement,
        CancellationToken cancellationToken
    )
    {
        if (await context.CustomerApplications.AnyAsync(one => one.SubmissionKey == key, cancellationToken))
            return Outcome<ApplyRefusal>.Success;
        var address = applicant.Email.ToUpperInvariant();
        if (
            !await throttle.TakeAsync(PerPlace, place, cancellationToken)
            || !await throttle.TakeAsync(PerAddress, address, cancellationToken)
        )
            return ApplyRefusal.TooMany;

        var now = clock.GetUtcNow().UtcDateTime;
        var text = ApplicationOffer.TextOf(agreement, applicant.Language);
        var application = CustomerApplication.Submit(
            key,
            applicant,
            package?.Id,
            AcceptedTerms.Of(agreement.Name, text, applicant.SignatoryName, now),
            now
        );
        context.Add(application);
        context.Add(
            OutboxMail.Queue(
                $"application-received:{application.Id:N}",
                MailKind.ApplicationReceived,
                null,
                application.Email,
                application.Language,
                JsonSerializer.Serialize(new { companyName = application.CompanyName }),
                now
            )
        );
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // A double click: the other one was first. Anything else is a bug and goes on as one.
            context.ChangeTracker.Clear();
            if (!await context.CustomerApplications.AnyAsync(one => one.SubmissionKey == key, cancellationToken))
                throw;
        }

        outbox.Wake();
        return Outcome<ApplyRefusal>.Success;
    }
}

/// <summary>Why an application was not taken in.</summary>
public enum ApplyRefusal
{
    /// <summary>From one place, or for one address.</summary>
    TooMany,
}
