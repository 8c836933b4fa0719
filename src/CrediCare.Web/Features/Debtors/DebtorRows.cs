using System.Runtime.CompilerServices;
using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Debtors;

/// <summary>Reads debtors as lines, a page of them or all: the debtors first, then their cases, then what those come to.</summary>
public sealed class DebtorRows(PortalContext context, CaseClaims claims)
{
    public const int PerPage = 50;

    private const int Batch = 200;

    /// <param name="debtors">Those to show.</param>
    /// <param name="cases">The cases they are shown by, filtered by what the viewer may see.</param>
    /// <param name="sort">Their order; the key comes last, so that no line is shown twice.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the queries with the request.</param>
    public async Task<IReadOnlyList<DebtorRow>> PageAsync(
        IQueryable<Debtor> debtors,
        IQueryable<Case> cases,
        DebtorSort sort,
        int page,
        CancellationToken cancellationToken
    ) =>
        await RowsAsync(
            await Lines(Sorted(debtors, cases, sort).Skip((page - 1) * PerPage).Take(PerPage)).ToListAsync(cancellationToken),
            cases,
            cancellationToken
        );

    /// <summary>All of them by name, a batch at a time, each begun where the last one ended.</summary>
    public async IAsyncEnumerable<DebtorRow> AllAsync(
        IQueryable<Debtor> debtors,
        IQueryable<Case> cases,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Line? last = null;
        do
        {
            var batch = await Lines(Sorted(After(debtors, last), cases, DebtorSort.Name).Take(Batch))
                .ToListAsync(cancellationToken);
            foreach (var row in await RowsAsync(batch, cases, cancellationToken))
                yield return row;
            last = batch.Count == Batch ? batch[^1] : null;
        } while (last is not null);
    }

    /// <summary>The order by itself, so that its plan can be looked at.</summary>
    public static IQueryable<Debtor> Sorted(IQueryable<Debtor> debtors, IQueryable<Case> cases, DebtorSort sort)
    {
        var open = cases.Where(one => one.Stage != CaseStage.Closed);
        return sort switch
        {
            DebtorSort.Name => debtors.OrderBy(debtor => debtor.MatchName).ThenBy(debtor => debtor.Id),
            DebtorSort.Limitation => debtors
                .Select(debtor => new
                {
                    Debtor = debtor,
                    First = open.Where(one => one.DebtorId == debtor.Id).Min(one => one.EarliestLimitation),
                })
                .OrderBy(one => one.First == null)
                .ThenBy(one => one.First)
                .ThenBy(one => one.Debtor.Id)
                .Select(one => one.Debtor),
            DebtorSort.Newest => debtors
                .OrderByDescending(debtor => cases.Where(one => one.DebtorId == debtor.Id).Max(one => (DateOnly?)one.OpenedOn))
                .ThenByDescending(debtor => debtor.Id),
            DebtorSort.MostOpen => debtors
                .OrderByDescending(debtor => open.Count(one => one.DebtorId == debtor.Id))
                .ThenBy(debtor => debtor.Id),
        };
    }

    private static IQueryable<Debtor> After(IQueryable<Debtor> debtors, Line? last)
    {
        if (last is null)
            return debtors;
        var (name, id) = (last.MatchName, last.Id);
        return debtors.Where(debtor =>
            debtor.MatchName.CompareTo(name) >= 0 && (debtor.MatchName.CompareTo(name) > 0 || debtor.Id.CompareTo(id) > 0)
        );
    }

    private IQueryable<Line> Lines(IQueryable<Debtor> debtors) =>
        debtors
            .AsNoTracking()
            .Select(debtor => new Line(
                debtor.Id,
                debtor.PublicId,
                debtor.Name,
                debtor.MatchName,
                debtor.Kind,
                debtor.OrganisationNumber,
                context.Creditors.Where(one => one.Id == debtor.CreditorId).Select(one => one.Name).First(),
                context.Creditors.Where(one => one.Id == debtor.CreditorId).Select(one => one.PublicId).First()
            ));

    private async Task<IReadOnlyList<DebtorRow>> RowsAsync(
        List<Line> lines,
        IQueryable<Case> cases,
        CancellationToken cancellationToken
    )
    {
        var ids = lines.Select(line => line.Id).ToList();
        var theirs = (
            await cases
                .IgnoreAutoIncludes()
                .Where(one => ids.Contains(one.DebtorId))
                .Select(one => new Found(one.Id, one.DebtorId, one.Stage, one.EarliestLimitation, one.OpenedOn))
                .ToListAsync(cancellationToken)
        ).ToLookup(one => one.DebtorId);
        var rows = new List<DebtorRow>(lines.Count);
        var balances = new Dictionary<Guid, ClaimBalance>();
        foreach (var batch in theirs.Where(IsFew).SelectMany(group => group).Select(one => one.Id).Chunk(CaseClaims.Batch))
        foreach (var (id, balance) in await claims.OfAsync(batch, cancellationToken))
            balances[id] = balance;
        foreach (var line in lines)
            rows.Add(Row(line, [.. theirs[line.Id]], balances));
        return rows;
    }

    private static bool IsFew(IEnumerable<Found> cases) =>
        cases.Take(CaseSums.MostWithInterest + 1).Count() <= CaseSums.MostWithInterest;

    private static DebtorRow Row(Line line, List<Found> cases, Dictionary<Guid, ClaimBalance> balances)
    {
        var open = cases.Where(one => one.Stage != CaseStage.Closed).ToList();
        var isFew = IsFew(cases);
        return new DebtorRow(
            line.PublicId,
            line.Name,
            line.Kind,
            line.OrganisationNumber,
            line.CreditorName,
            line.CreditorPublicId,
            open.Count,
            cases.Count - open.Count,
            isFew ? open.Sum(one => balances[one.Id].Total) : null,
            isFew ? cases.Sum(one => balances[one.Id].Paid) : null,
            open.Min(one => one.EarliestLimitation) is { } anniversary ? WorkingDays.SameOrNext(anniversary) : null,
            cases.Max(one => one.OpenedOn)
        );
    }

    private sealed record Line(
        Guid Id,
        string PublicId,
        string Name,
        string MatchName,
        DebtorKind Kind,
        string? OrganisationNumber,
        string CreditorName,
        string CreditorPublicId
    );

    private sealed record Found(Guid Id, Guid DebtorId, CaseStage Stage, DateOnly? EarliestLimitation, DateOnly OpenedOn);
}
