using System.Globalization;
using CrediCare.Data.Search;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// Tells the stock case by case, the oldest first, each by the domain's own moves: its ledger adds up because every entry of
/// it was posted. Holds one batch and some debtors who may come back, however many cases there are.
/// </summary>
internal sealed class StockTeller(
    IReadOnlyList<StockSide> sides,
    Guid caseworker,
    DemoCasesRates rates,
    DemoCasesNumbers series,
    StockNames names,
    StockShares shares,
    Random random,
    DateOnly today
)
{
    public const string KeyPrefix = "demo-";

    private const string LegalRegime = "inkassoloven-1988";

    private const int GraceDays = 7;

    /// <summary>How many cases there are for each registration that still waits.</summary>
    private const int CasesPerWaiting = 1200;

    /// <summary>How many of those that wait there are for each that a person has to look at.</summary>
    private const int WaitingPerOld = 12;
    private const int MinutesOfWaiting = 300;

    private static readonly DemoCasesPlot Sent = new(0, 0, 0, _ => { });
    private static readonly DemoCasesPlot SentOld = Sent with { Assessed = true };

    private readonly StockNotices _notices = new(caseworker, random, today);
    private long _told;

    public IEnumerable<StockBatch> Tell(StockCalendar calendar, IReadOnlyList<DemoCasesPlot> plots, int batchSize)
    {
        var batch = new StockBatch();
        foreach (var day in calendar.Days)
        {
            var ofDay = plots.SelectMany((plot, at) => Enumerable.Repeat(plot, calendar.Count(at, day))).ToArray();
            random.Shuffle(ofDay);
            foreach (var plot in ofDay)
            {
                Tell(plot, day, batch);
                if (batch.Cases.Count < batchSize)
                    continue;
                yield return batch;
                batch = new StockBatch();
            }
        }

        yield return batch;
    }

    /// <summary>How many registrations wait for the night or for a person beside so many cases.</summary>
    public static int Waiting(int cases) => 1 + cases / CasesPerWaiting;

    /// <summary>What was sent today: no case yet, nor a debtor.</summary>
    public StockBatch TellWaiting(int count, DateTime nowUtc)
    {
        var batch = new StockBatch();
        var midnight = OsloTime.ToUtc(today, TimeOnly.MinValue);
        for (var at = 0; at < count; at++)
        {
            var side = sides[shares.Next()];
            var portfolio = side.PortfolioFor(random, minor: false);
            var sentAt = nowUtc.AddMinutes(-random.Next(1, MinutesOfWaiting));
            sentAt = sentAt > midnight ? sentAt : midnight;
            var debtor = Make(side.Creditor, portfolio, today, sentAt, minor: false);
            var registration = Send(at % WaitingPerOld == 0 ? SentOld : Sent, side, portfolio, debtor, sentAt, null);
            batch.Waiting.Add(registration);
        }

        return batch;
    }

    private void Tell(DemoCasesPlot plot, DateOnly openedOn, StockBatch batch)
    {
        var side = sides[shares.Next()];
        var creditor = side.Creditor;
        var sentAt = OsloTime.ToUtc(openedOn.AddDays(-1), new TimeOnly(8 + random.Next(9), random.Next(60), random.Next(60)));
        var openedAt = OsloTime.ToUtc(openedOn, new TimeOnly(2, random.Next(4), random.Next(60)));
        var portfolio = side.PortfolioFor(random, plot.OfMinor);
        var (debtor, isNew) = plot.OfMinor
            ? (Make(creditor, portfolio, openedOn, sentAt, minor: true), true)
            : side.DebtorIn(portfolio, random, () => Make(creditor, portfolio, openedOn, sentAt, minor: false));
        var registration = Accepted(Send(plot, side, portfolio, debtor, sentAt, null), batch);
        var number = CaseNumber.Create(openedOn.Year, series.Next(NumberSeriesTaker.Case, openedOn.Year));
        var one = Case.Open(number, number.Digits, LegalRegime, registration, debtor.Id, creditor.Name, openedOn, openedAt);
        if (plot.TwoInvoices)
            one.AddInvoice(
                Accepted(Send(plot, side, portfolio, debtor, sentAt.AddMinutes(4), one.Id), batch),
                creditor.Name,
                openedOn,
                openedAt
            );
        var story = new DemoCasesStory(
            one,
            rates,
            debtor,
            creditor.DeductsVat,
            caseworker,
            side.Sender,
            random,
            today.AddDays(-1)
        );
        plot.Play(story);
        story.Watched(GraceDays);
        if (isNew)
            batch.Debtors.Add(debtor);
        batch.Cases.Add(one);
        batch.Beside.AddRange(story.Beside);
        _notices.Add(one, side.Sender, story.Beside.OfType<PaymentPlan>(), batch);
        batch.Terms.AddRange(CaseSearchTerms.Of(one, debtor));
    }

    private Debtor Make(Creditor creditor, Portfolio portfolio, DateOnly openedOn, DateTime atUtc, bool minor)
    {
        var firm =
            !minor
            && (
                DemoCasesSide.IsForFirms(portfolio)
                || (portfolio.Name.StartsWith("Alle", StringComparison.Ordinal) && random.Next(3) == 0)
            );
        var identity = firm ? names.Firm() : names.Person(openedOn, minor);
        return Debtor.Create(creditor.Id, identity, names.Contact(identity.Name), atUtc);
    }

    private Registration Accepted(Registration registration, StockBatch batch)
    {
        registration.AcceptAfterAssessment(
            caseworker,
            "Skyldneren erkjente kravet i fjor.",
            registration.SubmittedAtUtc.AddHours(2)
        );
        batch.Registrations.Add(registration);
        return registration;
    }

    private Registration Send(
        DemoCasesPlot plot,
        StockSide side,
        Portfolio portfolio,
        Debtor debtor,
        DateTime sentAt,
        Guid? joins
    )
    {
        var sentOn = OsloTime.DateOf(sentAt);
        var claim = Claim(plot, side, debtor, sentOn, joins is null);
        var result = RegistrationRule
            .Check(new InvoiceFacts(claim.InvoiceDate, claim.DueDate), rates.Limits, rates.WarningDays, rates.Fees, sentOn)
            .Result;
        return Registration.Submit(
            result,
            series.NextReceipt(sentOn.Year),
            string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}stock-{++_told:00000000}"),
            side.Creditor.Id,
            portfolio.Id,
            side.Sender,
            new DebtorIdentity(
                debtor.Kind,
                debtor.Name,
                debtor.OrganisationNumber,
                debtor.BirthDate,
                debtor.BirthNumberSealed,
                debtor.BirthNumberHash
            ),
            new ContactDetails(debtor.Address, debtor.Phone, debtor.Email),
            claim,
            joins,
            sentAt
        );
    }

    private ClaimDetails Claim(DemoCasesPlot plot, StockSide side, Debtor debtor, DateOnly sentOn, bool isFirst)
    {
        var dueDate =
            plot.OldInvoice ? sentOn.AddYears(-3).AddDays(20 + random.Next(40))
            : plot.Assessed ? sentOn.AddYears(-3).AddDays(-20 - random.Next(40))
            : sentOn.AddDays(-15 - (random.Next(20) == 0 ? random.Next(600) : random.Next(45)));
        var invoiceDate = dueDate.AddDays(-14 - random.Next(17));
        var kroner = StockAmounts.Draw(debtor.Kind, random);
        var noticeSentOn = plot.OwnNotice && isFirst ? sentOn.AddDays(-random.Next(2, 6)) : (DateOnly?)null;
        var number = side.NextInvoice(invoiceDate);
        return new(
            number,
            random.Next(3) == 0 ? string.Create(CultureInfo.InvariantCulture, $"Ordre {random.Next(1000, 99_999)}") : null,
            invoiceDate,
            dueDate,
            kroner,
            kroner,
            random.Next(4) == 0 && noticeSentOn is null ? Money.FromKroner(sentOn.Year < 2026 ? 35 : 38) : Money.Zero,
            random.Next(5) < 3 ? PaymentReference.Create(DigitsOf(number)).Value : null,
            side.Describe(random),
            noticeSentOn,
            noticeSentOn?.AddDays(14),
            isFirst ? plot.Objection : null,
            null
        );
    }

    private static string DigitsOf(string invoiceNumber) => "88" + string.Concat(invoiceNumber.Where(char.IsAsciiDigit));
}
