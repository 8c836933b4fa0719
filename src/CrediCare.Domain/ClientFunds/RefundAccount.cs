using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.ClientFunds;

/// <summary>Where what was paid too much on a case goes back to, as the debtor has told a caseworker.</summary>
public sealed class RefundAccount : IVersioned
{
    private RefundAccount() { }

    public Guid CaseId { get; private set; }

    /// <summary>11 digits.</summary>
    public string Account { get; private set; } = "";

    public Guid EnteredByUserId { get; private set; }
    public DateTime EnteredAtUtc { get; private set; }
    public int Version { get; private set; }

    public static RefundAccount Enter(Guid caseId, BankAccountNumber account, Guid userId, DateTime nowUtc) =>
        new()
        {
            CaseId = caseId,
            Account = account.Value,
            EnteredByUserId = userId,
            EnteredAtUtc = nowUtc,
        };

    /// <summary>
    /// Another account; whoever enters it does not approve a payment to it. The same once more stays the first one's, who could
    /// approve it else.
    /// </summary>
    public void Change(BankAccountNumber account, Guid userId, DateTime nowUtc)
    {
        if (account.Value != Account)
            (Account, EnteredByUserId, EnteredAtUtc) = (account.Value, userId, nowUtc);
    }
}
