namespace CrediCare.Web.Text;

/// <summary>Words inside dates, deadlines and figures.</summary>
public sealed class FormatText;
