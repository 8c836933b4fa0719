using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Search;

/// <summary>What was typed, and which page of the answer.</summary>
public sealed class SearchForm
{
    private const int MostCharacters = 100;

    public string? Q { get; set; }
    public string? Page { get; set; }

    public string Typed => (Q ?? "").Trim() is var text && text.Length > MostCharacters ? text[..MostCharacters] : text;
    public int ChosenPage => int.TryParse(Page, out var page) && page is > 0 and <= 1_000_000 ? page : 1;
}

/// <summary>The answer to a search.</summary>
public sealed record SearchModel(SearchForm Form, int Total, CaseTable Table) : IPeopleListed
{
    public int LinesShown => Table.Rows.Count;

    public int Pages => (Total + CaseRows.PerPage - 1) / CaseRows.PerPage;

    public static SearchModel Nothing(SearchForm form) => new(form, 0, new CaseTable([], false, false));
}
