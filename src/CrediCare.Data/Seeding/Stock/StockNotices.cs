using System.Globalization;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// What a creditor has been told of a case, as far back as an inbox keeps it, and what has been written about it. Whoever
/// registers has read what is some weeks old; of the conversations only the latest wait for anybody.
/// </summary>
internal sealed class StockNotices(Guid caseworker, Random random, DateOnly today)
{
    /// <summary>The months that a new database keeps notices for.</summary>
    private const int MonthsKept = 12;

    private const int ReadAfterDays = 18;

    /// <summary>How many open cases of this half-year there are for each that is written about.</summary>
    private const int CasesPerThread = 12;
    private const int DaysOfThreads = 180;
    private const int DaysOfWaiting = 3;

    private static readonly (string Question, string Answer)[] Conversations =
    [
        ("Har dere hørt noe fra kunden?", "Ikke ennå. Vi ringer i løpet av uka og gir beskjed."),
        ("Kunden sier at det er betalt i dag. Kan dere se det?", "Betalingen er kommet inn og ført på saken."),
        ("Kunden har fått ny adresse, jeg legger den inn.", "Takk, vi sender det neste brevet dit."),
        ("Kan vi gi kunden litt lengre frist?", "Ja, bruk pause i saken, så venter vi så lenge."),
        ("Hva skjer videre hvis det ikke blir betalt?", "Da varsler vi om rettslig skritt. Dere blir spurt først."),
    ];

    private readonly DateTime _keptFrom = OsloTime.ToUtc(InboxRetention.KeptFrom(MonthsKept, today), TimeOnly.MinValue);
    private readonly DateTime _readBefore = OsloTime.ToUtc(today.AddDays(-ReadAfterDays), TimeOnly.MinValue);

    /// <param name="one">As its story ended.</param>
    /// <param name="reader">At the creditor.</param>
    /// <param name="plans">Those of the case.</param>
    /// <param name="batch">Where it is written.</param>
    public void Add(Case one, Guid reader, IEnumerable<PaymentPlan> plans, StockBatch batch)
    {
        foreach (var decision in one.Decisions)
        {
            Tell(InboxKind.DecisionAsked, $"{decision.Id:N}", decision.AnswerBy, decision.AskedAtUtc, decision.Id);
            if (decision is { State: DecisionState.Lapsed, EndedAtUtc: { } lapsed })
                Tell(InboxKind.DecisionLapsed, $"{decision.Id:N}", decision.AnswerBy, lapsed, decision.Id);
        }

        foreach (var plan in plans)
            if (plan is { State: PaymentPlanState.Breached, EndedAtUtc: { } broken })
                Tell(InboxKind.InstallmentMissed, $"{plan.Id:N}", MissedIn(plan), broken, null);
        if (one is { WarnedOfLimitation: { } end, LimitationWarning: { } ahead })
        {
            var warnedOn = end.AddDays(-ahead) > one.OpenedOn ? end.AddDays(-ahead) : one.OpenedOn;
            var at = OsloTime.ToUtc(warnedOn, new TimeOnly(3, 30));
            Tell(InboxKind.LimitationNear, string.Create(CultureInfo.InvariantCulture, $"{end:yyyyMMdd}:{ahead}"), end, at, null);
        }

        if (
            one.Stage != CaseStage.Closed
            && one.OpenedOn > today.AddDays(-DaysOfThreads)
            && one.OpenedOn < today.AddDays(-1)
            && random.Next(CasesPerThread) == 0
        )
            Talk(one, reader, batch);

        void Tell(InboxKind kind, string key, DateOnly day, DateTime atUtc, Guid? decisionId) =>
            Keep(
                InboxItem.AboutCase(kind, (one.CreditorId, one.PortfolioId, one.Id), key, day, decisionId, atUtc),
                reader,
                batch
            );

        DateOnly MissedIn(PaymentPlan plan) =>
            PlanProgress.Of(plan, one, today).MissedAfter(0, today)?.Installment.DueOn ?? plan.EndedOn!.Value;
    }

    private void Talk(Case one, Guid reader, StockBatch batch)
    {
        var (question, answer) = Conversations[random.Next(Conversations.Length)];
        var day = today.AddDays(-1 - random.Next(today.DayNumber - one.OpenedOn.DayNumber - 1));
        var askedAt = OsloTime.ToUtc(day, new TimeOnly(8 + random.Next(8), random.Next(60)));
        var thread = MessageThread.Open(one.CreditorId, one.Id, $"Sak {one.CaseNumber}", askedAt);
        thread.Write(Domain.PublicId.New(), reader, false, question, askedAt);
        batch.Threads.Add(thread);
        var answeredOn = WorkingDays.SameOrNext(day.AddDays(1));
        if (day > today.AddDays(-DaysOfWaiting) || answeredOn >= today)
            return;
        var answeredAt = OsloTime.ToUtc(answeredOn, new TimeOnly(8 + random.Next(8), random.Next(60)));
        var message = thread.Write(Domain.PublicId.New(), caseworker, true, answer, answeredAt);
        Keep(InboxItem.AboutMessage(thread, message, one.PortfolioId, reader), reader, batch);
        if (random.Next(3) > 0)
            thread.Close();
    }

    private void Keep(InboxItem item, Guid reader, StockBatch batch)
    {
        if (item.CreatedAtUtc < _keptFrom)
            return;
        batch.Inbox.Add(item);
        if (item.CreatedAtUtc < _readBefore)
            batch.Readings.Add(new InboxReading(item.Id, reader, item.CreatedAtUtc.AddHours(5)));
    }
}
