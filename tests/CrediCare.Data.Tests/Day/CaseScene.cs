using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;

namespace CrediCare.Data.Tests.Day;

/// <summary>
/// A company with an administrator, a member and a reader, and a case of 14 380 kroner due on 25 August 2026 that its own moves
/// have brought somewhere; then days that the day's job is run on.
/// </summary>
internal sealed class CaseScene(TestDatabase database)
{
    private static int _running = 50_000;

    public static readonly CaseCircumstances Circumstances = new()
    {
        Rates = new LateInterestRates(SeedRates.LateInterestRates),
        AssessedAsJustified = true,
        HasEnforcementBasis = true,
    };

    private readonly List<object> _beside = [];

    public SettableClock Clock { get; } = new();

    public PortalUser Caseworker { get; } = TestPeople.User();

    public PortalUser Administrator { get; } = TestPeople.User();

    public PortalUser Member { get; } = TestPeople.User();

    public PortalUser Reader { get; } = TestPeople.User();

    public Case Case { get; private set; } = null!;

    public static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public CaseOccasion On(string day) => new(Date(day), At(day), Caseworker.Id);

    public static DecisionQuestion Question(string on) => new("Hva mener dere?", Date(on).AddDays(14));

    public T Beside<T>(T made)
        where T : class
    {
        _beside.Add(made);
        return made;
    }

    /// <summary>Demand sent on 24 September with 14 days to pay, unless said otherwise.</summary>
    public void SendDemand()
    {
        Letter("2026-09-09", letter => Case.RecordNotice(letter, Money.Zero, Circumstances, On("2026-09-09")));
        Letter("2026-09-24", letter => Case.RecordDemand(letter, Money.FromKroner(1_200), Circumstances, On("2026-09-24")));
    }

    public void SendLegalActionNotice() =>
        Letter("2026-10-09", letter => Case.RecordLegalActionNotice(letter, Circumstances, On("2026-10-09")));

    public void Pay(Money amount, string on) =>
        Case.RegisterPayment(
            LedgerEntryKind.Payment,
            amount,
            Date(on),
            CoverageOrder.CostsInterestPrincipal,
            Circumstances,
            On(on)
        );

    /// <summary>Makes the company and the case, lets them move, and saves all of it.</summary>
    public async Task<CaseScene> MakeAsync(Action<CaseScene> moves, string dueDate = "2026-08-25")
    {
        await using var context = database.Open();
        var creditor = Creditor.Create(
            "Fjordlys AS",
            SyntheticNumbers.Organisation(Random.Shared.Next(9_000_000)),
            PostalAddress.Unknown,
            null,
            null,
            null,
            deductsVat: true,
            At("2026-09-01")
        );
        var portfolio = creditor.AddPortfolio("Hovedportefølje");
        context.AddRange(creditor, Caseworker, Administrator, Member, Reader);
        foreach (
            var (user, role) in new[]
            {
                (Administrator, MembershipRole.Administrator),
                (Member, MembershipRole.Member),
                (Reader, MembershipRole.Reader),
            }
        )
        {
            var access = Membership.Grant(user.Id, creditor.Id, role, null, null, At("2026-01-01"));
            access.TakeUp(At("2026-01-02"));
            context.Add(access);
        }

        await context.SaveChangesAsync();
        var registration = Register(creditor.Id, portfolio.Id, Date(dueDate));
        var debtor = Debtor.Create(creditor.Id, registration.Debtor, Contact, At("2026-09-08"));
        var number = CaseNumber.Create(2026, Interlocked.Increment(ref _running));
        Case = Case.Open(
            number,
            number.Digits,
            "inkassoloven-1988",
            registration,
            debtor.Id,
            creditor.Name,
            Date("2026-09-09"),
            At("2026-09-09")
        );
        moves(this);
        context.AddRange(registration, debtor, Case);
        context.AddRange(_beside);
        await context.SaveChangesAsync();
        await context.MarkImportedAsync([registration], default);
        return this;
    }

    /// <summary>The day's job at three in the morning.</summary>
    public async Task<JobRun> RunAsync(string day)
    {
        Clock.UtcNow = Date(day).ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        await using var host = new NightHost(database, Clock);
        await host.PrepareAsync();
        var job = host.Get<CaseDay>();
        var lease = (await job.StartAsync(JobTrigger.Command, null, default)).Started!;
        Assert.Equal(JobOutcome.Succeeded, await job.CarryOutAsync(lease, default));
        await using var context = database.Open();
        return (await context.JobRuns.FindAsync(lease.RunId))!;
    }

    private static ContactDetails Contact { get; } = new(PostalAddress.Unknown, null, null);

    private Registration Register(Guid creditorId, Guid portfolioId, DateOnly dueDate) =>
        Registration.Submit(
            RegistrationResult.Accepted,
            ReceiptNumber.Create(2026, Interlocked.Increment(ref _running)).Value,
            PublicId.New(),
            creditorId,
            portfolioId,
            Caseworker.Id,
            new DebtorIdentity(DebtorKind.Person, "Ingrid Prøvedal", null, null, null, null),
            Contact,
            new ClaimDetails(
                $"F-{_running}",
                null,
                dueDate.AddDays(-21),
                dueDate,
                Money.FromKroner(14_380),
                Money.FromKroner(14_380),
                Money.Zero,
                null,
                "Ny varmtvannsbereder",
                null,
                null,
                null,
                null
            ),
            null,
            At("2026-09-08")
        );

    private static void Letter(string on, Func<CaseLetter, Outcome<StageRefusal>> send) =>
        Assert.Null(send(new CaseLetter(Date(on), Date(on).AddDays(14))).Refusal);

    public static DateTime At(string day) => Date(day).ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc);
}
