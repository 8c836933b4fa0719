namespace CrediCare.Web.Text;

/// <summary>The words for what a registration or a case is, and why.</summary>
public sealed class StatusText;
