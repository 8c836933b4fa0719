using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>
/// A site with made-up cases, whose October has been reported, and what that report must say: worked out day by day and row by
/// row, without anything the report was made with.
/// </summary>
public sealed class ReportedMonth : PortalFactory, IAsyncLifetime
{
    /// <summary>Reaches the creditor's other portfolio alone.</summary>
    public const string Restricted = "bare.en@demo.example";

    private static readonly DateOnly First = new(2026, 10, 1);
    private static readonly DateOnly Last = new(2026, 10, 31);

    private Guid _portfolioId;

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:Cases", "240")];

    /// <summary>Of the report of the first creditor's first portfolio.</summary>
    public string PublicId { get; private set; } = "";

    /// <summary>Of the report of all its portfolios.</summary>
    public string SummaryId { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var job = Services.GetRequiredService<MonthlyStatusReport>();
        var lease = (await job.StartAsync(JobTrigger.Command, null, default)).Started!;
        Assert.Equal(JobOutcome.Succeeded, await job.CarryOutAsync(lease, Last, default));
        await WithDatabaseAsync(async context =>
        {
            var creditor = await context
                .Creditors.Include(one => one.Portfolios)
                .SingleAsync(one => one.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber);
            var portfolios = creditor.Portfolios.OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
            _portfolioId = portfolios[0].Id;
            PublicId = (await context.Reports.SingleAsync(report => report.PortfolioId == _portfolioId)).PublicId;
            SummaryId = (
                await context.Reports.SingleAsync(report =>
                    report.CreditorId == creditor.Id && report.Kind == ReportKind.StatusSummary
                )
            ).PublicId;
            await AddRestrictedAsync(context, creditor.Id, portfolios[1].Id);
        });
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <summary>The lines that the report must have: cases open at the end of the month, and those closed in it.</summary>
    public Task<List<ExpectedLine>> ExpectedAsync() =>
        WithDatabaseAsync(async context =>
        {
            var rates = await new RateBook(context).LateInterestRatesAsync(default);
            var cases = await context
                .Cases.AsNoTracking()
                .Include(one => one.Invoices)
                .Include(one => one.Ledger)
                .Include(one => one.Events)
                .Where(one => one.PortfolioId == _portfolioId)
                .ToListAsync();
            return cases.Select(one => Expected(one, rates)).OfType<ExpectedLine>().ToList();
        });

    private static ExpectedLine? Expected(Case one, LateInterestRates rates)
    {
        var happened = one.Events.Where(e => e.HappenedOn <= Last).OrderBy(e => e.RecordedAtUtc).ThenBy(e => e.Id).ToList();
        if (happened.Count == 0)
            return null;
        var open = happened[^1].StageAfter != CaseStage.Closed;
        if (!open && happened.Last(e => e.Kind == CaseEventKind.Closed).HappenedOn < First)
            return null;
        var rows = one.Ledger.Where(row => row.BookedOn <= Last).ToList();
        var booked = rows.Where(row => row.Component != LedgerComponent.Excess).Sum(row => row.Amount);
        var interest = one.Invoices.Sum(invoice => Interest(invoice, rows, rates));
        return new ExpectedLine(
            one.CaseNumber,
            open,
            open ? booked + interest : Money.Zero,
            -rows.Where(row => row.BookedOn >= First)
                .Where(row =>
                    row.Kind is LedgerEntryKind.Payment or LedgerEntryKind.DirectPayment
                    || (row.Kind == LedgerEntryKind.Reversal && row.Amount.IsPositive)
                )
                .Sum(row => row.Amount)
        );
    }

    // Day after day, each at its own rate.
    private static Money Interest(Invoice invoice, List<LedgerEntry> rows, LateInterestRates rates)
    {
        var own = rows.Where(row => row.InvoiceId == invoice.Id).ToList();
        var principal = own.Where(row => row.Component == LedgerComponent.Principal).ToList();
        var sum = 0m;
        for (
            var day = own.Max(row => row.InterestThrough)?.AddDays(1) ?? invoice.DueDate.AddDays(1);
            day <= Last;
            day = day.AddDays(1)
        )
        {
            var left = principal
                .Where(row =>
                    row.Kind == LedgerEntryKind.Principal || row.EffectiveOn <= invoice.DueDate || row.EffectiveOn < day
                )
                .Sum(row => row.Amount);
            if (left.IsPositive)
                sum += left.Ore * rates.On(day)!.PercentPerYear;
        }

        return new Money((long)decimal.Round(sum / 36_500m, MidpointRounding.AwayFromZero));
    }

    private async Task AddRestrictedAsync(PortalContext context, Guid creditorId, Guid portfolioId)
    {
        var like = await context.Users.SingleAsync(user => user.Email == Reader);
        var person = new PortalUser
        {
            Email = Restricted,
            NormalizedEmail = Restricted.ToUpperInvariant(),
            UserName = Restricted,
            NormalizedUserName = Restricted.ToUpperInvariant(),
            FullName = "Bare Énportefølje",
            EmailConfirmed = true,
            SecurityStamp = like.SecurityStamp,
            PasswordHash = like.PasswordHash,
            CreatedAtUtc = Clock.UtcNow,
        };
        context.AddRange(
            person,
            Membership.Grant(person.Id, creditorId, MembershipRole.Reader, [portfolioId], null, Clock.UtcNow)
        );
        await context.SaveChangesAsync();
    }
}

/// <summary>What the report must say of a case.</summary>
public sealed record ExpectedLine(string CaseNumber, bool IsOpen, Money Owed, Money PaidInMonth);
