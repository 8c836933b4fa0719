using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>What is to be paid next, and the orders there are.</summary>
public sealed record PayoutsModel(PayoutProposals? Proposals, IReadOnlyList<PaymentOrder> Orders, int Page, int Pages)
    : IPeopleListed
{
    public int LinesShown => Proposals?.All.Count ?? 0;

    public IReadOnlyList<PayoutProposal> Payable => [.. (Proposals?.All ?? []).Where(one => one.Hindrance is null)];

    public IReadOnlyList<PayoutProposal> Waiting => [.. (Proposals?.All ?? []).Where(one => one.Hindrance is not null)];
}

/// <summary>One order, and who had a hand in it.</summary>
public sealed record PaymentOrderPage(PaymentOrder Order, string PreparedBy, string? ApprovedBy, string? EndedBy, bool HasBank)
{
    /// <summary>What is typed about a line that the bank did not pay.</summary>
    public FailedForm Failed { get; init; } = new();
}
