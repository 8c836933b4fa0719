using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>What is paid to one receiver by a payment order.</summary>
public sealed class PaymentOrderLine : IVersioned
{
    private PaymentOrderLine() { }

    public Guid Id { get; private set; }
    public Guid OrderId { get; private set; }

    /// <summary>Its place in the order, from 1.</summary>
    public int Number { get; private set; }

    public PayoutKind Kind { get; private set; }
    public PaymentOrderLineState State { get; private set; }

    /// <summary>Whose portfolio; null for the agency's own share.</summary>
    public Guid? PortfolioId { get; private set; }

    /// <summary>Of what was paid too much: on which case.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>Unique while it has not left: what is paid is in one order at a time. Null from then on.</summary>
    public Guid? OpenFor { get; private set; }

    public string ReceiverName { get; private set; } = "";

    /// <summary>11 digits.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Who typed the account; null where it is the creditor's approved one or the agency's own.</summary>
    public Guid? AccountEnteredByUserId { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>The part of it that is tax on the agency's fees.</summary>
    public Money Vat { get; private set; }

    /// <summary>What it is called on both account statements, and at the bank from end to end; unique.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The day it left, in Oslo.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>The day the bank was said not to have paid it, in Oslo.</summary>
    public DateOnly? FailedOn { get; private set; }

    /// <summary>Why not, as the bank says it.</summary>
    public string? FailedBecause { get; private set; }

    public int Version { get; private set; }

    internal static PaymentOrderLine Of(PaymentOrder order, int number, PayoutProposal proposal) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            OrderId = order.Id,
            Number = number,
            Kind = proposal.Kind,
            PortfolioId = proposal.PortfolioId,
            CaseId = proposal.CaseId,
            OpenFor = proposal.CaseId ?? proposal.PortfolioId ?? Guid.Empty,
            ReceiverName = proposal.ReceiverName,
            Account = proposal.Account!,
            AccountEnteredByUserId = proposal.AccountEnteredByUserId,
            Amount = proposal.Amount,
            Vat = proposal.Vat,
            Reference = $"{order.PublicId[..8].ToUpperInvariant()}-{number}",
        };

    /// <summary>
    /// The bank has not paid it: what was owed is owed again. A refund comes back as a payment, which is found its case for as any other.
    /// </summary>
    public Outcome<PaymentOrderRefusal> Fail(string because, DateOnly today)
    {
        if (State != PaymentOrderLineState.Sent || Kind == PayoutKind.Refund)
            return PaymentOrderRefusal.NotSent;
        (State, FailedOn, FailedBecause) = (PaymentOrderLineState.Failed, today, because);
        return Outcome<PaymentOrderRefusal>.Success;
    }

    internal void Leave(DateOnly today) => (State, SentOn, OpenFor) = (PaymentOrderLineState.Sent, today, null);

    internal void Drop() => (State, OpenFor) = (PaymentOrderLineState.Dropped, null);
}

/// <summary>Where a line of a payment order stands.</summary>
public enum PaymentOrderLineState
{
    Waiting,
    Sent,

    /// <summary>The bank did not pay it.</summary>
    Failed,

    /// <summary>Its order was cancelled.</summary>
    Dropped,
}

/// <summary>What a payment from the client account is.</summary>
public enum PayoutKind
{
    /// <summary>What was collected, to a creditor.</summary>
    ToCreditor,

    /// <summary>What was paid too much on a case, to whoever paid it.</summary>
    Refund,

    /// <summary>The agency's fees and the tax on them, to its own account.</summary>
    OwnShare,
}
