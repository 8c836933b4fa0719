using System.Globalization;
using System.Xml.Linq;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Identifiers;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.ClientFunds;

/// <summary>What the bank is asked to pay is said by two people, leaves once, and reads back as it was meant.</summary>
public class PaymentOrderTests
{
    private static readonly XNamespace Pain = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";
    private static readonly Guid Mona = Guid.CreateVersion7();
    private static readonly Guid Odd = Guid.CreateVersion7();
    private static readonly Guid Siv = Guid.CreateVersion7();
    private static readonly DateOnly Sunday = Any.Day("2026-11-22");
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void OnePrepares_AnotherApproves_AndItLeavesOnce()
    {
        var order = Order(
            Proposal(500),
            Proposal(70) with
            {
                Kind = PayoutKind.Refund,
                CaseId = Guid.CreateVersion7(),
                AccountEnteredByUserId = Siv,
            }
        );

        Assert.Equal(PaymentOrderRefusal.NotApproved, order.Send(Sunday, Odd, Now).Refusal);
        Assert.Equal(PaymentOrderRefusal.SamePerson, order.Approve(Mona, Now).Refusal);
        Assert.Equal(PaymentOrderRefusal.OwnAccount, order.Approve(Siv, Now).Refusal);
        Assert.True(order.Approve(Odd, Now).Succeeded);
        Assert.Equal(PaymentOrderRefusal.NotWaiting, order.Approve(Odd, Now).Refusal);
        Assert.True(order.Send(Any.Day("2026-11-23"), Mona, Now).Succeeded);
        Assert.Equal(PaymentOrderRefusal.NotApproved, order.Send(Any.Day("2026-11-24"), Mona, Now).Refusal);
        Assert.Equal(PaymentOrderRefusal.NotWaiting, order.Cancel(Mona, Now).Refusal);
        Assert.All(order.Lines, line => Assert.Equal((Any.Day("2026-11-23"), (Guid?)null), (line.SentOn!.Value, line.OpenFor)));
        Assert.True(order.Lines[0].Fail("Kontoen er stengt", Sunday).Succeeded);
        Assert.Equal(PaymentOrderRefusal.NotSent, order.Lines[0].Fail("Kontoen er stengt", Sunday).Refusal);
    }

    [Fact]
    public void AnAccountThatIsEnteredOnceMore_StaysTheFirstOnes()
    {
        var (one, other) = (
            Identifier.Parse<BankAccountNumber>("12345678903"),
            Identifier.Parse<BankAccountNumber>("86011117947")
        );
        var account = RefundAccount.Enter(Guid.CreateVersion7(), one, Odd, Now);

        account.Change(one, Siv, Now);
        Assert.Equal(Odd, account.EnteredByUserId);
        account.Change(other, Siv, Now);
        Assert.Equal((other.Value, Siv), (account.Account, account.EnteredByUserId));
    }

    [Fact]
    public void WhatTheBankSaysOfALine_IsBelievedOnce_AndOnlyOfWhatItWasGiven()
    {
        var (order, item) = (Order(Proposal(500), Proposal(300)), Guid.CreateVersion7());
        var (one, other) = (order.Lines[0], order.Lines[1]);

        Assert.Equal(PayoutWordRefusal.NotSent, one.Confirm(one.Amount, Sunday, item).Refusal);
        Assert.Equal(PayoutWordRefusal.NotSent, one.ComeBack(one.Amount, null, Sunday, item).Refusal);
        order.Approve(Odd, Now);
        order.Send(Sunday, Mona, Now);
        Assert.Equal(PayoutWordRefusal.AnotherAmount, one.Confirm(new(499), Sunday, item).Refusal);
        Assert.Null(one.PaidOn);
        Assert.True(one.Confirm(one.Amount, Sunday, item).Succeeded);
        Assert.Equal((Sunday, item), (one.PaidOn, one.PaidByItemId!.Value));
        Assert.Equal(PayoutWordRefusal.Twice, one.Confirm(one.Amount, Sunday, Guid.CreateVersion7()).Refusal);
        Assert.Equal(PaymentOrderRefusal.BankHasPaid, one.Fail("Stengt", Sunday).Refusal);
        Assert.Equal(PaymentOrderRefusal.NotBack, one.SayAccountIsRight(Odd).Refusal);
        Assert.Equal(PayoutWordRefusal.AnotherAmount, one.ComeBack(new(1), "AC04", Sunday, item).Refusal);
        Assert.True(one.ComeBack(one.Amount, "AC04", Sunday, item).Succeeded);
        Assert.Equal((PaymentOrderLineState.Returned, "AC04"), (one.State, one.BackBecause));
        Assert.Equal(PayoutWordRefusal.Twice, one.ComeBack(one.Amount, "AC04", Sunday, item).Refusal);
        Assert.True(one.SayAccountIsRight(Odd).Succeeded);
        Assert.Equal(PaymentOrderRefusal.NotBack, one.SayAccountIsRight(Odd).Refusal);

        // What came back may be told first; what is said to have failed is told by nobody.
        Assert.True(other.ComeBack(other.Amount, null, Sunday, item).Succeeded);
        Assert.True(other.Confirm(other.Amount, Sunday, item).Succeeded);
        Assert.Equal(PaymentOrderLineState.Returned, other.State);
    }

    [Fact]
    public void ABlockThatLeftInOneSum_IsAllThatHadNotFailed()
    {
        var (order, item) = (Order(Proposal(500), Proposal(300), Proposal(40)), Guid.CreateVersion7());
        Assert.Equal(PayoutWordRefusal.NotSent, order.ConfirmAll(new(840), Sunday, item).Refusal);
        order.Approve(Odd, Now);
        order.Send(Sunday, Mona, Now);
        order.Lines[2].Fail("Stengt", Sunday);

        Assert.Equal(PayoutWordRefusal.NotSent, order.Lines[2].Confirm(new(40), Sunday, item).Refusal);
        Assert.Equal(PayoutWordRefusal.AnotherAmount, order.ConfirmAll(new(840), Sunday, item).Refusal);
        Assert.True(order.ConfirmAll(new(800), Sunday, item).Succeeded);

        Assert.Equal([Sunday, Sunday, null], order.Lines.Select(line => line.PaidOn));
        Assert.Equal(PayoutWordRefusal.Twice, order.ConfirmAll(new(800), Sunday, item).Refusal);
        Assert.Equal(order.PublicId, PaymentOrder.OrderOfBlock(order.BlockReference));
        Assert.Null(PaymentOrder.OrderOfBlock(order.Lines[0].Reference));
    }

    [Fact]
    public void WhatIsCancelled_CanBePutInAnother_AndWhatWaitsIsInNone()
    {
        var order = Order(Proposal(500));
        Assert.NotNull(order.Lines[0].OpenFor);

        Assert.True(order.Cancel(Odd, Now).Succeeded);

        Assert.Null(order.Lines[0].OpenFor);
        Assert.Equal(
            PaymentOrderRefusal.NothingToPay,
            PaymentOrder.Prepare([Proposal(-5), Proposal(0), Proposal(9) with { Account = null }], Sunday, Mona, Now).Refusal
        );
    }

    [Fact]
    public void TheBanksFile_ReadsBackAsTheOrder()
    {
        var names = Gen.Elements(
            "Kvistbekk Rørservice AS",
            "Å & <B> \"C\"",
            "Ved\u0001 siden",
            new string('x', 200),
            "Ærlig 'og' grei"
        );
        Any.Holds(
            (from name in names from ore in Gen.Choose(1, 900_000_000) select (name, ore)).NonEmptyListOf(),
            lines =>
            {
                var order = Order([.. lines.Select(one => Proposal(one.ore) with { ReceiverName = one.name })]);
                order.Approve(Odd, Now);
                using var file = new MemoryStream();
                var account = Identifier.Parse<BankAccountNumber>("12345678903");
                PaymentOrderFile.Write(
                    order,
                    new("CrediCare AS", account, "DNBANOKK", Any.Day("2026-11-23")),
                    line => $"{line.Number} til {line.ReceiverName}",
                    file
                );
                file.Position = 0;
                var read = XDocument.Load(file);
                var transfers = read.Descendants(Pain + "CdtTrfTxInf").ToList();
                return file.GetBuffer()[0] == '<'
                    && transfers.Count == order.Lines.Count
                    && read.Descendants(Pain + "NbOfTxs")
                        .All(one => one.Value == order.Lines.Count.ToString(CultureInfo.InvariantCulture))
                    && read.Descendants(Pain + "CtrlSum").All(one => Read(one.Value) == order.Sum)
                    && order
                        .Lines.Zip(transfers)
                        .All(pair =>
                            Read(pair.Second.Descendants(Pain + "InstdAmt").Single().Value) == pair.First.Amount
                            && pair.Second.Descendants(Pain + "InstdAmt").Single().Attribute("Ccy")!.Value == "NOK"
                            && pair.Second.Descendants(Pain + "EndToEndId").Single().Value == pair.First.Reference
                            && pair.First.Reference.Length <= 35
                            && Identifier.Parse<Iban>(pair.Second.Descendants(Pain + "IBAN").Single().Value).Account.Value
                                == pair.First.Account
                            && pair.Second.Descendants(Pain + "Nm").Single().Value is { Length: > 0 and <= 70 }
                            && pair.Second.Descendants(Pain + "Ustrd").Single().Value is { Length: <= 140 } message
                            && message.StartsWith($"{pair.First.Number} til ", StringComparison.Ordinal)
                        )
                    && read.Descendants(Pain + "PmtInf")
                        .Single()
                        .Elements()
                        .Select(one => one.Name.LocalName)
                        .Take(8)
                        .SequenceEqual([
                            "PmtInfId",
                            "PmtMtd",
                            "NbOfTxs",
                            "CtrlSum",
                            "ReqdExctnDt",
                            "Dbtr",
                            "DbtrAcct",
                            "DbtrAgt",
                        ]);
            }
        );
    }

    [Fact]
    public void TheAgencyMoves_NoMoreThanLiesThereBeyondOthersMoney()
    {
        Any.Holds(
            from owed in Gen.Choose(0, 5_000)
            from owes in Gen.Choose(0, 5_000)
            from fee in Gen.Choose(0, 5_000)
            select ClientFundsStanding.Of([
                (ClientFundsAccount.Creditors, new(-owed)),
                (ClientFundsAccount.Creditors, new(owes)),
                (ClientFundsAccount.AgencyFees, new(-fee)),
                (ClientFundsAccount.AgencyVat, new(-fee / 4)),
                (ClientFundsAccount.Bank, new(owed - owes + fee + (fee / 4))),
            ]),
            standing =>
            {
                var (amount, vat) = PayoutProposal.OwnShare(standing);
                return standing.Balances
                    && !amount.IsNegative
                    && amount <= standing.MayBeMoved
                    && !vat.IsNegative
                    && vat <= amount
                    && vat <= standing.AgencyVat
                    && amount - vat <= standing.AgencyFees
                    && standing.Bank - amount >= Money.Min(standing.OthersMoney, standing.Bank);
            }
        );
    }

    [Theory]
    [InlineData(500, 500, 0, 0, 500)]
    [InlineData(500, 300, 0, 0, 300)]
    [InlineData(500, 900, 200, 200, 300)]
    [InlineData(500, 0, 500, 0, 0)]
    [InlineData(-20, 90, 0, 0, -20)]
    public void ACreditorIsPaid_WhatItWasOwedThen_AndIsOwedNow(int then, int now, int notInThen, int notInNow, int paid) =>
        Assert.Equal(paid, PayoutProposal.ToCreditor(new(then), new(now), new(notInThen), new(notInNow)).Ore);

    [Theory]
    [InlineData(500, 0, false, null)]
    [InlineData(500, 500, false, null)]
    [InlineData(499, 500, false, PayoutHindrance.LessThanSmallest)]
    [InlineData(499, 500, true, PayoutHindrance.LessThanSmallest)]
    [InlineData(500, 500, true, PayoutHindrance.AccountCameBack)]
    [InlineData(0, 0, true, PayoutHindrance.NothingLeft)]
    public void WhatIsInTheWay_IsSaid(long ore, long smallest, bool hasComeBack, PayoutHindrance? hindrance) =>
        Assert.Equal(hindrance, (Proposal(ore) with { Smallest = new(smallest), HasComeBack = hasComeBack }).Hindrance);

    private static PaymentOrder Order(params PayoutProposal[] proposals) =>
        PaymentOrder.Prepare(proposals, Sunday, Mona, Now).Value;

    private static PayoutProposal Proposal(long ore) =>
        new(
            PayoutKind.ToCreditor,
            Guid.CreateVersion7(),
            null,
            "Kvistbekk Rørservice AS",
            "12345678903",
            null,
            new(ore),
            Money.Zero
        );

    private static Money Read(string kroner) => Money.FromKroner(decimal.Parse(kroner, CultureInfo.InvariantCulture));
}
