using CrediCare.Domain.Cases;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// What becomes of the cases of three years: how many in ten thousand of each kind. Most of the old ones have been paid;
/// what waits for somebody was asked so lately that nothing has lapsed.
/// </summary>
internal static class StockPlots
{
    public const int OldestDays = 1090;

    public static IReadOnlyList<DemoCasesPlot> All { get; } = [.. Young(), .. Held(), .. Old(), .. Solved(), .. Unsolved()];

    private static IEnumerable<DemoCasesPlot> Young() =>
        [
            new(10, 1, 1, story => { }),
            new(3, 1, 1, story => { }) { TwoInvoices = true },
            new(4, 1, 3, story => { }) { Objection = "Kunden sier at varen aldri ble levert." },
            new(95, 3, 14, story => story.Notice()),
            new(20, 5, 12, story => { }) { OwnNotice = true },
            new(15, 6, 14, story => story.Notice()) { TwoInvoices = true },
            new(130, 24, 45, story => story.Notice().Demand()),
            new(40, 28, 50, story => story.Notice().Demand().PartPayment()),
            new(10, 30, 60, story => story.Notice().Demand().PartPayment().Acknowledged()),
            new(6, 10, 40, story => story.Acknowledged(daysBefore: 400, "E-post fra skyldneren").Notice()) { Assessed = true },
            new(90, 46, 75, story => story.Notice().Demand().HeavyFee()),
            new(60, 76, 110, story => story.Notice().Demand().HeavyFee().LegalActionNotice()),
        ];

    private static IEnumerable<DemoCasesPlot> Held() =>
        [
            new(25, 20, 40, story => story.Notice().Pause()),
            new(20, 45, 60, story => story.Notice().Demand().Pause()),
            new(20, 12, 24, story => story.Notice().Dispute(DisputeReason.AlreadyPaid, "Sier at kravet er betalt i butikken.")),
            new(20, 30, 38, story => story.Notice().Demand().Dispute(DisputeReason.Defective, "Arbeidet var ikke fagmessig.")),
            new(5, 75, 84, story => story.Escalate().Dispute(DisputeReason.WrongAmount, "Mener timetallet er feil.")),
            new(10, 28, 40, story => story.Notice().Demand().Plan(14, needsApproval: true)),
            new(90, 45, 150, story => story.Notice().Demand().Plan(6, needsApproval: false).PayInstallments()),
            new(60, 60, 300, story => story.Notice().Demand().Plan(12, needsApproval: false).PayInstallments()),
            new(40, 80, 140, story => story.Notice().Demand().Plan(4, needsApproval: false).BreachPlan()),
            new(12, 25, 36, story => story.Notice().Demand().Ask("Har dere en bekreftelse på det som ble bestilt?")),
        ];

    private static IEnumerable<DemoCasesPlot> Old() =>
        [
            new(110, 110, 220, story => story.Escalate().Conciliation()),
            new(330, 110, 420, story => story.Escalate().Enforcement()),
            new(50, 90, 500, story => story.Notice().Demand().Bankruptcy()),
            new(900, 320, OldestDays, story => story.Escalate().Enforcement().Surveillance()),
            new(150, 400, OldestDays, story => story.Escalate().Enforcement().PartPayment().Surveillance()),
            new(250, 300, OldestDays, story => story.Notice().Demand().HeavyFee().Surveillance()),
        ];

    private static IEnumerable<DemoCasesPlot> Solved() =>
        [
            new(2700, 20, OldestDays, story => story.Notice().PaidInFull(afterDays: story.Days(3, 16))),
            new(150, 30, OldestDays, story => story.Notice().PaidInFull(afterDays: story.Days(3, 16))) { TwoInvoices = true },
            new(1500, 40, OldestDays, story => story.Notice().Demand().PaidInFull(afterDays: story.Days(2, 26))),
            new(450, 75, OldestDays, story => story.Notice().Demand().HeavyFee().PaidInFull(afterDays: story.Days(2, 40))),
            new(
                260,
                90,
                OldestDays,
                story => story.Notice().Demand().PartPayment().PartPayment().PaidInFull(afterDays: story.Days(9, 90))
            ),
            new(
                300,
                60,
                OldestDays,
                story => story.Notice().Demand().PartPayment().PaidInFull(LedgerEntryKind.DirectPayment, story.Days(3, 30))
            ),
            new(
                200,
                290,
                OldestDays,
                story => story.Notice().Demand().Plan(6, needsApproval: false).PayInstallments().PaidInFull()
            ),
            new(350, 250, OldestDays, story => story.Escalate().Enforcement().PaidInFull(afterDays: story.Days(30, 400))),
            new(60, 40, OldestDays, story => story.Notice().Demand().PaidTooMuch()),
            new(
                90,
                70,
                OldestDays,
                story =>
                    story
                        .Notice()
                        .Dispute(DisputeReason.NotReceived, "Har ikke mottatt fakturaen.")
                        .Settle()
                        .Demand()
                        .PaidInFull(afterDays: story.Days(5, 40))
            ),
        ];

    private static IEnumerable<DemoCasesPlot> Unsolved() =>
        [
            new(350, 25, OldestDays, story => story.Notice().CreditNote().Close(ClosedReason.Credited, 0)),
            new(230, 40, OldestDays, story => story.Notice().Demand().Close(ClosedReason.Withdrawn, story.Days(2, 60))),
            new(50, 30, OldestDays, story => story.Notice().Close(ClosedReason.Minor, 16)) { OfMinor = true },
            new(100, 200, OldestDays, story => story.Notice().Demand().CloseWhenTimeBarred()) { OldInvoice = true },
            new(
                450,
                500,
                OldestDays,
                story => story.Escalate().Enforcement().Surveillance().Close(ClosedReason.Uncollectable, story.Days(60, 200))
            ),
        ];
}
