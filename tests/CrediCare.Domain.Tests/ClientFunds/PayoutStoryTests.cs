using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.ClientFunds;

/// <summary>Whatever is paid out, confirmed, returned, rejected and paid anew: no øre is lost, none is paid twice.</summary>
public class PayoutStoryTests
{
    private static readonly Guid[] Creditors = [Guid.CreateVersion7(), Guid.CreateVersion7()];
    private static readonly Guid[] Cases = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    private enum Deed
    {
        Collect,
        Overpay,
        Send,
        Confirm,
        ConfirmInOneSum,
        ConfirmAnotherAmount,
        Return,
        Fail,
    }

    [Fact]
    public void OverAnyStory_TheBankHoldsWhatIsOwed_AndNothingIsPaidTwice() =>
        Any.Holds(
            (from deed in Gen.Elements(Enum.GetValues<Deed>()) from pick in Gen.Choose(0, 1_000) select (deed, pick)).ListOf(60),
            story =>
            {
                var told = new Story();
                return story.All(one =>
                {
                    told.Do(one.deed, one.pick);
                    return told.AddsUp();
                });
            },
            300
        );

    /// <summary>The ledger, the orders, and by themselves what was collected, and what the bank was told and believed of.</summary>
    private sealed class Story
    {
        private readonly List<ClientFundsEntry> _rows = [];
        private readonly List<PaymentOrder> _orders = [];
        private readonly Dictionary<Guid, int> _believed = [];
        private DateOnly _today = Any.Day("2026-11-23");
        private Money _collected;

        private IEnumerable<PaymentOrderLine> Lines => _orders.SelectMany(order => order.Lines);

        public void Do(Deed deed, int pick)
        {
            _today = _today.AddDays(1);
            var line = Lines.Any() ? Lines.ElementAt(pick % Lines.Count()) : null;
            switch (deed)
            {
                case Deed.Collect:
                    Collect(ClientFundsAccount.Creditors, Creditors[pick % 2], null, new(pick));
                    break;
                case Deed.Overpay:
                    Collect(ClientFundsAccount.Debtors, Creditors[0], Cases[pick % 2], new(pick));
                    break;
                case Deed.Send:
                    Send();
                    break;
                case Deed.ConfirmInOneSum when line is not null:
                    Confirm(_orders.Single(order => order.Lines.Contains(line)));
                    break;
                case Deed.ConfirmAnotherAmount when line is not null:
                    Assert.False(line.Confirm(line.Amount + new Money(1), _today, Guid.CreateVersion7()).Succeeded);
                    break;
                case Deed.Confirm when line is not null:
                    if (line.Confirm(line.Amount, _today, Guid.CreateVersion7()).Succeeded)
                        Believe(line);
                    break;
                case Deed.Return when line is not null:
                    if (line.ComeBack(line.Amount, "AC04", _today, Guid.CreateVersion7()).Succeeded)
                        BookBack(line);
                    break;
                case Deed.Fail when line is not null:
                    if (line.Fail("Stengt", _today).Succeeded)
                        BookBack(line);
                    break;
            }
        }

        public bool AddsUp()
        {
            var sent = Lines.Sum(line => line.Amount);
            var open = Sum(line => line is { State: PaymentOrderLineState.Sent, PaidOn: null });
            var confirmed = Sum(line => line is { State: PaymentOrderLineState.Sent, PaidOn: not null });
            var back = Sum(line => line.HasNotArrived);
            var standing = ClientFundsStanding.Of(
                _rows
                    .GroupBy(row => (row.Account, row.PortfolioId, row.CaseId))
                    .Select(same => (same.Key.Account, same.Sum(row => row.Amount)))
            );
            return standing.Balances
                && standing.CreditorsOwe.IsZero
                && standing.DebtorsOwe.IsZero
                && standing.Short.IsZero
                && confirmed + open + back == sent
                && standing.Bank == _collected - open - confirmed
                && _believed.Values.All(times => times == 1)
                && _rows.DistinctBy(row => (row.Cause, row.SourceId, row.Account)).Count() == _rows.Count;
        }

        private Money Sum(Func<PaymentOrderLine, bool> which) => Lines.Where(which).Sum(line => line.Amount);

        private void Collect(ClientFundsAccount account, Guid? portfolio, Guid? caseId, Money amount)
        {
            _collected += amount;
            var source = new ClientFundsSource(_today, ClientFundsCause.Booked, Guid.CreateVersion7(), portfolio, caseId);
            _rows.AddRange(ClientFundsPosting.Rows(source, (account, amount)));
        }

        private void Send()
        {
            var prepared = PaymentOrder.Prepare([.. Owed()], _today, Guid.CreateVersion7(), DateTime.UnixEpoch);
            if (!prepared.Succeeded)
                return;
            var order = prepared.Value;
            Assert.True(order.Approve(Guid.CreateVersion7(), DateTime.UnixEpoch).Succeeded);
            Assert.True(order.Send(_today, Guid.CreateVersion7(), DateTime.UnixEpoch).Succeeded);
            _orders.Add(order);
            foreach (var line in order.Lines)
            {
                if (line.Kind == PayoutKind.Refund)
                {
                    line.BookedBy(Guid.CreateVersion7());
                    _rows.AddRange(
                        ClientFundsPosting.Refunded(
                            _today,
                            new(line.CaseId!.Value, Creditors[0]),
                            line.TransactionId!.Value,
                            line.Amount
                        )
                    );
                }

                _rows.AddRange(ClientFundsPosting.PaidOut(line));
            }
        }

        private IEnumerable<PayoutProposal> Owed() =>
            Creditors
                .Select(id =>
                    Proposal(
                        PayoutKind.ToCreditor,
                        id,
                        null,
                        row => row.Account == ClientFundsAccount.Creditors && row.PortfolioId == id
                    )
                )
                .Concat(
                    Cases.Select(id =>
                        Proposal(
                            PayoutKind.Refund,
                            null,
                            id,
                            row => row.Account == ClientFundsAccount.Debtors && row.CaseId == id
                        )
                    )
                );

        private PayoutProposal Proposal(PayoutKind kind, Guid? portfolio, Guid? caseId, Func<ClientFundsEntry, bool> which) =>
            new(
                kind,
                portfolio,
                caseId,
                "Kvistbekk",
                "12345678903",
                null,
                -_rows.Where(which).Sum(row => row.Amount),
                Money.Zero
            );

        private void Confirm(PaymentOrder order)
        {
            var open = order
                .Lines.Where(line =>
                    line is { PaidOn: null, State: PaymentOrderLineState.Sent or PaymentOrderLineState.Returned }
                )
                .ToList();
            if (order.ConfirmAll(open.Sum(line => line.Amount), _today, Guid.CreateVersion7()).Succeeded)
                open.ForEach(Believe);
        }

        private void Believe(PaymentOrderLine line) => _believed[line.Id] = _believed.GetValueOrDefault(line.Id) + 1;

        private void BookBack(PaymentOrderLine line)
        {
            if (line.Kind != PayoutKind.Refund)
            {
                _rows.AddRange(ClientFundsPosting.PaidOut(line, cameBack: true));
                return;
            }

            line.BookedBackBy(Guid.CreateVersion7());
            _rows.AddRange(
                ClientFundsPosting.Refunded(
                    _today,
                    new(line.CaseId!.Value, Creditors[0]),
                    line.BackTransactionId!.Value,
                    -line.Amount
                )
            );
        }
    }
}
