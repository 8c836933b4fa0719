using CrediCare.Data;
using CrediCare.Data.Search;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Startup.Measuring;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations;

/// <summary>
/// Decides on claims of one creditor that are sent together, and writes those that are taken: registration, what it is found
/// by, and the number it holds. Inside the caller's transaction, one claim or five hundred; what is refused leaves nothing.
/// </summary>
public sealed class SubmitClaims(PortalContext context, RegistrationGate gate, TimeProvider clock)
{
    /// <returns>An answer to each, in their order. Sending the same again gives the same registration.</returns>
    /// <exception cref="InvalidOperationException">No transaction is open on the context.</exception>
    public async Task<IReadOnlyList<Outcome<SentClaim, SubmitRefusal>>> SendAsync(
        Guid creditorId,
        IReadOnlyList<Submission> sent,
        CancellationToken cancellationToken
    )
    {
        if (sent.Count == 0)
            return [];

        // The numbers come first: their row makes sendings wait for each other, so what is looked up after it stands.
        var (today, now) = (clock.Today(), clock.GetUtcNow().UtcDateTime);
        var series = NumberSeriesTaker.Receipt;
        var running = await NumberSeriesTaker.TakeAsync(context, series, today.Year, sent.Count, cancellationToken);
        var facts = await SubmissionFacts.ReadAsync(context, creditorId, sent, cancellationToken);
        var day = await gate.OfDayAsync(today, cancellationToken);
        var taken = new List<Registration>();
        var answers = new List<Outcome<SentClaim, SubmitRefusal>>(sent.Count);
        foreach (var one in sent)
        {
            if (facts.SentBefore(one) is { } same)
            {
                answers.Add(new SentClaim(same, IsNew: false));
                continue;
            }

            var result = day.Check(FactsOf(one)).Result;
            var refusal = result == RegistrationResult.TooEarly ? SubmitRefusal.TooEarly : facts.RefusalOf(one);
            if (refusal is { } why)
            {
                answers.Add(why);
                continue;
            }

            var receipt = ReceiptNumber.Create(today.Year, running + taken.Count).Value;
            taken.Add(Registered(one, result, receipt, now));
            facts.HeldNumbers.Add(InvoiceNumberKey.Of(one.Claim.InvoiceNumber));
            answers.Add(new SentClaim(taken[^1], IsNew: true));
        }

        await NumberSeriesTaker.GiveBackAsync(context, series, today.Year, sent.Count - taken.Count, cancellationToken);
        await SaveAsync(creditorId, taken, cancellationToken);
        PortalMeter.ClaimsSent(taken.Count, answers.Count(answer => !answer.Succeeded));
        return answers;
    }

    private static Registration Registered(Submission sent, RegistrationResult result, string receipt, DateTime nowUtc) =>
        Registration.Submit(
            result,
            receipt,
            sent.Key,
            sent.CreditorId,
            sent.PortfolioId,
            sent.UserId,
            sent.Debtor,
            sent.Contact,
            sent.Claim,
            sent.JoinCaseId,
            nowUtc,
            sent.UploadBatchId
        );

    private static InvoiceFacts FactsOf(Submission sent) =>
        new(
            sent.Claim.InvoiceDate,
            sent.Claim.DueDate,
            sent.Debtor.Kind == DebtorKind.Person ? DebtorStanding.Consumer : DebtorStanding.Business,
            sent.Debtor.BirthDate,
            sent.Claim.Kid
        );

    private async Task SaveAsync(Guid creditorId, List<Registration> taken, CancellationToken cancellationToken)
    {
        await BulkInsert.InsertAsync(context, taken, cancellationToken);
        var terms = taken.SelectMany(RegistrationSearchTerms.Of).ToList();
        await BulkInsert.InsertAsync(context, terms, cancellationToken);
        var held = taken
            .Select(one => new InvoiceNumberReservation(creditorId, InvoiceNumberKey.Of(one.InvoiceNumber), one.Id))
            .ToList();
        await BulkInsert.InsertAsync(context, held, cancellationToken);
        await MakeUpForRefusalsAsync(creditorId, [.. held.Select(one => one.NumberKey)], cancellationToken);
    }

    /// <summary>What the night refused of the same invoices need not be looked at any more.</summary>
    private async Task MakeUpForRefusalsAsync(Guid creditorId, HashSet<string> keys, CancellationToken cancellationToken)
    {
        var refused = await context
            .Registrations.Where(one =>
                one.CreditorId == creditorId && one.State == RegistrationState.Refused && one.RefusalWaitsSinceUtc != null
            )
            .ToListAsync(cancellationToken);
        foreach (var same in refused.Where(one => keys.Contains(InvoiceNumberKey.Of(one.InvoiceNumber))))
            same.MakeUpForRefusal();
        await context.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>A claim that has been sent.</summary>
/// <param name="Registration">What it became.</param>
/// <param name="IsNew">It became that now, and not when the same was sent before.</param>
public sealed record SentClaim(Registration Registration, bool IsNew);
