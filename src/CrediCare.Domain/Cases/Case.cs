using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Cases;

/// <summary>
/// A claim under collection: one debtor, one or more invoices, one stage, any number of holds, an append-only ledger
/// and a record of what happened. It keeps its own rules; a button that should not be there changes nothing.
/// </summary>
public sealed class Case : IVersioned
{
    private readonly List<Invoice> _invoices = [];
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<CaseEvent> _events = [];
    private readonly List<Dispute> _disputes = [];

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

    public DateOnly OpenedOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>No step is possible before this day has passed (inkassoloven § 9).</summary>
    public DateOnly? NoticeDeadline { get; private set; }

    public DateOnly? DemandSentOn { get; private set; }
    public DateOnly? DemandDeadline { get; private set; }

    /// <summary>The unmoved limitation day of the invoice that is first time-barred.</summary>
    public DateOnly EarliestLimitation { get; private set; }

    /// <summary>The set of collection rules the case was opened under.</summary>
    public string LegalRegime { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<Invoice> Invoices => _invoices;
    public IReadOnlyList<LedgerEntry> Ledger => _ledger;
    public IReadOnlyList<CaseEvent> Events => _events;
    public IReadOnlyList<Dispute> Disputes => _disputes;

    /// <summary>
    /// Makes a case of a submitted registration. A creditor's own notice puts it in NoticeSent with that deadline; an
    /// objection that is already known holds it from the first minute.
    /// </summary>
    public static Case Open(CaseNumber number, string kid, string legalRegime, Registration registration, Guid debtorId,
        string creditorName, DateOnly today, DateTime nowUtc)
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
            NoticeDeadline = registration.NoticeDeadline,
            OpenedOn = today,
            EarliestLimitation = DateOnly.MaxValue,
            LegalRegime = legalRegime,
        };
        opened.TakeIn(registration, creditorName, today, nowUtc);
        opened.Record(CaseEventKind.Opened, today, nowUtc, null, registration.ReceiptNumber);
        opened.HoldForKnownObjection(registration, today, nowUtc);
        return opened;
    }

    /// <summary>Adds a further invoice of the same debtor. Only before a demand has been sent.</summary>
    /// <exception cref="InvalidOperationException">The case can no longer take invoices; see <see cref="CanTakeInvoices"/>.</exception>
    public void AddInvoice(Registration registration, string creditorName, DateOnly today, DateTime nowUtc)
    {
        if (!CanTakeInvoices)
            throw new InvalidOperationException($"Case {CaseNumber} is in {Stage} and takes no more invoices.");
        TakeIn(registration, creditorName, today, nowUtc);
        Record(CaseEventKind.InvoiceAdded, today, nowUtc, null, registration.ReceiptNumber);
        HoldForKnownObjection(registration, today, nowUtc);
    }

    public bool CanTakeInvoices => Stage is CaseStage.Opened or CaseStage.NoticeSent;

    /// <summary>Adds entries to the ledger. Money received is always booked; what burdens the debtor is refused while disputed or closed.</summary>
    public Outcome<CaseRefusal> Post(IReadOnlyCollection<LedgerEntry> entries)
    {
        if (entries.Any(entry => entry.Amount > Money.Zero && entry.Kind is not (LedgerEntryKind.Refund or LedgerEntryKind.Reversal)))
        {
            if (Stage == CaseStage.Closed)
                return CaseRefusal.Closed;
            if (Holds.HasFlag(CaseHold.Disputed))
                return CaseRefusal.Disputed;
        }

        _ledger.AddRange(entries);
        return Outcome<CaseRefusal>.Success;
    }

    private void TakeIn(Registration registration, string creditorName, DateOnly today, DateTime nowUtc)
    {
        var limitation = LimitationClock.Unbroken(ClaimType.Invoice, registration.DueDate);
        var invoice = Invoice.From(registration, Id, creditorName, limitation.Anniversary, limitation.LegalExpiry);
        _invoices.Add(invoice);
        if (invoice.LimitationAnniversary < EarliestLimitation)
            EarliestLimitation = invoice.LimitationAnniversary;

        var transaction = Guid.CreateVersion7();
        _ledger.Add(LedgerEntry.Create(Id, invoice.Id, transaction, LedgerEntryKind.Principal, LedgerComponent.Principal,
            registration.Outstanding, today, registration.DueDate, nowUtc, reason: registration.ReceiptNumber));
        if (registration.ReminderFees > Money.Zero)
            _ledger.Add(LedgerEntry.Create(Id, invoice.Id, transaction, LedgerEntryKind.ReminderFee, LedgerComponent.Fees,
                registration.ReminderFees, today, today, nowUtc, reason: registration.ReceiptNumber));
    }

    private void HoldForKnownObjection(Registration registration, DateOnly today, DateTime nowUtc)
    {
        if (registration.Objection is not { } objection)
            return;
        _disputes.Add(Dispute.Open(Id, DisputeReason.Other, objection, null, nowUtc));
        Holds |= CaseHold.Disputed;
        Record(CaseEventKind.DisputeOpened, today, nowUtc, null, null);
    }

    private void Record(CaseEventKind kind, DateOnly on, DateTime nowUtc, Guid? userId, string? detail) =>
        _events.Add(new CaseEvent(Guid.CreateVersion7(), Id, kind, on, nowUtc, userId, CaseAudience.Creditor, Stage, Holds, detail));
}

/// <summary>Why the case refuses what it was asked to do.</summary>
public enum CaseRefusal
{
    Closed,
    Disputed,
}
