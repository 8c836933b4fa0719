namespace CrediCare.Web.Startup;

/// <summary>Section <c>Site</c>: how the world reaches the portal.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>What links in mails begin with, "https://portal.example".</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Where customers write to the agency's caseworkers.</summary>
    public string ContactEmail { get; set; } = "";

    /// <summary>Where they ring, a Norwegian telephone number.</summary>
    public string ContactPhone { get; set; } = "";

    /// <summary>Addresses of reverse proxies whose forwarded headers are believed.</summary>
    public IList<string> KnownProxies { get; } = [];
}
