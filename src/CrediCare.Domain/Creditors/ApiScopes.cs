namespace CrediCare.Domain.Creditors;

/// <summary>What a key to the interface for machines opens. A key may do what it was given and nothing that follows from it.</summary>
[Flags]
public enum ApiScopes
{
    None = 0,
    RegistrationsRead = 1,

    /// <summary>Register, try out and take back.</summary>
    RegistrationsWrite = 2,
    CasesRead = 4,

    /// <summary>Report payments, credit invoices, and hand in documents.</summary>
    CasesWrite = 8,
    MessagesRead = 16,
    MessagesWrite = 32,
    DecisionsRead = 64,

    /// <summary>Answer in the creditor's name, as far as the creditor lets its members; declarations are never signed by a machine.</summary>
    DecisionsWrite = 128,

    /// <summary>Status reports and remittances.</summary>
    ReportsRead = 256,
}
