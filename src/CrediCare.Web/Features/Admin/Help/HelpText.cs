namespace CrediCare.Web.Features.Admin.Help;

/// <summary>Words of the pages where help articles are edited.</summary>
public sealed class HelpText;
