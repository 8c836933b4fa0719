using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Search;
using CrediCare.Data.Seeding;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases;

/// <summary>Puts cases into the site's database as the night would have made them, and moves them by their own moves.</summary>
internal static class ClaimMaker
{
    private static int _running = 900;

    public static readonly CaseCircumstances Circumstances = new() { Rates = new LateInterestRates(SeedRates.LateInterestRates) };

    /// <summary>A claim of 14 380 kroner due on 25 August 2026, opened on 9 September, unless said otherwise.</summary>
    public static Task<Case> AddCaseAsync(
        this PortalFactory site,
        DemoFirm firm,
        string debtorName,
        string? invoiceNumber = null,
        int portfolio = 0,
        DateOnly? dueDate = null,
        string? organisationNumber = null,
        Action<Case, Guid>? moves = null
    ) =>
        site.WithDatabaseAsync(async context =>
        {
            var creditor = await context
                .Creditors.Include(one => one.Portfolios)
                .SingleAsync(one => one.OrganisationNumber == firm.OrganisationNumber);
            var userId = await context
                .Users.Where(user => user.Email == PortalFactory.Caseworker)
                .Select(user => user.Id)
                .SingleAsync();
            var portfolioId = creditor.Portfolios.OrderBy(one => one.Name).ElementAt(portfolio).Id;
            var (registration, debtor) = Register(
                context,
                creditor.Id,
                portfolioId,
                userId,
                debtorName,
                invoiceNumber ?? $"F-{Interlocked.Increment(ref _running)}",
                dueDate ?? new DateOnly(2026, 8, 25),
                organisationNumber
            );
            var number = CaseNumber.Create(2026, Interlocked.Increment(ref _running));
            var one = Case.Open(
                number,
                number.Digits,
                "inkassoloven-1988",
                registration,
                debtor.Id,
                creditor.Name,
                new DateOnly(2026, 9, 9),
                At("2026-09-09")
            );
            moves?.Invoke(one, userId);
            context.Add(one);
            context.AddRange(CaseSearchTerms.Of(one, debtor));
            await context.SaveChangesAsync();
            await context.MarkImportedAsync([registration], default);
            return one;
        });

    /// <summary>A case whose demand has been sent, with a plan proposed on a day; what comes <paramref name="then"/> comes after it.</summary>
    public static async Task<Case> AddCaseWithPlanAsync(
        this PortalFactory site,
        bool needsApproval,
        string proposedOn,
        IReadOnlyCollection<(DateOnly DueOn, Money Amount)> installments,
        Action<Case, Guid>? then = null
    )
    {
        PaymentPlan? plan = null;
        var made = await site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) =>
            {
                one.SendDemand(user);
                plan = one.ProposePlan(
                    new PlanProposal([.. installments.Select(part => new PlanPart(part.DueOn, part.Amount))])
                    {
                        Question = needsApproval ? Question("Kan dere godta avtalen?", proposedOn) : null,
                    },
                    Occasion(proposedOn, user)
                ).Value;
                then?.Invoke(one, user);
            }
        );
        await site.WithDatabaseAsync(context =>
        {
            context.Add(plan!);
            return context.SaveChangesAsync();
        });
        return made;
    }

    public static void SendDemand(this Case one, Guid userId)
    {
        Done(one.RecordNotice(Letter("2026-09-09"), Money.FromKroner(38), Circumstances, Occasion("2026-09-09", userId)));
        Done(one.RecordDemand(Letter("2026-09-24"), Money.FromKroner(1_200), Circumstances, Occasion("2026-09-24", userId)));
    }

    public static void Pay(
        this Case one,
        decimal kroner,
        string on,
        Guid userId,
        LedgerEntryKind kind = LedgerEntryKind.Payment
    ) =>
        one.RegisterPayment(
            kind,
            Money.FromKroner(kroner),
            Day(on),
            CoverageOrder.CostsInterestPrincipal,
            Circumstances,
            Occasion(on, userId)
        );

    public static Decision Ask(this Case one, string question, string on, Guid userId) =>
        one.AskCreditor(Question(question, on), Occasion(on, userId)).Value;

    /// <summary>An objection, about which the creditor is asked at once.</summary>
    public static void Dispute(this Case one, DisputeReason reason, string text, string on, Guid userId)
    {
        var dispute = one.OpenDispute(reason, text, Occasion(on, userId)).Value;
        Assert.Null(one.AskAboutDispute(dispute.Id, Question("Stemmer det?", on), Occasion(on, userId)).Refusal);
    }

    /// <summary>Asked on a day, with fourteen days to answer.</summary>
    public static DecisionQuestion Question(string text, string on) => new(text, Day(on).AddDays(14));

    public static CaseOccasion Occasion(string on, Guid userId) => new(Day(on), At(on), userId);

    public static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static CaseLetter Letter(string on) => new(Day(on), Day(on).AddDays(14));

    private static DateTime At(string day) => Day(day).ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc);

    private static void Done(Outcome<StageRefusal> outcome) => Assert.Null(outcome.Refusal);

    private static (Registration, Debtor) Register(
        PortalContext context,
        Guid creditorId,
        Guid portfolioId,
        Guid userId,
        string debtorName,
        string invoiceNumber,
        DateOnly dueDate,
        string? organisationNumber
    )
    {
        var identity = new DebtorIdentity(
            organisationNumber is null ? DebtorKind.Person : DebtorKind.Company,
            debtorName,
            organisationNumber,
            null,
            null,
            null
        );
        var contact = new ContactDetails(
            new PostalAddress("Prøveveien 1", null, "0585", "Oslo", "NO"),
            "+4740000111",
            "post@prove.example"
        );
        var debtor = Debtor.Create(creditorId, identity, contact, At("2026-09-08"));
        var registration = Registration.Submit(
            RegistrationResult.Accepted,
            ReceiptNumber.Create(2026, Interlocked.Increment(ref _running)).Value,
            PublicId.New(),
            creditorId,
            portfolioId,
            userId,
            identity,
            contact,
            new ClaimDetails(
                invoiceNumber,
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
        context.AddRange(debtor, registration);
        return (registration, debtor);
    }
}
