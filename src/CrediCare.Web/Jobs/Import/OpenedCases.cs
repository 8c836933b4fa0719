using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Search;
using CrediCare.Data.Webhooks;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Import;

/// <summary>The cases that a batch opens or adds invoices to, and the writing of all that belongs to them.</summary>
public sealed class OpenedCases
{
    private readonly List<Registration> _registrations = [];
    private readonly List<Case> _cases = [];
    private readonly List<SearchTerm> _terms = [];
    private readonly DebtorBook _debtors;

    private OpenedCases(DebtorBook debtors) => _debtors = debtors;

    public static async Task<OpenedCases> OpenAsync(
        PortalContext context,
        IReadOnlyCollection<Registration> registrations,
        BatchFacts facts,
        LegalRegime regime,
        DateOnly today,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        var opened = new OpenedCases(await DebtorBook.ReadAsync(context, registrations, cancellationToken));
        opened._registrations.AddRange(registrations);
        var joining = await JoinableCases.ReadAsync(context, registrations, cancellationToken);
        var own = new List<(Registration Registration, Debtor Debtor)>();
        foreach (var registration in registrations)
        {
            var debtor = opened._debtors.Of(registration, nowUtc);
            if (joining.Find(registration, debtor) is { } joined)
            {
                joined.AddInvoice(registration, facts.CreditorNameOf(registration), today, nowUtc);
                opened._terms.AddRange(joining.NewTerms(joined, debtor));
            }
            else
            {
                own.Add((registration, debtor));
            }
        }

        if (own.Count > 0)
            await opened.OpenOwnAsync(context, own, facts, regime, today, nowUtc, cancellationToken);
        return opened;
    }

    /// <summary>Saves the cases and marks the registrations.</summary>
    /// <exception cref="BatchChangedException">A registration was changed since it was read.</exception>
    public async Task SaveAsync(PortalContext context, CancellationToken cancellationToken)
    {
        await BulkInsert.InsertAsync(context, _debtors.Created, cancellationToken);
        await BulkInsert.InsertAsync(context, _debtors.Suggestions, cancellationToken);
        await BulkInsert.InsertAsync(context, _cases, cancellationToken);
        await BulkInsert.InsertAsync(context, All(one => one.Invoices), cancellationToken);
        await BulkInsert.InsertAsync(context, All(one => one.Ledger), cancellationToken);
        await BulkInsert.InsertAsync(context, All(one => one.Events), cancellationToken);
        await WebhookOutbox.WriteAsync(context, _cases, cancellationToken);
        var disputes = All(one => one.Disputes);
        await BulkInsert.InsertAsync(context, disputes, cancellationToken);
        await BulkInsert.InsertAsync(context, [.. disputes.SelectMany(dispute => dispute.Statements)], cancellationToken);

        // In the order of their index: neighbours lie on the same page.
        await BulkInsert.InsertAsync(context, [.. _terms.OrderBy(term => term.Term, StringComparer.Ordinal)], cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (await context.MarkImportedAsync(_registrations, cancellationToken) != _registrations.Count)
            throw new BatchChangedException();
        var made = _registrations.ConvertAll(registration => registration.Id);
        await context.RegistrationTerms.Where(term => made.Contains(term.RegistrationId)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task OpenOwnAsync(
        PortalContext context,
        List<(Registration Registration, Debtor Debtor)> own,
        BatchFacts facts,
        LegalRegime regime,
        DateOnly today,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        var number = await NumberSeriesTaker.TakeAsync(context, NumberSeriesTaker.Case, today.Year, own.Count, cancellationToken);
        foreach (var (registration, debtor) in own)
        {
            var caseNumber = CaseNumber.Create(today.Year, number++);
            var one = Case.Open(
                caseNumber,
                caseNumber.Digits,
                regime.Code,
                registration,
                debtor.Id,
                facts.CreditorNameOf(registration),
                today,
                nowUtc
            );
            _cases.Add(one);
            _terms.AddRange(CaseSearchTerms.Of(one, debtor));
        }
    }

    private List<T> All<T>(Func<Case, IReadOnlyList<T>> part) => [.. _cases.SelectMany(part)];
}
