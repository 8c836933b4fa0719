using CrediCare.Data;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations;

/// <summary>What claims of one creditor are decided on, read for all of them at once.</summary>
public sealed class SubmissionFacts
{
    private readonly bool _creditorIsActive;
    private readonly HashSet<Guid> _openPortfolios;
    private readonly HashSet<Guid> _joinableCases;
    private readonly Dictionary<string, Registration> _sentBefore;

    private SubmissionFacts(
        bool creditorIsActive,
        HashSet<Guid> openPortfolios,
        HashSet<Guid> joinableCases,
        Dictionary<string, Registration> sentBefore,
        HashSet<string> heldNumbers
    )
    {
        (_creditorIsActive, _openPortfolios, _joinableCases) = (creditorIsActive, openPortfolios, joinableCases);
        (_sentBefore, HeldNumbers) = (sentBefore, heldNumbers);
    }

    /// <summary>The keys of invoice numbers that cannot be taken; one that is taken is added.</summary>
    public HashSet<string> HeldNumbers { get; }

    public static async Task<SubmissionFacts> ReadAsync(
        PortalContext context,
        Guid creditorId,
        IReadOnlyList<Submission> sent,
        CancellationToken cancellationToken
    )
    {
        var keys = sent.Select(one => one.Key).ToList();
        var numbers = sent.Select(one => InvoiceNumberKey.Of(one.Claim.InvoiceNumber)).Distinct().ToList();
        var portfolios = sent.Select(one => one.PortfolioId).Distinct().ToList();
        var joins = sent.Select(one => one.JoinCaseId).OfType<Guid>().Distinct().ToList();
        var same = await context
            .Registrations.AsNoTracking()
            .Where(one => one.CreditorId == creditorId && EF.Parameter(keys).Contains(one.SubmissionKey))
            .ToDictionaryAsync(one => one.SubmissionKey, cancellationToken);
        var isActive = await context.Creditors.AnyAsync(
            creditor => creditor.Id == creditorId && creditor.Standing == CreditorStanding.Active,
            cancellationToken
        );
        var open = await context
            .Portfolios.Where(one => portfolios.Contains(one.Id) && one.CreditorId == creditorId && !one.IsClosed)
            .Select(one => one.Id)
            .ToListAsync(cancellationToken);
        var joinable =
            joins.Count == 0
                ? []
                : await context
                    .Cases.Where(one =>
                        joins.Contains(one.Id) && (one.Stage == CaseStage.Opened || one.Stage == CaseStage.NoticeSent)
                    )
                    .Select(one => one.Id)
                    .ToListAsync(cancellationToken);
        var held = await HeldAsync(context, creditorId, numbers, cancellationToken);
        return new(isActive, [.. open], [.. joinable], same, [.. held]);
    }

    /// <summary>Which of some numbers, by their keys, living registrations of a creditor hold.</summary>
    public static Task<List<string>> HeldAsync(
        PortalContext context,
        Guid creditorId,
        List<string> numberKeys,
        CancellationToken cancellationToken
    ) =>
        context
            .InvoiceNumberReservations.Where(held =>
                held.CreditorId == creditorId && EF.Parameter(numberKeys).Contains(held.NumberKey)
            )
            .Select(held => held.NumberKey)
            .ToListAsync(cancellationToken);

    /// <summary>What an earlier sending under the same key became; null when there was none.</summary>
    public Registration? SentBefore(Submission sent) => _sentBefore.GetValueOrDefault(sent.Key);

    /// <summary>Why it cannot be taken, its day apart; null when it can.</summary>
    public SubmitRefusal? RefusalOf(Submission sent) =>
        !_creditorIsActive ? SubmitRefusal.CreditorNotActive
        : !_openPortfolios.Contains(sent.PortfolioId) ? SubmitRefusal.PortfolioClosed
        : sent.JoinCaseId is { } caseId && !_joinableCases.Contains(caseId) ? SubmitRefusal.CaseTakesNoInvoices
        : HeldNumbers.Contains(InvoiceNumberKey.Of(sent.Claim.InvoiceNumber)) ? SubmitRefusal.AlreadyRegistered
        : null;
}
