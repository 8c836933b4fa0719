using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;

namespace CrediCare.Domain.Reports;

/// <summary>The lists of a status report, in the order in which they stand.</summary>
public enum StatusList
{
    /// <summary>What waits for the creditor.</summary>
    Waiting,
    Near,
    Opened,
    Closed,
    Payments,
    Disputed,
    Plans,

    /// <summary>All open cases, and those closed in the month.</summary>
    All,
}

/// <summary>What stands in the lists of a status report.</summary>
public static class StatusLists
{
    private const int CaseWidth = 16;
    private const int NameWidth = 30;

    /// <summary>The heading of the column of case numbers, which lead to their cases.</summary>
    public const string CaseColumn = "CaseNumber";

    private static readonly ReportColumn CaseNumber = new(CaseColumn, ReportValueKind.Text, CaseWidth);
    private static readonly ReportColumn Debtor = new("Debtor", ReportValueKind.Text, NameWidth);
    private static readonly ReportColumn Claimed = Amount("Claimed");

    /// <summary>What waits, as it is when the report is made.</summary>
    public static IReadOnlyList<ReportColumn> Columns(StatusList list) =>
        list switch
        {
            StatusList.Waiting => [CaseNumber, Debtor, Word("What"), Day("AnswerBy"), Claimed],
            StatusList.Near => [CaseNumber, Debtor, Word("Stage"), Day("Limitation"), Claimed],
            StatusList.Opened => [CaseNumber, Debtor, Text("Invoices"), Day("Opened"), Claimed],
            StatusList.Closed => [CaseNumber, Debtor, Word("Reason"), Day("ClosedOn"), Amount("PaidInAll"), Amount("LeftUnpaid")],
            StatusList.Payments => [CaseNumber, Debtor, Word("PaidTo"), Day("Booked"), Amount("Amount")],
            StatusList.Disputed => [CaseNumber, Debtor, Word("Stage"), Day("Since"), Claimed],
            StatusList.Plans => [CaseNumber, Debtor, Words("Plan"), Day("Since"), Claimed],
            StatusList.All =>
            [
                CaseNumber,
                Debtor,
                Text("Invoices"),
                Text("OwnReference") with
                {
                    IsOnPaper = false,
                },
                Day("Opened") with
                {
                    IsOnPaper = false,
                },
                Word("Stage"),
                Words("Holds") with
                {
                    IsOnPaper = false,
                },
                Day("ClosedOn") with
                {
                    IsOnPaper = false,
                },
                Day("Limitation"),
                Amount("PrincipalLeft"),
                Amount("Interest"),
                Amount("Fees"),
                Amount("LegalCosts"),
                Amount("PaidInAll"),
                Claimed,
            ],
        };

    /// <summary>The rows that a case has in the lists: none in most.</summary>
    /// <param name="history">The case.</param>
    /// <param name="now">How it stood at the end of the month.</param>
    /// <returns>Each with its list.</returns>
    public static IEnumerable<(StatusList List, IReadOnlyList<ReportValue> Row)> RowsOf(CaseHistory history, CaseStanding now)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(now);
        var before = now.Day.LastOfMonthBefore();
        if (history.OpenedOn > before)
            yield return Row(
                StatusList.Opened,
                history,
                ReportValue.Of(history.InvoiceNumbers),
                ReportValue.Of(history.OpenedOn),
                ReportValue.Of(now.Claimed)
            );
        foreach (var payment in Payments(history, before, now.Day))
            yield return Row(StatusList.Payments, history, payment);
        if (now.ClosedOn is { } closed)
        {
            if (closed <= before)
                yield break;
            yield return Row(
                StatusList.Closed,
                history,
                ReportValue.Word($"ClosedReason_{now.ClosedReason}"),
                ReportValue.Of(closed),
                ReportValue.Of(now.Balance.Paid),
                ReportValue.Of(now.Balance.Total)
            );
        }
        else
        {
            foreach (var row in Held(history, now))
                yield return row;
        }

        yield return Row(StatusList.All, history, Whole(history, now));
    }

    private static IEnumerable<(StatusList, IReadOnlyList<ReportValue>)> Held(CaseHistory history, CaseStanding now)
    {
        var (stage, claimed) = (ReportValue.Word($"CaseStage_{now.Stage}"), ReportValue.Of(now.Claimed));
        if (StatusFigures.IsNear(history, now.Day))
            yield return Row(StatusList.Near, history, stage, ReportValue.Of(history.Limitation), claimed);
        if (now.Holds.HasFlag(CaseHold.Disputed))
        {
            var since = history.LastOf(now.Day, CaseEventKind.DisputeOpened, CaseEventKind.DisputeReopened);
            yield return Row(StatusList.Disputed, history, stage, ReportValue.Of(since ?? history.OpenedOn), claimed);
        }

        if ((now.Holds & Plans) is not CaseHold.None and var plan)
        {
            var since = history.LastOf(
                now.Day,
                CaseEventKind.PlanProposed,
                CaseEventKind.PlanApproved,
                CaseEventKind.PlanBreached
            );
            yield return Row(StatusList.Plans, history, HoldsOf(plan), ReportValue.Of(since), claimed);
        }
    }

    private const CaseHold Plans = CaseHold.PlanAwaitingApproval | CaseHold.PlanActive | CaseHold.PlanBreached;

    private static ReportValue[] Whole(CaseHistory history, CaseStanding now)
    {
        var (balance, open) = (now.Balance, now.IsOpen);
        return
        [
            ReportValue.Of(history.InvoiceNumbers),
            ReportValue.Of(history.OwnReference),
            ReportValue.Of(history.OpenedOn),
            ReportValue.Word(open ? $"CaseStage_{now.Stage}" : $"ClosedReason_{now.ClosedReason}"),
            HoldsOf(now.Holds),
            ReportValue.Of(now.ClosedOn),
            ReportValue.Of(open ? history.Limitation : null),
            Left(balance.Principal),
            Left(balance.Interest),
            Left(balance.Fees),
            Left(balance.LegalCosts),
            ReportValue.Of(balance.Paid),
            ReportValue.Of(now.Claimed),
        ];

        ReportValue Left(ComponentBalance part) => ReportValue.Of(open ? part.Outstanding : Money.Zero);
    }

    private static IEnumerable<ReportValue[]> Payments(CaseHistory history, DateOnly before, DateOnly day) =>
        history
            .Ledger.Where(row => row.BookedOn > before && row.BookedOn <= day && Ledger.IsPayment(row))
            .GroupBy(row => row.TransactionId)
            .OrderBy(posting => posting.Min(row => row.BookedOn))
            .Select(posting =>
                new[]
                {
                    ReportValue.Word(
                        posting.Any(row => row.Kind == LedgerEntryKind.Reversal) ? "PaidTo_Back"
                        : posting.Any(row => row.Kind == LedgerEntryKind.DirectPayment) ? "PaidTo_Creditor"
                        : "PaidTo_Agency"
                    ),
                    ReportValue.Of(posting.First().BookedOn),
                    ReportValue.Of(-posting.Sum(row => row.Amount)),
                }
            );

    private static ReportValue HoldsOf(CaseHold holds) =>
        ReportValue.Words(
            Enum.GetValues<CaseHold>()
                .Where(hold => hold != CaseHold.None && holds.HasFlag(hold))
                .Select(hold => $"CaseHold_{hold}")
        );

    private static (StatusList, IReadOnlyList<ReportValue>) Row(
        StatusList list,
        CaseHistory history,
        params ReportValue[] rest
    ) => (list, [ReportValue.Of(history.CaseNumber), ReportValue.Of(history.DebtorName), .. rest]);

    private static ReportColumn Text(string heading) => new(heading, ReportValueKind.Text, 22);

    private static ReportColumn Word(string heading) => new(heading, ReportValueKind.Word, 26);

    private static ReportColumn Words(string heading) => new(heading, ReportValueKind.Words, 26);

    private static ReportColumn Day(string heading) => new(heading, ReportValueKind.Day, 12);

    private static ReportColumn Amount(string heading) => new(heading, ReportValueKind.Amount, 15);
}
