using System.Text.RegularExpressions;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Admin.Queue;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>
/// Which cases money may belong to, by the terms that cases are found by: every number in reference and message, where our own
/// reference may lack its check digit, and the payer's name. What is owed is asked of those alone.
/// </summary>
public sealed partial class PaymentSuggestionsQuery(PortalContext context, DeskFactsQuery facts)
{
    private const int Most = 8;
    private const int MostNumbers = 6;
    private const int MostOfEach = 10;
    private const int ShortestNumber = 4;

    public async Task<IReadOnlyList<PaymentSuggestion>> OfAsync(
        IncomingPayment payment,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var clues = new Dictionary<Guid, SortedSet<PaymentClue>>();
        foreach (var number in Numbers(payment))
        {
            var typed = WithAnyCheckDigit(number);
            var found = await (
                from term in context.SearchTerms
                where typed.Contains(term.Term) && term.IsExact
                join one in context.Cases on term.CaseId equals one.Id
                orderby one.Kid
                select new
                {
                    one.Id,
                    one.Kid,
                    term.Term,
                }
            )
                .Take(MostOfEach)
                .ToListAsync(cancellationToken);
            foreach (var one in found)
                if (one.Term == one.Kid)
                    Add(one.Id, PaymentClue.Kid);
                else if (one.Term == number)
                    Add(one.Id, PaymentClue.Number);
        }

        if (TypedSearch.Parse(payment.PayerName) is { } name)
            foreach (var id in await IdsAsync(viewer, name, cancellationToken))
                Add(id, PaymentClue.Name);
        var about = await facts.FindAsync([.. clues.Keys.Select(DeskAbout.Case)], cancellationToken);
        foreach (var (id, fact) in about)
            if (fact.Amount == payment.Amount)
                Add(id, PaymentClue.Amount);
        return
        [
            .. clues
                .Select(one => new PaymentSuggestion(about[one.Key], [.. one.Value]))
                .OrderBy(one => one.Clues[0])
                .ThenByDescending(one => one.Clues.Count)
                .ThenBy(one => one.Facts.Reference, StringComparer.Ordinal)
                .Take(Most),
        ];

        void Add(Guid id, PaymentClue clue)
        {
            if (!clues.TryGetValue(id, out var known))
                clues[id] = known = [];
            known.Add(clue);
        }
    }

    /// <summary>What somebody searches for by hand.</summary>
    public async Task<IReadOnlyList<PaymentSuggestion>> FindAsync(
        string? typed,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (TypedSearch.Parse(typed) is not { } search)
            return [];
        var ids = await IdsAsync(viewer, search, cancellationToken);
        var about = await facts.FindAsync([.. ids.Select(DeskAbout.Case)], cancellationToken);
        return [.. ids.Select(id => new PaymentSuggestion(about[id], []))];
    }

    private Task<List<Guid>> IdsAsync(Viewer viewer, TypedSearch search, CancellationToken cancellationToken) =>
        context.IdsOfCasesMatching(viewer, search).OrderByDescending(id => id).Take(MostOfEach).ToListAsync(cancellationToken);

    private static List<string> WithAnyCheckDigit(string number) =>
        [number, .. Enumerable.Range(0, 10).Select(digit => $"{number}{digit}")];

    private static IEnumerable<string> Numbers(IncomingPayment payment) =>
        DigitsAndSpaces()
            .Matches(payment.Message ?? "")
            .Select(found => found.Value)
            .Concat(
                (payment.Message ?? "")
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => word.Any(char.IsDigit))
            )
            .Prepend(payment.Kid ?? "")
            .Select(SearchKey.Number)
            .Where(number => number.Length >= ShortestNumber)
            .Distinct(StringComparer.Ordinal)
            .Take(MostNumbers);

    // A number as people write it, in groups: "2026 004187 4".
    [GeneratedRegex("[0-9][0-9 .-]{2,40}[0-9]", RegexOptions.None, 200)]
    private static partial Regex DigitsAndSpaces();
}
