using CrediCare.Domain;
using Microsoft.AspNetCore.Http.Extensions;

namespace CrediCare.Web.Features.Shared;

/// <summary>What the address asks a list for, whatever it lists. Anything unreadable means the usual.</summary>
public abstract class ListFilter
{
    /// <summary>The value of <see cref="Clients"/> that means every company the reader belongs to.</summary>
    public const string AllClients = "all";

    private const int MostTyped = 100;

    public string? Q { get; set; }

    /// <summary><see cref="AllClients"/>, or nothing for the company worked for now.</summary>
    public string? Clients { get; set; }

    /// <summary>A creditor's public id.</summary>
    public string? Creditor { get; set; }

    /// <summary>A portfolio's public id.</summary>
    public string? Portfolio { get; set; }

    public string? Sort { get; set; }
    public string? Page { get; set; }

    public string? Typed => string.IsNullOrWhiteSpace(Q) ? null : TypedText.Cut(Q.Trim(), MostTyped);
    public bool OfAllClients => Clients == AllClients;
    public string? ChosenCreditor => IdOf(Creditor);
    public string? ChosenPortfolio => IdOf(Portfolio);
    public int ChosenPage => int.TryParse(Page, out var page) && page is > 0 and <= 1_000_000 ? page : 1;

    /// <summary>The list on its first page as it stands in an address, what cannot be read left out; "?" when nothing is asked for.</summary>
    public string Address => With();

    /// <summary>The same, each part by its name in the address.</summary>
    public virtual IEnumerable<(string Name, string? Value)> Asked =>
        [
            ("q", Typed),
            ("clients", OfAllClients ? AllClients : null),
            ("creditor", ChosenCreditor),
            ("portfolio", ChosenPortfolio),
        ];

    /// <summary>The address with some parts changed; null takes one off.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Asked.Select(one => Changed(one, changes)).Where(one => !string.IsNullOrEmpty(one.Value)))
            query.Add(name, value!);
        return query.ToString() is { Length: > 0 } text ? text : "?";
    }

    /// <summary>How a choice is written in the address; the usual one is left out.</summary>
    public static string? Word<T>(T value)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, default) ? null : Written(value);

    public static string? Written(Enum? value) => value?.ToString().ToLowerInvariant();

    protected static T Known<T>(string? text)
        where T : struct, Enum => Choice<T>(text) ?? default;

    /// <summary>One of the names of the enum, or null.</summary>
    protected static T? Choice<T>(string? text)
        where T : struct, Enum =>
        text?.All(char.IsAsciiLetter) == true && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;

    private static (string Name, string? Value) Changed(
        (string Name, string? Value) one,
        (string Name, string? Value)[] changes
    ) => Array.FindLast(changes, change => change.Name == one.Name) is { Name: not null } change ? change : one;

    // An id that nothing has is kept: what it finds is nothing, as it should.
    private static string? IdOf(string? text) => string.IsNullOrEmpty(text) ? null : TypedText.Cut(text, PublicId.Length);
}
