using CrediCare.Domain.Creditors;
using Microsoft.AspNetCore.Authorization;

namespace CrediCare.Web.Features.Api;

/// <summary>Opens an address to keys that were given this.</summary>
public sealed class ScopeAttribute(ApiScopes scope) : AuthorizeAttribute($"Api{scope}")
{
    public ApiScopes Scope => scope;
}

/// <summary>What scopes are called by programs: <c>cases:read</c>.</summary>
public static class ApiScopeNames
{
    public static IReadOnlyList<ApiScopes> All { get; } = [.. Enum.GetValues<ApiScopes>().Where(one => one != ApiScopes.None)];

    public static string Written(ApiScopes scope)
    {
        var words = ApiJson.Written(scope);
        var cut = words.LastIndexOf('-');
        return $"{words[..cut]}:{words[(cut + 1)..]}";
    }

    /// <summary>Each of those a key was given.</summary>
    public static IReadOnlyList<ApiScopes> Of(ApiScopes scopes) => [.. All.Where(one => scopes.HasFlag(one))];
}
