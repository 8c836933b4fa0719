using CrediCare.Domain.Cases;

namespace CrediCare.Data.Seeding;

/// <summary>
/// A kind of case: how many in a hundred, how many days ago it was opened (from, to), and what happens. A minor, a second
/// invoice or an objection known from the start is said here, because it belongs to the registration.
/// </summary>
internal sealed record DemoCasesPlot(int Weight, int OpenedFrom, int OpenedTo, Action<DemoCasesStory> Play)
{
    public bool OfMinor { get; init; }
    public bool OwnNotice { get; init; }
    public bool TwoInvoices { get; init; }
    public bool OldInvoice { get; init; }

    /// <summary>So old that a caseworker had to let it through.</summary>
    public bool Assessed { get; init; }
    public string? Objection { get; init; }

    /// <summary>Every stage, every hold and every reason for closing is somewhere here.</summary>
    public static IReadOnlyList<DemoCasesPlot> All { get; } =
    [
        new(8, 1, 1, story => { }),
        new(2, 1, 1, story => { }) { TwoInvoices = true },
        new(1, 1, 3, story => { }) { Objection = "Kunden sier at varen aldri ble levert." },
        new(11, 3, 14, story => story.Notice()),
        new(3, 5, 12, story => { }) { OwnNotice = true },
        new(2, 6, 14, story => story.Notice()) { TwoInvoices = true },
        new(12, 24, 45, story => story.Notice().Demand()),
        new(4, 28, 50, story => story.Notice().Demand().PartPayment()),
        new(2, 30, 60, story => story.Notice().Demand().PartPayment().Acknowledged()),
        new(1, 10, 40, story => story.Acknowledged(daysBefore: 400, "E-post fra skyldneren").Notice()) { Assessed = true },
        new(4, 75, 100, story => story.Notice().Demand().HeavyFee()),
        new(7, 62, 85, story => story.Notice().Demand().LegalActionNotice()),
        new(4, 110, 200, story => story.Notice().Demand().LegalActionNotice().Conciliation()),
        new(6, 110, 260, story => story.Notice().Demand().LegalActionNotice().Enforcement()),
        new(2, 90, 240, story => story.Notice().Demand().Bankruptcy()),
        new(5, 320, 600, story => story.Notice().Demand().LegalActionNotice().Enforcement().Surveillance()),
        new(2, 20, 40, story => story.Notice().Pause()),
        new(2, 45, 60, story => story.Notice().Demand().Pause()),
        new(3, 34, 55, story => story.Notice().Demand().Dispute(DisputeReason.Defective, "Arbeidet var ikke fagmessig utført.")),
        new(2, 15, 30, story => story.Notice().Dispute(DisputeReason.AlreadyPaid, "Sier at fakturaen ble betalt i butikken.")),
        new(
            1,
            90,
            120,
            story => story.Notice().Demand().LegalActionNotice().Dispute(DisputeReason.WrongAmount, "Mener timetallet er feil.")
        ),
        new(
            2,
            60,
            80,
            story => story.Notice().Dispute(DisputeReason.NotReceived, "Har ikke mottatt fakturaen.").Settle().Demand()
        ),
        new(2, 30, 38, story => story.Notice().Demand().Plan(14, needsApproval: true)),
        new(4, 45, 150, story => story.Notice().Demand().Plan(6, needsApproval: false).PayInstallments()),
        new(2, 80, 140, story => story.Notice().Demand().Plan(4, needsApproval: false).BreachPlan()),
        new(2, 30, 50, story => story.Notice().Demand().Ask("Har dere en ordrebekreftelse som viser hva som ble bestilt?")),
        new(6, 20, 200, story => story.Notice().PaidInFull()),
        new(3, 40, 300, story => story.Notice().Demand().PaidInFull()),
        new(1, 42, 60, story => story.Notice().Demand().PaidTooMuch()),
        new(1, 60, 300, story => story.Notice().Demand().PartPayment().PaidInFull(LedgerEntryKind.DirectPayment)),
        new(3, 25, 250, story => story.Notice().CreditNote().Close(ClosedReason.Credited, 0)),
        new(2, 40, 250, story => story.Notice().Demand().Close(ClosedReason.Withdrawn, 6)),
        new(1, 30, 120, story => story.Notice().Close(ClosedReason.Minor, 16)) { OfMinor = true },
        new(2, 200, 400, story => story.Notice().Demand().CloseWhenTimeBarred()) { OldInvoice = true },
        new(
            2,
            500,
            800,
            story =>
                story.Notice().Demand().LegalActionNotice().Enforcement().Surveillance().Close(ClosedReason.Uncollectable, 90)
        ),
    ];
}
