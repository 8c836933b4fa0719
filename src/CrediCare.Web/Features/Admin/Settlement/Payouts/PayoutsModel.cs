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

    public IReadOnlyList<PayoutProposal> Payable => [.. (Proposals?.All ?? []).Where(one => one.Hindrance is null)];

    /// <summary>What could be paid may lie in an order that has not left.</summary>
    public bool IsInOrder => Orders.Any(order => order.State is PaymentOrderState.Prepared or PaymentOrderState.Approved);

    public IReadOnlyList<PayoutProposal> Waiting => [.. (Proposals?.All ?? []).Where(one => one.Hindrance is not null)];
}

/// <summary>A payout that did not arrive, and the order it was in.</summary>
public sealed record NotArrivedLine(PaymentOrderLine Line, string OrderId);

/// <summary>One order, and who had a hand in it.</summary>
public sealed record PaymentOrderPage(PaymentOrder Order, string PreparedBy, string? ApprovedBy, string? EndedBy, bool HasBank)
{
    /// <summary>Who reads it.</summary>
    public required Guid ViewerId { get; init; }

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
