using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CrediCare.Web.Tests.Features.Cases.ClaimMaker;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>
/// A site with made-up cases, whose October has been reported, and what those reports must say: worked out day by day and row by
/// row, without anything they were made with.
/// </summary>
public sealed class ReportedMonth : PortalFactory, IAsyncLifetime
{
    /// <summary>Reaches the creditor's other portfolio alone.</summary>
    public const string Restricted = "bare.en@demo.example";

    private static readonly DateOnly Last = new(2026, 10, 31);

    private Guid _portfolioId;

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:Cases", "240")];

    /// <summary>Of the report of the first creditor's first portfolio.</summary>
    public string PublicId { get; private set; } = "";

    /// <summary>Of the report of all its portfolios.</summary>
    public string SummaryId { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await AddTurnsAsync();
        await ForgetReportsAsync();
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

    /// <summary>October in the first creditor's first portfolio, counted by hand.</summary>
    internal async Task<MonthByHand> ByHandAsync() =>
        new([.. (await CasesAsync()).Where(one => one.PortfolioId == _portfolioId)], Last);

    /// <summary>All that was reported of October, each as it must stand: those of the portfolios, by name, come with a summary.</summary>
    internal async Task<IReadOnlyList<(string PublicId, PaperByHand Paper, IReadOnlyList<PaperByHand> Portfolios)>> PapersAsync()
    {
        var cases = await CasesAsync();
        return await WithDatabaseAsync(async context =>
        {
            var waiting = await context.Decisions.AsNoTracking().Where(one => one.State == DecisionState.Waiting).ToListAsync();
            var creditors = await context.Creditors.AsNoTracking().Include(one => one.Portfolios).ToListAsync();
            var papers = new List<(string, PaperByHand, IReadOnlyList<PaperByHand>)>();
            foreach (var report in await context.Reports.AsNoTracking().ToListAsync())
            {
                var creditor = creditors.Single(one => one.Id == report.CreditorId);
                papers.Add(
                    (
                        report.PublicId,
                        Paper(creditor, creditor.Portfolios.SingleOrDefault(one => one.Id == report.PortfolioId)),
                        [.. creditor.Portfolios.OrderBy(one => one.Name).Select(one => Paper(creditor, one))]
                    )
                );
            }

            return papers;

            PaperByHand Paper(Creditor creditor, Portfolio? portfolio)
            {
                var ids = portfolio is null ? [.. creditor.Portfolios.Select(one => one.Id)] : new HashSet<Guid> { portfolio.Id };
                return new(
                    new MonthByHand([.. cases.Where(one => ids.Contains(one.PortfolioId))], Last),
                    new OwnerByHand(
                        creditor.Name,
                        creditor.OrganisationNumber,
                        portfolio?.Name,
                        [.. waiting.Where(one => ids.Contains(one.PortfolioId))]
                    ),
                    new DateOnly(2026, 11, 23)
                );
            }
        });
    }

    // A new machine has last month's reports from its first start; the cases that were added since are not in them.
    private Task ForgetReportsAsync() =>
        WithDatabaseAsync(async context =>
        {
            await context.InboxItems.Where(item => item.ReportId != null).ExecuteDeleteAsync();
            await context.ReportPieces.ExecuteDeleteAsync();
            await context.Reports.ExecuteDeleteAsync();
        });

    private Task<List<CaseByHand>> CasesAsync() =>
        WithDatabaseAsync(async context =>
        {
            var rates = await new RateBook(context).LateInterestRatesAsync(default);
            var debtors = await context.Debtors.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Name);
            var cases = await context
                .Cases.AsNoTracking()
                .Include(one => one.Invoices)
                .Include(one => one.Ledger)
                .Include(one => one.Events)
                .AsSplitQuery()
                .ToListAsync();
            return cases.ConvertAll(one => new CaseByHand(one, debtors[one.DebtorId], rates));
        });

    /// <summary>
    /// What made-up stories have by chance has to be there: ages on both sides of each limit, limitation on both sides of the
    /// ninetieth day, each way of ending and of coming back, and what happened before the month and after it.
    /// </summary>
    private async Task AddTurnsAsync()
    {
        var kvistbekk = DemoFirms.Kvistbekk;
        var all = LedgerEntryKind.Payment;
        var bounced = await this.AddCaseAsync(
            kvistbekk,
            "Delvis Prøve",
            dueDate: Day("2026-08-02"),
            moves: (one, user) =>
            {
                one.SendDemand(user);
                one.Pay(1_000, "2026-09-30", user);
                one.Pay(2_000, "2026-10-01", user, LedgerEntryKind.DirectPayment);
                one.Pay(700, "2026-10-31", user);
                one.Pay(900, "2026-11-01", user);
            }
        );
        await WithDatabaseAsync(context =>
        {
            context.Add(
                LedgerEntry.Create(
                    bounced.Id,
                    bounced.Invoices[0].Id,
                    Guid.CreateVersion7(),
                    LedgerEntryKind.Reversal,
                    LedgerComponent.Principal,
                    Money.FromKroner(321),
                    Day("2026-10-28"),
                    Day("2026-10-28"),
                    Clock.UtcNow
                )
            );
            return context.SaveChangesAsync();
        });
        await this.AddCaseAsync(kvistbekk, "Overbetalt Prøve", moves: (one, user) => one.Pay(20_000, "2026-10-07", user, all));
        await this.AddCaseAsync(kvistbekk, "Ferdig Prøve", moves: (one, user) => one.Pay(20_000, "2026-09-25", user));
        await this.AddCaseAsync(
            kvistbekk,
            "Kreditert Prøve",
            dueDate: Day("2026-08-01"),
            moves: (one, user) =>
            {
                one.SendDemand(user);
                Credit(one, 4_380, "2026-10-08", user);
                Assert.True(one.Pause(null, null, Occasion("2026-10-09", user)).Succeeded);
                Assert.True(one.Resume(Occasion("2026-11-02", user)).Succeeded);
            }
        );
        await this.AddCaseAsync(
            kvistbekk,
            "Helt Kreditert Prøve",
            moves: (one, user) =>
            {
                one.SendDemand(user);
                Credit(one, 14_380, "2026-10-20", user);
                End(one, ClosedReason.Credited, "2026-10-20", user);
            }
        );
        await this.AddCaseAsync(
            kvistbekk,
            "Tapt Prøve",
            moves: (one, user) => End(one, ClosedReason.Uncollectable, "2026-10-12", user)
        );
        await this.AddCaseAsync(
            kvistbekk,
            "Gjenåpnet Prøve",
            dueDate: Day("2026-05-04"),
            moves: (one, user) =>
            {
                End(one, ClosedReason.Withdrawn, "2026-09-15", user);
                Assert.True(one.Reopen("Trukket ved en feil", Occasion("2026-10-15", user)).Succeeded);
                End(one, ClosedReason.Uncollectable, "2026-11-10", user);
            }
        );
        await this.AddCaseAsync(
            kvistbekk,
            "Rettet Prøve",
            dueDate: Day("2026-05-03"),
            moves: (one, user) =>
            {
                one.SendDemand(user);
                var fee = one.Ledger.Single(row => row.Kind == LedgerEntryKind.CollectionFee);
                Assert.True(one.Reverse(fee.Id, "Feil sats", Circumstances, Occasion("2026-10-22", user)).Succeeded);
            }
        );
        await this.AddCaseAsync(
            kvistbekk,
            "Uenig Prøve",
            dueDate: Day("2025-10-31"),
            moves: (one, user) => one.Dispute(DisputeReason.Other, "Ikke min.", "2026-10-14", user)
        );
        foreach (
            var due in new[] { "2026-10-01", "2026-09-30", "2025-10-30", "2024-10-31", "2024-10-30", "2024-01-29", "2024-01-30" }
        )
            await this.AddCaseAsync(kvistbekk, "Gammel Prøve", dueDate: Day(due));
        await this.AddCaseWithPlanAsync(true, "2026-10-16", [(Day("2026-12-01"), Money.FromKroner(16_000))]);

        static void Credit(Case one, decimal kroner, string on, Guid user) =>
            Assert.True(one.RegisterCreditNote(Money.FromKroner(kroner), "Retur", Circumstances, Occasion(on, user)).Succeeded);

        static void End(Case one, ClosedReason reason, string on, Guid user) =>
            Assert.Null(one.Close(reason, Circumstances, Occasion(on, user)).Refusal);
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
