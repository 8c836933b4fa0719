using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>What is to be paid next, and the orders there are.</summary>
public sealed record PayoutsModel(
    PayoutProposals? Proposals,
    IReadOnlyList<NotArrivedLine> NotArrived,
    IReadOnlyList<PaymentOrder> Orders,
    int Page,
    int Pages
) : IPeopleListed
{
    public int LinesShown => Proposals?.All.Count ?? 0;

    public IReadOnlyList<PayoutProposal> Payable => Proposals?.Payable ?? [];

    /// <summary>What is ticked, by <see cref="PayoutProposal.Item"/>; null where nobody has chosen, and all that may go is.</summary>
    public IReadOnlySet<string>? Chosen { get; init; }

    /// <summary>What those who let an account in are called.</summary>
    public required AccountEnterers Enterers { get; init; }

    /// <summary>What could be paid may lie in an order that has not left.</summary>
    public bool IsInOrder =>
        Orders.Any(order =>
            order.State is PaymentOrderState.Prepared or PaymentOrderState.Approved or PaymentOrderState.Stopping
        );

    public IReadOnlyList<PayoutProposal> Waiting => [.. (Proposals?.All ?? []).Where(one => one.Hindrance is not null)];
}

/// <summary>What is proposed, as a table.</summary>
/// <param name="Rows">In the order of the page.</param>
/// <param name="Page">The page they stand on.</param>
/// <param name="MayChoose">Each has a tick, to be put in an order or left out.</param>
public sealed record ProposalTable(IReadOnlyList<PayoutProposal> Rows, PayoutsModel Page, bool MayChoose)
{
    public bool IsChosen(PayoutProposal one) => Page.Chosen?.Contains(one.Item) ?? true;
}

/// <summary>Those who let an account in, and therefore do not approve a payment to it.</summary>
/// <param name="ViewerId">Who reads the page.</param>
/// <param name="Names">Of all of them.</param>
public sealed record AccountEnterers(Guid ViewerId, IReadOnlyDictionary<Guid, string> Names);

/// <summary>A payout that did not arrive, and the order it was in.</summary>
public sealed record NotArrivedLine(PaymentOrderLine Line, string OrderId);

/// <summary>One order, and who had a hand in it.</summary>
public sealed record PaymentOrderPage(PaymentOrder Order, string PreparedBy, string? ApprovedBy, string? EndedBy, bool HasBank)
{
    /// <summary>Who reads it.</summary>
    public Guid ViewerId => Enterers.ViewerId;

    /// <summary>What those who let in one of its accounts are called.</summary>
    public required AccountEnterers Enterers { get; init; }

    /// <summary>All who work here have had a hand in it, so that nobody is left who may approve it.</summary>
    public required bool IsStuck { get; init; }

    /// <summary>The lines that keep somebody from approving it, by whom they keep.</summary>
    public IReadOnlyList<IGrouping<Guid, PaymentOrderLine>> Keeping =>
        [
            .. Order
                .Lines.Where(line => line.AccountEnteredByUserId is { } who && who != Order.PreparedByUserId)
                .OrderBy(line => line.Number)
                .GroupBy(line => line.AccountEnteredByUserId!.Value),
        ];

    /// <summary>Why the reader does not approve it; null for whoever may.</summary>
    public PaymentOrderRefusal? WhyNotApproved => Order.WhyNotApprovedBy(ViewerId);

    /// <summary>What each portfolio of its lines is called.</summary>
    public required IReadOnlyDictionary<Guid, string> Portfolios { get; init; }

    /// <summary>Who first fetched the file; null while nobody has.</summary>
    public required string? FileTakenBy { get; init; }

    /// <summary>Who says that the bank has stopped it.</summary>
    public required string? StopSaidBy { get; init; }

    /// <summary>What is typed about how that is known.</summary>
    public StopForm Stop { get; init; } = new();

    /// <summary>What is typed about a line that the bank did not pay.</summary>
    public FailedForm Failed { get; init; } = new();

    /// <summary>What somebody may say that the bank rejected: sent, and not told of by a file.</summary>
    public IReadOnlyList<PaymentOrderLine> MayFail =>
        [.. Order.Lines.Where(line => line is { State: PaymentOrderLineState.Sent, PaidOn: null }).OrderBy(line => line.Number)];

    /// <summary>What did not arrive, while nobody has said that the account is right.</summary>
    public IReadOnlyList<PaymentOrderLine> Back =>
        [.. Order.Lines.Where(line => line.HasNotArrived && line.AccountSeenByUserId is null).OrderBy(line => line.Number)];
}
