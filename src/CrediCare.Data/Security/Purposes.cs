namespace CrediCare.Data.Security;

/// <summary>
/// What a secret is for. Each purpose has keys of its own, and what was sealed for one cannot be opened for another.
/// The words are part of the keys: changing one makes what lies in the database unreadable.
/// </summary>
public static class Purposes
{
    public const string BirthNumber = "birth number";
    public const string Draft = "registration draft";

    /// <summary>That the address of a draft not stored yet was given by us, and to whom.</summary>
    public const string DraftAddress = "registration draft address";

    public const string PaymentFile = "payment file";

    /// <summary>A file of invoices and its rows.</summary>
    public const string Upload = "uploaded file";

    public const string Document = "document";
    public const string SecondFactor = "second factor";

    /// <summary>The hash of one.</summary>
    public const string Password = "password";

    /// <summary>What is sent to a webhook is signed with it.</summary>
    public const string WebhookSecret = "webhook secret";

    /// <summary>A form that was posted after the session ended.</summary>
    public const string KeptForm = "kept form";

    /// <summary>What must not be done too often, and by whom.</summary>
    public const string Throttle = "throttle";

    /// <summary>That a seal of the audit log was made by us.</summary>
    public const string AuditSeal = "audit seal";

    /// <summary>That a backup was made under a master key that is known here.</summary>
    public const string Backup = "backup";

    public const string DataProtection = "data protection key";
}
