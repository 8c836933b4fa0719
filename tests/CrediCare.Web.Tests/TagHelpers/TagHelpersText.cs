namespace CrediCare.Web.Tests.TagHelpers;

/// <summary>Texts of the form these tests show, found as a feature's would be.</summary>
public sealed class TagHelpersText;
