using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.ClientFunds;

/// <summary>A day is held against the bank's files, and what differs is explained by one and acknowledged by another.</summary>
public class ClientFundsDayTests
{
    [Fact]
    public void FilesAndLedger_AreEqual_OrEachRowOfOneOnlyIsNamed()
    {
        var day = Day("2026-11-20");
        var (told, typed, earlier) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var rows = new[] { (told, 500L), (typed, 70), (earlier, 30) }
            .SelectMany(one => ClientFundsPosting.Received(day, one.Item1, new(one.Item2)))
            .Concat(ClientFundsPosting.TakenBack(day, told, new(500)))
            .Where(row => row.Account == ClientFundsAccount.Bank)
            .ToList();
        BankWord[] words =
        [
            new(Guid.CreateVersion7(), PaymentFileItemKind.Payment, ReceivedItemOutcome.Booked, told, new(500)),
            new(Guid.CreateVersion7(), PaymentFileItemKind.TakenBack, ReceivedItemOutcome.TakenBack, told, new(500)),
            new(Guid.CreateVersion7(), PaymentFileItemKind.Payment, null, null, new(8)),
            new(Guid.CreateVersion7(), PaymentFileItemKind.TakenBack, ReceivedItemOutcome.TakeBackWaits, null, new(9)),
        ];

        var held = ClientFundsReconciliation.Of(day, rows, words, new HashSet<Guid> { told, earlier }, NoLines);

        Assert.Equal((508, 509, 600, 500), (held.FilesIn.Ore, held.FilesOut.Ore, held.LedgerIn.Ore, held.LedgerOut.Ore));
        Assert.Equal(
            [
                (ClientFundsDifferenceKind.NotBooked, 8),
                (ClientFundsDifferenceKind.TakeBackNotFound, -9),
                (ClientFundsDifferenceKind.TypedIn, -70),
                (ClientFundsDifferenceKind.FileCameBefore, -30),
            ],
            held.Differences.Select(one => (one.Kind, one.AmountOre))
        );
        Assert.Equal(held.Difference, held.Differences.Sum(one => one.Amount));
        Assert.Empty(ClientFundsReconciliation.Of(day, [], [], new HashSet<Guid>(), NoLines).Differences);
    }

    [Fact]
    public void ADifference_IsExplainedByOne_AndAcknowledgedByAnother()
    {
        var (one, other, third) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var day = Closed(off: true);

        Assert.True(day.Waits);
        Assert.Equal(ClientFundsRefusal.NotExplained, day.Acknowledge(other, At("2026-11-21")).Refusal);
        Assert.True(day.Explain("Skrevet inn for hånd.", one, At("2026-11-21")).Succeeded);
        Assert.Equal(ClientFundsRefusal.SamePerson, day.Acknowledge(one, At("2026-11-21")).Refusal);
        Assert.True(day.Acknowledge(other, At("2026-11-21")).Succeeded);
        Assert.False(day.Waits);
        Assert.Equal(ClientFundsRefusal.AcknowledgedAlready, day.Explain("Nei.", one, At("2026-11-21")).Refusal);

        // The bank's own figure asks anew; whoever entered it does not acknowledge it either.
        Assert.True(day.EnterBalance(new(123), third).Succeeded);
        Assert.Equal((true, 123 - 70 + 70), (day.Waits, day.Unexplained!.Value.Ore));
        Assert.Equal(ClientFundsRefusal.SamePerson, day.Acknowledge(third, At("2026-11-21")).Refusal);
        Assert.Equal(ClientFundsRefusal.NothingToExplain, Closed(off: false).Explain("Hva?", one, At("2026-11-21")).Refusal);
    }

    [Fact]
    public void WhatDoesNotBalance_IsNotClosed() =>
        Assert.Throws<InvalidOperationException>(() =>
            ClientFundsDay.Close(
                Day("2026-11-20"),
                1,
                ClientFundsStanding.Of([(ClientFundsAccount.Bank, new(70))]),
                ClientFundsReconciliation.Of(Day("2026-11-20"), [], [], new HashSet<Guid>(), NoLines),
                Money.Zero,
                At("2026-11-21")
            )
        );

    /// <summary>500 that was given to the bank waits for its word; 30 that left with another amount asks a person at once.</summary>
    [Fact]
    public void WhatIsOnItsWay_AsksNobody_UntilItIsOverdueOrTold()
    {
        var (line, item) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var source = new ClientFundsSource(Day("2026-11-20"), ClientFundsCause.PaidOut, line);
        var rows = ClientFundsPosting.Rows(source, (ClientFundsAccount.Creditors, new(-500)));
        var lines = new Dictionary<Guid, Guid> { [line] = line };
        var held = Held([]);
        var day = Closing(held);
        Assert.Equal((false, true, 1), (day.Waits, day.IsOff, day.OnTheirWay));
        Assert.Equal((ClientFundsDifferenceKind.PaidOut, line), (held.Differences[0].Kind, held.Differences[0].LineId!.Value));

        day.Overdue();
        Assert.Equal((true, 0), (day.Waits, day.OnTheirWay));
        day.Settle(1, 0);
        Assert.Equal((false, false), (day.Waits, day.IsOff));

        var told = Closing(Held([]));
        told.Settle(1, 1);
        Assert.Equal((false, false, 0), (told.Waits, told.IsOff, told.OnTheirWay));

        var asks = Closing(Held([new(item, PaymentFileItemKind.Left, ReceivedItemOutcome.PaidOtherwise, null, new(30))]));
        Assert.Equal((true, 2, 1), (asks.Waits, asks.Differences, asks.OnTheirWay));
        asks.Settle(1, 1);
        Assert.True(asks.Waits);

        ClientFundsReconciliation Held(BankWord[] words) =>
            ClientFundsReconciliation.Of(
                Day("2026-11-20"),
                [.. rows.Where(row => row.Account == ClientFundsAccount.Bank)],
                words,
                new HashSet<Guid>(),
                lines
            );
        ClientFundsDay Closing(ClientFundsReconciliation what) =>
            ClientFundsDay.Close(
                Day("2026-11-20"),
                rows.Count,
                ClientFundsStanding.Of([(ClientFundsAccount.Bank, new(500)), (ClientFundsAccount.Creditors, new(-500))]),
                what,
                Money.Zero,
                At("2026-11-21")
            );
    }

    private static readonly Dictionary<Guid, Guid> NoLines = [];

    private static ClientFundsDay Closed(bool off)
    {
        var rows = off ? ClientFundsPosting.Received(Day("2026-11-20"), Guid.CreateVersion7(), new(70)) : [];
        return ClientFundsDay.Close(
            Day("2026-11-20"),
            rows.Count,
            ClientFundsStanding.Of(rows.Select(row => (row.Account, row.Amount))),
            ClientFundsReconciliation.Of(
                Day("2026-11-20"),
                [.. rows.Where(row => row.Account == ClientFundsAccount.Bank)],
                [],
                new HashSet<Guid>(),
                NoLines
            ),
            Money.Zero,
            At("2026-11-21")
        );
    }
}
