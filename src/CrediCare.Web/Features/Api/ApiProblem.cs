using System.Globalization;
using System.Text.Json;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Errors;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Api;

/// <summary>A call that was not carried out, as RFC 9457 writes it, with a code that lasts and words in both languages.</summary>
/// <param name="Type">Where the code is explained.</param>
/// <param name="Title">What is wrong, in English.</param>
/// <param name="Status">As in the answer's head.</param>
/// <param name="Detail">What is wrong, in the reader's language.</param>
/// <param name="Code">What a program goes by.</param>
/// <param name="Texts">What is wrong, in both languages.</param>
/// <param name="Errors">What is wrong where; empty when it is not about a place.</param>
/// <param name="Trace">What to name when asking us.</param>
public sealed record ApiProblem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    ApiTexts Texts,
    IReadOnlyList<ApiError> Errors,
    string Trace
)
{
    public const string ContentType = "application/problem+json";

    public static ApiProblem Of(HttpContext context, ApiCode code, IReadOnlyList<ApiError>? errors = null)
    {
        var texts = ApiTexts.Of<ApiText>($"Problem_{code}");
        return new ApiProblem(
            $"/company/api#{ApiJson.Written(code)}",
            texts.En,
            ApiCodes.StatusOf(code),
            PortalLanguage.Current == PortalLanguage.Norwegian ? texts.Nb : texts.En,
            ApiJson.Written(code),
            texts,
            errors ?? [],
            ErrorReference.Of(context)
        );
    }

    /// <summary>Answers the call with it.</summary>
    public static async Task WriteAsync(HttpContext context, ApiCode code, IReadOnlyList<ApiError>? errors = null)
    {
        var problem = Of(context, code, errors);
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = $"{ContentType}; charset=utf-8";
        await context.Response.WriteAsync(JsonSerializer.Serialize(problem, ApiJson.Options), context.RequestAborted);
    }
}

/// <summary>What is wrong in one place of what was sent.</summary>
/// <param name="Pointer">The place in the body (RFC 6901), or the parameter's name; empty for all of it.</param>
/// <param name="Code">What a program goes by.</param>
/// <param name="Texts">The same in words.</param>
public sealed record ApiError(string Pointer, string Code, ApiTexts Texts)
{
    /// <summary>One of our own.</summary>
    public static ApiError At(string pointer, string key, params object?[] words) =>
        new(pointer, ApiJson.Written(key), ApiTexts.Of<ApiText>($"Error_{key}", words));

    /// <summary>The key was not given this.</summary>
    public static ApiError ScopeNeeded(ApiScopes scope) => At("", nameof(ScopeNeeded), ApiScopeNames.Written(scope));
}

/// <summary>The same words in bokmål and English.</summary>
public sealed record ApiTexts(string Nb, string En)
{
    public static ApiTexts Of<T>(string key, params object?[] words) => Of(language => TextSource<T>.Get(key, language, words));

    /// <summary>Words that are written by something that follows the language of the page.</summary>
    public static ApiTexts Of(Func<CultureInfo, string> words) =>
        new(words(PortalLanguage.NorwegianCulture), words(PortalLanguage.EnglishCulture));
}

/// <summary>A problem as what an action answers.</summary>
public sealed class ApiRefusal(ApiCode code, IReadOnlyList<ApiError>? errors = null) : IActionResult
{
    public ApiCode Code => code;

    public Task ExecuteResultAsync(ActionContext context) => ApiProblem.WriteAsync(context.HttpContext, code, errors);
}
