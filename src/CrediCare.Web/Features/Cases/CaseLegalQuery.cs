using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Rates;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases;

/// <summary>Reads what the authorities have been asked and have decided, and what it does to limitation.</summary>
public sealed class CaseLegalQuery(PortalContext context, RateBook rates)
{
    /// <summary>Null when nothing has been asked of any.</summary>
    public async Task<CaseLegalModel?> FindAsync(Case one, DateOnly today, CancellationToken cancellationToken)
    {
        var steps = await context
            .LegalSteps.AsNoTracking()
            .Where(step => step.CaseId == one.Id)
            .OrderBy(step => step.Id)
            .ToListAsync(cancellationToken);
        if (steps.Count == 0)
            return null;
        var times = new Dictionary<LegalStepKind, HandlingTimeRow>();
        foreach (var kind in steps.Where(step => step.State == LegalStepState.Filed).Select(step => step.Kind).Distinct())
            if (await rates.HandlingTimeAsync(kind, today, cancellationToken) is { } time)
                times[kind] = time;
        return new(
            steps,
            await context
                .AttachmentOrders.AsNoTracking()
                .Where(order => order.CaseId == one.Id)
                .OrderBy(order => order.DecidedOn)
                .ToListAsync(cancellationToken),
            await context
                .Declarations.AsNoTracking()
                .Where(declaration => declaration.CaseId == one.Id)
                .OrderBy(declaration => declaration.Id)
                .ToListAsync(cancellationToken),
            times
        );
    }

    /// <summary>What has moved the limitation of the case's invoices, the first first.</summary>
    public async Task<IReadOnlyList<LimitationEvent>> MovedAsync(Case one, CancellationToken cancellationToken)
    {
        var invoiceIds = one.Invoices.Select(invoice => invoice.Id).ToList();
        return await context
            .LimitationEvents.AsNoTracking()
            .Where(moved => invoiceIds.Contains(moved.InvoiceId))
            .OrderBy(moved => moved.HappenedOn)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The period of each unpaid invoice, the first to end first.</summary>
    public async Task<IReadOnlyList<CaseLimitationModel>> LimitationsAsync(
        Case one,
        ClaimBalance balance,
        IReadOnlyList<LimitationEvent> moved,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var unpaid = balance
            .Invoices.Where(invoice => invoice.PrincipalOutstanding.IsPositive)
            .Select(invoice => invoice.Invoice.Id)
            .ToList();
        var events = moved.Where(found => unpaid.Contains(found.InvoiceId)).ToList();
        var ids = events.Select(found => found.EvidenceDocumentId).OfType<Guid>().ToList();
        var papers =
            ids.Count == 0
                ? []
                : await context
                    .Documents.VisibleTo(viewer, context)
                    .Where(document => ids.Contains(document.Id))
                    .ToDictionaryAsync(document => document.Id, document => document.PublicId, cancellationToken);
        return
        [
            .. one
                .Invoices.Where(invoice => unpaid.Contains(invoice.Id))
                .Select(invoice => new CaseLimitationModel(
                    invoice.InvoiceNumber,
                    CaseLimitation.Of(invoice, events),
                    [.. events.Where(found => found.InvoiceId == invoice.Id && IsProven(found)).Select(Proof)]
                ))
                .OrderBy(stated => stated.Statement.Anniversary ?? DateOnly.MaxValue),
        ];

        LimitationProofModel Proof(LimitationEvent proven) =>
            new(proven.HappenedOn, proven.Basis, proven.EvidenceDocumentId is { } id ? papers.GetValueOrDefault(id) : null);
    }

    // What was filed is told by the step itself.
    private static bool IsProven(LimitationEvent moved) =>
        moved.Kind != Domain.Limitation.LimitationInterruptionKind.LegalStepFiled;
}
