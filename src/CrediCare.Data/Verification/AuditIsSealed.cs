using System.Globalization;
using CrediCare.Data.Audit;
using CrediCare.Data.Security;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Verification;

/// <summary>
/// The audit log is what was sealed: every seal follows the one before, was made by the portal, and holds its entries to the letter.
/// Seals cut off at the end, with what lay under them, are seen by the heads that were noted elsewhere alone.
/// </summary>
public sealed class AuditIsSealed(Vault vault, TimeProvider clock, IReadOnlyList<AuditHead> noted) : IInvariant
{
    private const int AtOnce = 200;
    private const int FewExamples = 5;

    /// <summary>Sealing is hourly.</summary>
    private static readonly TimeSpan LongUnsealed = TimeSpan.FromDays(1);

    private readonly ILookup<long, AuditHead> _noted = noted.ToLookup(head => head.Number);

    public string Name => "audit log";

    public async Task<InvariantFinding> CheckAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var found = new BreachList(cancellationToken);
        var faults = new List<(string What, long Number)>();
        var met = new HashSet<long>();
        AuditSeal? before = null;
        while (await NextAsync(context, before, cancellationToken) is { Count: > 0 } some)
            foreach (var seal in some)
            {
                faults.AddRange(Faults(seal, before));
                if (await InsideAsync(context, seal, cancellationToken) is { } inside)
                    faults.Add((inside, seal.Number));
                if (_noted.Contains(seal.Number))
                    met.Add(seal.Number);
                before = seal;
            }

        faults.AddRange(
            _noted.Where(same => !met.Contains(same.Key)).Select(same => ("seals that were noted and are not there", same.Key))
        );
        faults.AddRange(await AstrayAsync(context, cancellationToken));
        foreach (var same in faults.GroupBy(fault => fault.What, fault => Text(fault.Number)))
            found.None(same.Key, [.. same]);
        await NoteUnsealedAsync(context, found, cancellationToken);
        return found.Of(await context.AuditEntries.LongCountAsync(cancellationToken));
    }

    private static Task<List<AuditSeal>> NextAsync(PortalContext context, AuditSeal? before, CancellationToken cancellationToken)
    {
        var last = before?.Number ?? long.MinValue;
        return context
            .AuditSeals.AsNoTracking()
            .Where(seal => seal.Number > last)
            .OrderBy(seal => seal.Number)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What is wrong with the seal itself.</summary>
    private IEnumerable<(string What, long Number)> Faults(AuditSeal seal, AuditSeal? before)
    {
        var next = (before?.Number ?? 0) + 1;
        if (seal.Number != next)
            yield return ("seals missing, from the one named", next);
        else if (!seal.Follows(before))
            yield return ("seals that do not follow the one before", seal.Number);
        if (!seal.IsProvenBy(vault))
            yield return ("seals that no known key has made", seal.Number);
        if (_noted[seal.Number].Any(head => head.Hash != seal.Hash))
            yield return ("seals that were noted otherwise", seal.Number);
    }

    /// <summary>What is wrong with the entries under it.</summary>
    private static async Task<string?> InsideAsync(PortalContext context, AuditSeal seal, CancellationToken cancellationToken)
    {
        try
        {
            var entries = await context
                .AuditEntries.AsNoTracking()
                .Where(entry => entry.Seal == seal.Number)
                .OrderBy(entry => entry.Id)
                .Take(AuditSeal.Most + 1)
                .ToListAsync(cancellationToken);
            return entries.Count < seal.Entries ? "seals with entries taken out"
                : entries.Count > seal.Entries ? "seals with entries put in"
                : seal.Holds(entries) ? null
                : "seals with entries changed";
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException)
        {
            // No longer even a row that can be read, such as an action that does not exist.
            return "seals with entries changed";
        }
    }

    private static async Task<IEnumerable<(string What, long Number)>> AstrayAsync(
        PortalContext context,
        CancellationToken cancellationToken
    ) =>
        (
            await context
                .AuditEntries.AsNoTracking()
                .Where(entry => entry.Seal != AuditEntry.Unsealed)
                .Select(entry => entry.Seal)
                .Distinct()
                .Where(number => !context.AuditSeals.Any(seal => seal.Number == number))
                .OrderBy(number => number)
                .ToListAsync(cancellationToken)
        ).Select(number => ("seals that have entries and are not there", number));

    private async Task NoteUnsealedAsync(PortalContext context, BreachList found, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - LongUnsealed;
        var old = context.UnsealedAudit().Where(entry => entry.AtUtc < before).Select(entry => entry.Id);
        found.Note(
            "entries not sealed for more than a day",
            await old.LongCountAsync(cancellationToken),
            (await old.Take(FewExamples).ToListAsync(cancellationToken)).Select(id => id.ToString())
        );
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
