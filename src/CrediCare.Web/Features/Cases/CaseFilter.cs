using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Http.Extensions;

namespace CrediCare.Web.Features.Cases;

/// <summary>What the address asks a list of cases for. Anything unreadable means the usual.</summary>
public sealed class CaseFilter
{
    public string? Q { get; set; }
    public string? Group { get; set; }
    public string? Need { get; set; }

    /// <summary>A portfolio's public id.</summary>
    public string? Portfolio { get; set; }

    public string? Sort { get; set; }
    public string? Page { get; set; }

    public CaseGroup ChosenGroup => Known<CaseGroup>(Group);
    public CaseNeed ChosenNeed => Known<CaseNeed>(Need);
    public CaseSort ChosenSort => Known<CaseSort>(Sort);
    public int ChosenPage => int.TryParse(Page, out var page) && page is > 0 and <= 1_000_000 ? page : 1;

    /// <summary>Whether the list is narrowed in a way that can be taken off again.</summary>
    public bool Narrows => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Portfolio);

    /// <summary>The query of the same list with one thing changed, on its first page.</summary>
    public string With(CaseGroup? group = null, CaseNeed? need = null, CaseSort? sort = null)
    {
        var query = new QueryBuilder();
        Add("q", Q);
        Add("portfolio", Portfolio);
        Add("group", Word(group ?? ChosenGroup));
        Add("need", Word(need ?? ChosenNeed));
        Add("sort", Word(sort ?? ChosenSort));
        return query.ToString() is { Length: > 0 } text ? text : "?";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
    }

    /// <summary>How a choice is written in the address; the usual one is left out.</summary>
    public static string? Word<T>(T value)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, default) ? null : value.ToString().ToLowerInvariant();

    private static T Known<T>(string? text)
        where T : struct, Enum =>
        text?.All(char.IsAsciiLetter) == true && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : default;
}
