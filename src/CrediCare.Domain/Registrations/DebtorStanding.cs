namespace CrediCare.Domain.Registrations;

/// <summary>Whether the debtor owes as a consumer or in business: it decides fees and compensation, not the debtor's legal form alone.</summary>
public enum DebtorStanding
{
    Consumer = 0,
    Business = 1,
}
