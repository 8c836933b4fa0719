using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Verification;

/// <summary>Something that must be true of all that is stored, whatever has happened to the machines on the way.</summary>
public interface IInvariant
{
    /// <summary>What is looked at, in a word or two.</summary>
    string Name { get; }

    /// <summary>Looks at everything and changes nothing.</summary>
    Task<InvariantFinding> CheckAsync(PortalContext context, CancellationToken cancellationToken);
}

/// <summary>What came of looking.</summary>
/// <param name="Looked">How many things were looked at.</param>
/// <param name="Breaches">What is not as it must be; empty where all is well.</param>
/// <param name="Notes">What is as it may be, and somebody should know.</param>
public sealed record InvariantFinding(long Looked, IReadOnlyList<Breach> Breaches, IReadOnlyList<Breach> Notes);

/// <summary>One way in which things are not as they must be.</summary>
/// <param name="What">In words for an operator.</param>
/// <param name="Count">How many there are of it.</param>
/// <param name="Examples">The first of them, or each, by the number or public id they are known by; never a name.</param>
public sealed record Breach(string What, long Count, IReadOnlyList<string> Examples);

/// <summary>Gathers what is wrong: each question to the database is one list of those that break a rule.</summary>
internal sealed class BreachList(CancellationToken cancellationToken)
{
    private const int MostExamples = 5;

    private readonly List<Breach> _breaches = [];
    private readonly List<Breach> _notes = [];

    public async Task NoneAsync(string what, IQueryable<string> broken) => await AddAsync(_breaches, what, broken);

    public async Task NoteAsync(string what, IQueryable<string> these) => await AddAsync(_notes, what, these);

    /// <summary>All of them, where somebody has to look at each.</summary>
    public async Task NoteEachAsync(string what, IQueryable<string> these)
    {
        var all = await these.ToListAsync(cancellationToken);
        if (all.Count > 0)
            _notes.Add(new(what, all.Count, all));
    }

    public void None(string what, IReadOnlyCollection<string> broken)
    {
        if (broken.Count > 0)
            _breaches.Add(new(what, broken.Count, [.. broken.Take(MostExamples)]));
    }

    public void Note(string what, long count, IEnumerable<string> first)
    {
        if (count > 0)
            _notes.Add(new(what, count, [.. first.Take(MostExamples)]));
    }

    public InvariantFinding Of(long looked) => new(looked, _breaches, _notes);

    private async Task AddAsync(List<Breach> to, string what, IQueryable<string> these)
    {
        var first = await these.Take(MostExamples + 1).ToListAsync(cancellationToken);
        if (first.Count == 0)
            return;
        var count = first.Count > MostExamples ? await these.LongCountAsync(cancellationToken) : first.Count;
        to.Add(new(what, count, [.. first.Take(MostExamples)]));
    }
}
