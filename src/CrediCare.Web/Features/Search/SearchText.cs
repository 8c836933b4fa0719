namespace CrediCare.Web.Features.Search;

/// <summary>Words of the search page.</summary>
public sealed class SearchText;
