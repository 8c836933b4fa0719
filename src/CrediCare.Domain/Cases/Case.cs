using CrediCare.Domain.Amounts;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Reports;

namespace CrediCare.Domain.Cases;

/// <summary>
/// A claim under collection: one debtor, one or more invoices, one stage, any number of holds, an append-only ledger
/// and a record of what happened. It keeps its own rules; a button that should not be there changes nothing.
/// </summary>
public sealed partial class Case : IVersioned
{
    private readonly List<Invoice> _invoices = [];
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<CaseEvent> _events = [];
    private readonly List<Dispute> _disputes = [];
    private readonly List<Decision> _decisions = [];

    private Case() { }

    public Guid Id { get; private set; }

    /// <summary>"2026-004187-4", see <see cref="Identifiers.CaseNumber"/>.</summary>
    public string CaseNumber { get; private set; } = "";

    /// <summary>The KID the debtor pays the agency with.</summary>
    public string Kid { get; private set; } = "";

    public Guid CreditorId { get; private set; }
    public Guid PortfolioId { get; private set; }
    public Guid DebtorId { get; private set; }
    public CaseStage Stage { get; private set; }
    public CaseHold Holds { get; private set; }
    public ClosedReason? ClosedReason { get; private set; }

    /// <summary>Where a closed case goes when it is reopened.</summary>
    public CaseStage? StageBeforeClosing { get; private set; }

    /// <summary>The last day of the creditor's pause, in Oslo; null when it has no end or there is none.</summary>
    public DateOnly? PausedUntil { get; private set; }

    public DateOnly OpenedOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    public DateOnly? NoticeSentOn { get; private set; }

    /// <summary>No step is possible before this day has passed (inkassoloven § 9).</summary>
    public DateOnly? NoticeDeadline { get; private set; }

    public DateOnly? DemandSentOn { get; private set; }
    public DateOnly? DemandDeadline { get; private set; }
    public DateOnly? LegalActionNoticeSentOn { get; private set; }
    public DateOnly? LegalActionNoticeDeadline { get; private set; }

    /// <summary>
    /// The unmoved limitation day of the unpaid invoice that is first time-barred; null while a legal step is pursued for
    /// all of them, or nothing is unpaid.
    /// </summary>
    public DateOnly? EarliestLimitation { get; private set; }

    /// <summary>The set of collection rules the case was opened under.</summary>
    public string LegalRegime { get; private set; } = "";

    /// <summary>How many things have happened: whoever has seen so many has seen them all.</summary>
    public int EventCount { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Invoice> Invoices => _invoices;
    public IReadOnlyList<LedgerEntry> Ledger => _ledger;
    public IReadOnlyList<CaseEvent> Events => _events;
    public IReadOnlyList<Dispute> Disputes => _disputes;

    /// <summary>What waits for the creditor, and what has.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>
    /// Makes a case of a submitted registration. A creditor's own notice puts it in NoticeSent with that deadline; an
    /// objection that is already known holds it from the first minute.
    /// </summary>
    public static Case Open(
        CaseNumber number,
        string kid,
        string legalRegime,
        Registration registration,
        Guid debtorId,
        string creditorName,
        DateOnly today,
        DateTime nowUtc
    )
    {
        var opened = new Case
        {
            Id = Guid.CreateVersion7(),
            CaseNumber = number.Value,
            Kid = kid,
            CreditorId = registration.CreditorId,
            PortfolioId = registration.PortfolioId,
            DebtorId = debtorId,
            Stage = registration.NoticeDeadline is null ? CaseStage.Opened : CaseStage.NoticeSent,
            NoticeSentOn = registration.NoticeSentOn,
            NoticeDeadline = registration.NoticeDeadline,
            OpenedOn = today,
            AgeWhenOpened = OverdueAges.Of(registration.DueDate, today),
            LegalRegime = legalRegime,
        };
        opened.TakeIn(CaseEventKind.Opened, registration, creditorName, new(today, nowUtc, null));
        return opened;
    }

    /// <summary>Adds a further invoice of the same debtor. Only before a demand has been sent.</summary>
    /// <exception cref="InvalidOperationException">The case can no longer take invoices; see <see cref="CanTakeInvoices"/>.</exception>
    public void AddInvoice(Registration registration, string creditorName, DateOnly today, DateTime nowUtc)
    {
        if (!CanTakeInvoices)
            throw new InvalidOperationException($"Case {CaseNumber} is in {Stage} and takes no more invoices.");
        TakeIn(CaseEventKind.InvoiceAdded, registration, creditorName, new(today, nowUtc, null));
    }

    /// <summary>Before a demand, and while nothing is to be paid back: that belongs to what was claimed when it was paid.</summary>
    public bool CanTakeInvoices => Stage is CaseStage.Opened or CaseStage.NoticeSent && ExcessSince is null;

    /// <summary>What is owed on a day, by the one function that pages, reports and exports use.</summary>
    public ClaimBalance BalanceOn(DateOnly day, LateInterestRates rates) =>
        Cases.Ledger.BalanceOn(_ledger, ClaimInvoices, rates, day);

    /// <summary>What is owed as it is shown today, see <see cref="CaseBalances"/>.</summary>
    public ClaimBalance ShownOn(DateOnly today, LateInterestRates rates) =>
        CaseBalances.Of(ClosedOn, _ledger, ClaimInvoices, rates, today);

    private IEnumerable<ClaimInvoice> ClaimInvoices => _invoices.Select(invoice => new ClaimInvoice(invoice.Id, invoice.DueDate));

    private void TakeIn(CaseEventKind kind, Registration registration, string creditorName, CaseOccasion occasion)
    {
        var limitation = LimitationClock.Unbroken(ClaimType.Invoice, registration.DueDate);
        var invoice = Invoice.From(registration, Id, creditorName, limitation.Anniversary, limitation.LegalExpiry);
        _invoices.Add(invoice);
        if (EarliestLimitation is null || invoice.LimitationAnniversary < EarliestLimitation)
            EarliestLimitation = invoice.LimitationAnniversary;
        RestateNextLetter();

        var transaction = Guid.CreateVersion7();
        Book(
            LedgerEntry.Create(
                Id,
                invoice.Id,
                transaction,
                LedgerEntryKind.Principal,
                LedgerComponent.Principal,
                registration.Outstanding,
                occasion.Today,
                registration.DueDate,
                occasion.NowUtc,
                reason: registration.ReceiptNumber
            )
        );
        if (registration.ReminderFees > Money.Zero)
            Book(
                LedgerEntry.Create(
                    Id,
                    invoice.Id,
                    transaction,
                    LedgerEntryKind.ReminderFee,
                    LedgerComponent.Fees,
                    registration.ReminderFees,
                    occasion.Today,
                    occasion.Today,
                    occasion.NowUtc,
                    reason: registration.ReceiptNumber
                )
            );

        Record(kind, occasion.Today, occasion, registration.ReceiptNumber, transaction);
        if (registration.DecidedByUserId is { } assessor)
            Record(
                CaseEventKind.AcceptedAfterAssessment,
                occasion.Today,
                occasion with
                {
                    UserId = assessor,
                },
                registration.DecisionReason
            );
        if (registration.Objection is { } objection)
            HoldForDispute(DisputeReason.Other, objection, occasion);
    }

    /// <summary>Somebody has told us something new about the debtor; what it is lies with the debtor.</summary>
    /// <param name="contactChangeId">The <see cref="Debtors.DebtorContactChange"/> that came of it; null for a guardian.</param>
    /// <param name="occasion">When and by whom.</param>
    public void RecordDetails(Guid? contactChangeId, CaseOccasion occasion) =>
        Record(CaseEventKind.DetailsChanged, occasion.Today, occasion, contactChangeId?.ToString("N"));

    private void Record(CaseEventKind kind, DateOnly on, CaseOccasion occasion, string? detail = null, Guid? transactionId = null)
    {
        EventCount++;
        _events.Add(
            new CaseEvent(
                Guid.CreateVersion7(),
                Id,
                CreditorId,
                PortfolioId,
                kind,
                on,
                occasion.NowUtc,
                occasion.UserId,
                CaseAudience.Creditor,
                Stage,
                Holds,
                detail,
                transactionId
            )
        );
    }
}
