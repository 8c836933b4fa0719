using CrediCare.Domain.Payments.Files;

namespace CrediCare.Web.Startup;

/// <summary>Section <c>ClientFunds</c>: the agency's accounts, for the files that the bank pays by.</summary>
public sealed class ClientFundsOptions
{
    public const string Section = "ClientFunds";

    /// <summary>The client account, 11 digits; without it nothing can be given to the bank.</summary>
    public string ClientAccount { get; set; } = "";

    /// <summary>The agency's own account, where its fees are moved to; without it they stay.</summary>
    public string OwnAccount { get; set; } = "";

    /// <summary>The BIC of the client account's bank.</summary>
    public string Bic { get; set; } = "";

    /// <summary>
    /// How payments to an account come, by its 11 digits. A file of the other kind that holds payments to it is refused; what left the
    /// account, and payouts that came back, are told by camt.054 alone. An account that is not here may come both ways.
    /// </summary>
    public Dictionary<string, PaymentFileKind> Formats { get; init; } = [];

    /// <summary>What the agency is called at the bank.</summary>
    public string Holder { get; set; } = "";
}
