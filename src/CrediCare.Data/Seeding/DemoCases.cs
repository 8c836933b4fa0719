using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Search;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Seeding;

/// <summary>
/// Made-up cases for a development machine, in every stage and with every hold, dated from today backwards and told by the
/// domain's own moves. The same seed gives the same cases. Run again, it leaves what is there.
/// </summary>
public sealed class DemoCases(PortalContext context, RateBook rates, TimeProvider clock)
{
    private const int Seed = 20_261_123;
    private const string KeyPrefix = "demo-";
    private const string LegalRegime = "inkassoloven-1988";

    // Few enough that a debtor comes back now and then, as in life.
    private const int CasesPerDebtor = 8;

    private readonly Random _random = new(Seed);
    private readonly Dictionary<Guid, List<Debtor>> _firms = [];
    private readonly List<Registration> _imported = [];
    private DemoCasesNames _names = null!;
    private DemoCasesRates _rates = null!;
    private int _invoices;

    /// <summary>Needs the demo creditors and people; does nothing without them, or when it has been done before.</summary>
    /// <returns>Whether there were none before.</returns>
    public async Task<bool> SeedAsync(int cases, CancellationToken cancellationToken)
    {
        if (cases <= 0 || await context.Registrations.AnyAsync(one => one.SubmissionKey.StartsWith(KeyPrefix), cancellationToken))
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = clock.Today();
        _names = new DemoCasesNames(_random, today);
        var people = await PeopleAsync(cancellationToken);
        if (people.Count == 0)
            return false;

        _rates = new(
            await rates.LateInterestRatesAsync(cancellationToken),
            await rates.FeeTablesAsync(cancellationToken),
            await rates.RegistrationLimitsAsync(today, cancellationToken),
            await rates.LimitationWarningDaysAsync(today, cancellationToken)
        );
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var starts = Starts(cases, people, today);
        var numbers = new DemoCasesNumbers(context);
        await numbers.TakeAsync(NumberSeriesTaker.Case, starts.Select(start => start.OpenedOn.Year), cancellationToken);
        await numbers.TakeAsync(
            NumberSeriesTaker.Receipt,
            starts
                .SelectMany(start => Enumerable.Repeat(start.OpenedOn.AddDays(-1).Year, start.Plot.TwoInvoices ? 2 : 1))
                .Concat(Enumerable.Repeat(today.Year, DemoCasesWaiting.Count)),
            cancellationToken
        );
        foreach (var start in starts)
            Add(Tell(start, numbers, today));
        var waiting = new DemoCasesWaiting(context, people, _names, _random, numbers, NextKey);
        waiting.Add(today, now);
        await context.SaveChangesAsync(cancellationToken);
        await context.MarkImportedAsync(_imported, cancellationToken);
        await context.MarkRefusedAsync(waiting.RefusedByTheNight, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return true;
    }

    private async Task<List<DemoCasesSide>> PeopleAsync(CancellationToken cancellationToken)
    {
        var creditors = await context.Creditors.Include(creditor => creditor.Portfolios).ToListAsync(cancellationToken);
        var users = await context.Users.ToListAsync(cancellationToken);
        var memberships = await context.Memberships.Where(one => one.EndedAtUtc == null).ToListAsync(cancellationToken);
        var caseworker = users.Find(user => user.StaffRole == StaffRole.Caseworker);
        return caseworker is null
            ? []
            :
            [
                .. from firm in DemoFirms.Creditors
                let creditor = creditors.Find(one => one.OrganisationNumber == firm.OrganisationNumber)
                where creditor is not null
                let sender = memberships
                    .Where(one => one.CreditorId == creditor.Id && one.Role == MembershipRole.Administrator)
                    .Select(one => one.UserId)
                    .DefaultIfEmpty(caseworker.Id)
                    .First()
                select new DemoCasesSide(creditor, sender, caseworker.Id),
            ];
    }

    /// <summary>Which cases there are to be, the oldest first, so that case numbers rise with time.</summary>
    private List<DemoCasesStart> Starts(int cases, List<DemoCasesSide> people, DateOnly today)
    {
        var weights = DemoCasesPlot.All.Sum(plot => plot.Weight);
        var starts = new List<DemoCasesStart>();
        foreach (var plot in DemoCasesPlot.All)
        {
            for (var left = Math.Max(1, (plot.Weight * cases + weights / 2) / weights); left > 0; left--)
                starts.Add(
                    new(
                        plot,
                        people[
                            _random.Next(10) switch
                            {
                                < 5 => 0,
                                < 8 => 1,
                                _ => 2,
                            } % people.Count
                        ],
                        today.AddDays(-_random.Next(plot.OpenedFrom, plot.OpenedTo + 1))
                    )
                );
        }

        return [.. starts.OrderBy(start => start.OpenedOn)];
    }

    private (DemoCasesStory Story, Debtor Debtor) Tell(DemoCasesStart start, DemoCasesNumbers numbers, DateOnly today)
    {
        var (plot, side, openedOn) = start;
        var sentAt = OsloTime.ToUtc(openedOn.AddDays(-1), new TimeOnly(8 + _random.Next(9), _random.Next(60)));
        var openedAt = OsloTime.ToUtc(openedOn, new TimeOnly(2, 0, _random.Next(60)));
        var portfolio = plot.OfMinor
            ? side.PortfolioFor(firm: false)
            : side.Creditor.Portfolios[_random.Next(side.Creditor.Portfolios.Count)];
        var debtor = DebtorFor(start, portfolio, sentAt);
        var registration = Submit(start, portfolio, debtor, numbers, sentAt);
        var number = CaseNumber.Create(openedOn.Year, numbers.Next(NumberSeriesTaker.Case, openedOn.Year));
        var one = Case.Open(number, number.Digits, LegalRegime, registration, debtor.Id, side.Creditor.Name, openedOn, openedAt);
        _imported.Add(registration);
        if (plot.TwoInvoices)
        {
            var another = Submit(start, portfolio, debtor, numbers, sentAt.AddMinutes(4), one.Id);
            one.AddInvoice(another, side.Creditor.Name, openedOn, openedAt);
            _imported.Add(another);
        }

        var story = new DemoCasesStory(
            one,
            _rates,
            debtor,
            side.Creditor.DeductsVat,
            side.Caseworker,
            side.Sender,
            _random,
            today.AddDays(-1)
        );
        plot.Play(story);
        return (story, debtor);
    }

    private Debtor DebtorFor(DemoCasesStart start, Portfolio portfolio, DateTime nowUtc)
    {
        var creditorId = start.Side.Creditor.Id;
        if (start.Plot.OfMinor)
            return _names.Person(creditorId, nowUtc, minor: true);
        if (!DemoCasesSide.IsForFirms(portfolio))
            return _names.Person(creditorId, nowUtc);
        if (!_firms.TryGetValue(creditorId, out var known))
            _firms[creditorId] = known = [];
        if (known.Count > 0 && _random.Next(CasesPerDebtor) < 2)
            return known[_random.Next(known.Count)];
        known.Add(_names.Firm(creditorId, nowUtc));
        return known[^1];
    }

    private Registration Submit(
        DemoCasesStart start,
        Portfolio portfolio,
        Debtor debtor,
        DemoCasesNumbers numbers,
        DateTime sentAt,
        Guid? joins = null
    )
    {
        var sentOn = OsloTime.DateOf(sentAt);
        var dueDate =
            start.Plot.OldInvoice ? sentOn.AddYears(-3).AddDays(20 + _random.Next(40))
            : start.Plot.Assessed ? sentOn.AddYears(-3).AddDays(-20 - _random.Next(40))
            : sentOn.AddDays(-15 - _random.Next(60));
        var kroner = Kroner(debtor.Kind);
        var noticeSentOn = start.Plot.OwnNotice && joins is null ? sentOn.AddDays(-_random.Next(2, 6)) : (DateOnly?)null;
        var claim = new ClaimDetails(
            NextInvoice(start.Side),
            _random.Next(3) == 0 ? $"PR-{_random.Next(100, 999)}" : null,
            dueDate.AddDays(-14 - _random.Next(16)),
            dueDate,
            kroner,
            kroner,
            _random.Next(4) == 0 && noticeSentOn is null ? Money.FromKroner(38) : Money.Zero,
            null,
            DemoCasesSide.Goods(start.Side.Creditor, _random),
            noticeSentOn,
            noticeSentOn?.AddDays(14),
            joins is null ? start.Plot.Objection : null,
            null
        );
        var check = RegistrationRule.Check(
            new InvoiceFacts(claim.InvoiceDate, claim.DueDate),
            _rates.Limits,
            _rates.WarningDays,
            _rates.Fees,
            sentOn
        );
        var registration = Registration.Submit(
            check.Result,
            numbers.NextReceipt(sentOn.Year),
            NextKey(),
            start.Side.Creditor.Id,
            portfolio.Id,
            start.Side.Sender,
            Identity(debtor),
            new ContactDetails(debtor.Address, debtor.Phone, debtor.Email),
            claim,
            joins,
            sentAt
        );
        if (check.Result == RegistrationResult.NeedsAssessment)
            registration.AcceptAfterAssessment(
                start.Side.Caseworker,
                "Skyldneren erkjente kravet i en e-post i fjor, så det er ikke foreldet.",
                sentAt.AddHours(2)
            );
        context.Add(registration);
        context.Add(
            new InvoiceNumberReservation(start.Side.Creditor.Id, InvoiceNumberKey.Of(claim.InvoiceNumber), registration.Id)
        );
        return registration;
    }

    private void Add((DemoCasesStory Story, Debtor Debtor) told)
    {
        if (context.Entry(told.Debtor).State == EntityState.Detached)
            context.Add(told.Debtor);
        context.Add(told.Story.Case);
        context.AddRange(told.Story.Beside);
        context.AddRange(CaseSearchTerms.Of(told.Story.Case, told.Debtor));
    }

    private Money Kroner(DebtorKind kind) =>
        new(kind == DebtorKind.Person ? _random.Next(39_000, 1_650_000) : _random.Next(240_000, 9_800_000));

    private string NextInvoice(DemoCasesSide side) => side.NextInvoice(++_invoices);

    private string NextKey() => $"{KeyPrefix}{Guid.CreateVersion7():N}";

    private static DebtorIdentity Identity(Debtor debtor) =>
        new(
            debtor.Kind,
            debtor.Name,
            debtor.OrganisationNumber,
            debtor.BirthDate,
            debtor.BirthNumberSealed,
            debtor.BirthNumberHash
        );
}
