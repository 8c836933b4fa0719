namespace CrediCare.Web.Startup;

/// <summary>Who may open a page. Everything without one of these on it is closed.</summary>
public static class Policies
{
    /// <summary>Anyone signed in who belongs to a creditor, and staff.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Someone who works for a creditor right now, in any role.</summary>
    public const string Customer = nameof(Customer);

    /// <summary>A member or administrator of the current creditor: may send, answer and report.</summary>
    public const string Member = nameof(Member);

    public const string CreditorAdministrator = nameof(CreditorAdministrator);

    /// <summary>An administrator of some creditor; of which one, the form or the address says, and the page checks.</summary>
    public const string AdministersSome = nameof(AdministersSome);

    /// <summary>Agency staff with a second factor.</summary>
    public const string Caseworker = nameof(Caseworker);

    public const string AgencyAdministrator = nameof(AgencyAdministrator);

    /// <summary>Signed in with a password, also without a membership or the second factor: for the account's own pages.</summary>
    public const string OwnAccount = nameof(OwnAccount);

    /// <summary>A program with a key of a creditor's, whatever the key opens.</summary>
    public const string ApiKey = nameof(ApiKey);
}
