namespace CrediCare.Web.Features.Help;

/// <summary>Words round the help articles; the articles themselves are rows.</summary>
public sealed class HelpText;
