using System.Security.Cryptography;
using System.Text;
using CrediCare.Data;
using CrediCare.Data.Privacy;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Privacy;
using CrediCare.Web.Features.Admin.Privacy.Held;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Privacy;

/// <summary>What the law lets go of one person today, and what it does not (personvernforordningen art. 17).</summary>
public sealed class DebtorDeletion(PortalContext context, HeldKeysQuery held, RateBook rates, TimeProvider clock)
{
    public async Task<DeletionPlan> PlanAsync(Debtor debtor, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var keys = await held.FindAsync(debtor, cancellationToken);
        var months = await rates.RetentionMonthsAsync(RetentionCategory.Collection, today, cancellationToken);
        var traced = await context.TracesAsync(
            context
                .Cases.Where(one => keys.Cases.Contains(one.Id) && one.ForgottenOn == null)
                .OrderBy(one => one.OpenedOn)
                .ThenBy(one => one.Id),
            cancellationToken
        );
        var cases = traced.Select(one => new WeighedCase(one, CaseKeeping.Of(one.Traces, months, today))).ToList();
        var idle = keys.Debtors.Where(id =>
            cases.TrueForAll(one => one.Case.DebtorId != id || one.Case.Traces.ClosedOn is not null)
        );
        var debtors = await context
            .Debtors.AsNoTracking()
            .Include(one => one.ContactChanges)
            .Where(one => keys.Debtors.Contains(one.Id) && one.ForgottenOn == null)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
        var reached = debtors.FindAll(one => idle.Contains(one.Id));
        return new(
            keys,
            cases,
            reached.FindAll(one => one.BirthNumberHash is not null).ConvertAll(one => one.Id),
            reached.FindAll(HasMoreThanAccountingNeeds).ConvertAll(one => one.Id)
        );
    }

    /// <summary>Records of an account name and place whom they are about (bokføringsforskriften § 5-1-1), and no more.</summary>
    private static bool HasMoreThanAccountingNeeds(Debtor one) =>
        one.Phone is not null || one.Email is not null || one.GuardianName is not null || one.ContactChanges.Count > 0;
}

/// <summary>A case and what keeps it; null where nothing does.</summary>
public sealed record WeighedCase(TracedCase Case, Keeping? Keeping);

/// <param name="Held">All that is held.</param>
/// <param name="Cases">Those that are not forgotten yet, the oldest first.</param>
/// <param name="BirthNumbers">Debtors whose birth number nobody needs.</param>
/// <param name="Contacts">Debtors of whom more is known than accounting needs.</param>
public sealed record DeletionPlan(
    HeldKeys Held,
    IReadOnlyList<WeighedCase> Cases,
    IReadOnlyList<Guid> BirthNumbers,
    IReadOnlyList<Guid> Contacts
)
{
    public IReadOnlyList<WeighedCase> Free { get; } = [.. Cases.Where(one => one.Keeping is null)];

    public IReadOnlyList<WeighedCase> Kept { get; } = [.. Cases.Where(one => one.Keeping is not null)];

    public bool IsEmpty => Free.Count + BirthNumbers.Count + Contacts.Count == 0;

    /// <summary>The same for the same plan: whoever says yes says it to what was shown.</summary>
    public string Mark { get; } =
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        ';',
                        Cases.Where(one => one.Keeping is null).Select(one => one.Case.Id).Concat(BirthNumbers).Concat(Contacts)
                    )
                )
            )
        );
}
