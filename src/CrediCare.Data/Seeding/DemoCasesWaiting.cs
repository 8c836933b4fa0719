using System.Globalization;
using CrediCare.Data.Search;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations;

namespace CrediCare.Data.Seeding;

/// <summary>Registrations that are not cases: waiting for tonight, for a person, turned down, refused or taken back.</summary>
internal sealed class DemoCasesWaiting(
    PortalContext context,
    List<DemoCasesSide> people,
    DemoCasesNames names,
    Random random,
    DemoCasesNumbers numbers,
    Func<string> nextKey
)
{
    private const int Submitted = 6;
    private const int NeedsAssessment = 4;
    private const int AcceptedAfterAssessment = 2;
    private const int Rejected = 3;
    private const int Refused = 3;
    private const int Withdrawn = 2;

    public const int Count = Submitted + NeedsAssessment + AcceptedAfterAssessment + Rejected + Refused + Withdrawn;

    private static readonly RefusalReason[] Refusals =
    [
        RefusalReason.DuplicateInvoice,
        RefusalReason.PortfolioClosed,
        RefusalReason.Unreadable,
    ];

    private readonly Dictionary<Guid, RefusalReason> _refused = [];
    private int _made;

    /// <summary>Those that the night is to refuse once they are saved.</summary>
    public IReadOnlyDictionary<Guid, RefusalReason> RefusedByTheNight => _refused;

    public void Add(DateOnly today, DateTime nowUtc)
    {
        Each(Submitted, made => Send(today, nowUtc.AddMinutes(-9 * made), old: false, keepsNumber: true));
        Each(NeedsAssessment, made => Send(today, nowUtc.AddHours(-30 * made), old: true, keepsNumber: true));
        Each(
            AcceptedAfterAssessment,
            made =>
            {
                var (registration, side) = Send(today, nowUtc.AddDays(-2 * made), old: true, keepsNumber: true);
                var decidedAt = nowUtc.AddHours(-3 * made);
                registration.AcceptAfterAssessment(side.Caseworker, "Skyldneren har erkjent kravet skriftlig i fjor.", decidedAt);
                Tell(InboxKind.AssessmentAccepted, registration, registration.DecisionReason, decidedAt);
            }
        );
        Each(
            Rejected,
            made =>
            {
                var (registration, side) = Send(today, nowUtc.AddDays(-6 * made), old: true, keepsNumber: false);
                var decidedAt = nowUtc.AddDays(-5 * made);
                registration.RejectAfterAssessment(
                    side.Caseworker,
                    "Kravet er foreldet, og vi finner ingen erkjennelse eller rettslige skritt.",
                    decidedAt
                );
                Tell(InboxKind.AssessmentRejected, registration, registration.DecisionReason, decidedAt);
            }
        );
        Each(
            Refused,
            made =>
            {
                var (registration, _) = Send(today, nowUtc.AddDays(-4 * made), old: false, keepsNumber: false);
                _refused.Add(registration.Id, Refusals[(made - 1) % Refusals.Length]);
                Tell(InboxKind.RegistrationRefused, registration, null, nowUtc.AddDays(-4 * made).AddHours(12));
            }
        );
        Each(Withdrawn, made => Send(today, nowUtc.AddDays(-3 * made), old: false, keepsNumber: false).Registration.TakeBack());
    }

    private static void Each(int count, Action<int> make)
    {
        for (var made = 1; made <= count; made++)
            make(made);
    }

    private (Registration Registration, DemoCasesSide Side) Send(DateOnly today, DateTime sentAt, bool old, bool keepsNumber)
    {
        // The first creditor is the one most people sign in as.
        var side = people[_made++ % 3 < 2 ? 0 : 1 % people.Count];
        var isFirm = _made % 4 == 0 && side.Creditor.Portfolios.Any(DemoCasesSide.IsForFirms);
        var portfolio = side.PortfolioFor(isFirm);
        var debtor = isFirm ? names.Firm(side.Creditor.Id, sentAt) : names.Person(side.Creditor.Id, sentAt);
        var dueDate = old ? today.AddYears(-3).AddDays(-60 - random.Next(400)) : today.AddDays(-40 - random.Next(60));
        var kroner = new Money(random.Next(80_000, 1_900_000));
        var number = string.Create(CultureInfo.InvariantCulture, $"{(old ? 17_000 : 21_900) + _made}");
        var claim = new ClaimDetails(
            number,
            null,
            dueDate.AddDays(-14),
            dueDate,
            kroner,
            kroner,
            Money.Zero,
            null,
            DemoCasesSide.Goods(side.Creditor, random),
            null,
            null,
            null,
            null
        );
        var registration = Registration.Submit(
            old ? RegistrationResult.NeedsAssessment : RegistrationResult.Accepted,
            numbers.NextReceipt(today.Year),
            nextKey(),
            side.Creditor.Id,
            portfolio.Id,
            side.Sender,
            new DebtorIdentity(debtor.Kind, debtor.Name, debtor.OrganisationNumber, debtor.BirthDate, null, null),
            new ContactDetails(debtor.Address, debtor.Phone, debtor.Email),
            claim,
            null,
            sentAt
        );
        context.Add(registration);
        context.AddRange(RegistrationSearchTerms.Of(registration));
        if (keepsNumber)
            context.Add(new InvoiceNumberReservation(side.Creditor.Id, InvoiceNumberKey.Of(number), registration.Id));
        return (registration, side);
    }

    private void Tell(InboxKind kind, Registration about, string? reason, DateTime at) =>
        context.Add(InboxItem.AboutRegistration(kind, about.CreditorId, about.PortfolioId, about.Id, reason, at));
}
