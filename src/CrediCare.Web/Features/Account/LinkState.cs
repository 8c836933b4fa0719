namespace CrediCare.Web.Features.Account;

/// <summary>What can be said of a mailed link.</summary>
public enum LinkState
{
    Valid,

    /// <summary>It was ours, and its days are over.</summary>
    Expired,

    /// <summary>It was ours, and has done its work: the account has changed since it was made.</summary>
    Used,

    /// <summary>Not a link of ours, or not for this.</summary>
    Unknown,
}
