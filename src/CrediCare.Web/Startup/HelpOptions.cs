namespace CrediCare.Web.Startup;

/// <summary>Section <c>Help</c>: what help articles say that no dated row holds.</summary>
public sealed class HelpOptions
{
    public const string Section = "Help";

    /// <summary>How many months an attachment petition usually takes, as it is written: "6–12".</summary>
    public string AttachmentMonths { get; set; } = "6–12";
}
