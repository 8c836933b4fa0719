using CrediCare.Data;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Import;

/// <summary>
/// The debtors that the registrations of a batch may belong to, and those made for it: two registrations of one batch
/// find the same new debtor.
/// </summary>
public sealed class DebtorBook
{
    private readonly Dictionary<(Guid Creditor, string Key), List<Debtor>> _known = [];

    private DebtorBook() { }

    /// <summary>Those that did not exist before the batch.</summary>
    public List<Debtor> Created { get; } = [];

    public List<DebtorMergeSuggestion> Suggestions { get; } = [];

    public static async Task<DebtorBook> ReadAsync(
        PortalContext context,
        IReadOnlyCollection<Registration> registrations,
        CancellationToken cancellationToken
    )
    {
        var creditors = registrations.Select(row => row.CreditorId).Distinct().ToList();
        var numbers = registrations.Select(row => row.DebtorOrganisationNumber).OfType<string>().Distinct().ToList();
        var hashes = registrations.Select(row => row.DebtorBirthNumberHash).OfType<byte[]>().ToList();
        var names = registrations.Select(row => Debtor.MatchNameOf(row.DebtorName)).Distinct().ToList();
        var debtors = context.Debtors.AsNoTracking().Where(debtor => creditors.Contains(debtor.CreditorId));

        var book = new DebtorBook();
        var known = new Dictionary<Guid, Debtor>();
        foreach (
            var found in (IQueryable<Debtor>[])
                [
                    debtors.Where(debtor => numbers.Contains(debtor.OrganisationNumber!)),
                    debtors.Where(debtor => hashes.Contains(debtor.BirthNumberHash!)),
                    debtors.Where(debtor => names.Contains(debtor.MatchName)),
                ]
        )
        {
            await foreach (var debtor in found.AsAsyncEnumerable().WithCancellation(cancellationToken))
                known.TryAdd(debtor.Id, debtor);
        }

        foreach (var debtor in known.Values)
            book.Enter(debtor);
        return book;
    }

    /// <summary>The debtor a registration is about; made, and compared by name with those known, when there is none yet.</summary>
    public Debtor Of(Registration registration, DateTime nowUtc)
    {
        var candidates = Keys(registration.CreditorId, registration.Debtor)
            .SelectMany(key => _known.GetValueOrDefault(key) ?? [])
            .ToList();
        if (DebtorMatch.Find(registration.Debtor, candidates) is { } match)
            return match;

        var debtor = Debtor.Create(registration.CreditorId, registration.Debtor, registration.DebtorContact, nowUtc);
        if (candidates.Where(other => DebtorMatch.MayBeSame(debtor, other)).MinBy(other => other.Id) is { } other)
            Suggestions.Add(new(Guid.CreateVersion7(), debtor.CreditorId, debtor.Id, other.Id, nowUtc));
        Created.Add(debtor);
        Enter(debtor);
        return debtor;
    }

    private void Enter(Debtor debtor)
    {
        var identity = new DebtorIdentity(
            debtor.Kind,
            debtor.Name,
            debtor.OrganisationNumber,
            debtor.BirthDate,
            null,
            debtor.BirthNumberHash
        );
        foreach (var key in Keys(debtor.CreditorId, identity))
        {
            if (!_known.TryGetValue(key, out var same))
                _known[key] = same = [];
            same.Add(debtor);
        }
    }

    /// <summary>Every key by which a debtor is looked up; the first letter keeps the kinds apart.</summary>
    private static IEnumerable<(Guid, string)> Keys(Guid creditorId, DebtorIdentity identity)
    {
        yield return (creditorId, "n" + Debtor.MatchNameOf(identity.Name));
        if (identity.OrganisationNumber is { } number)
            yield return (creditorId, "o" + number);
        if (identity.BirthNumberHash is { } hash)
            yield return (creditorId, "b" + Convert.ToHexString(hash));
    }
}
