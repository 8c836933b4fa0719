using System.Globalization;
using System.Text.Json;
using CrediCare.Data.Access;
using CrediCare.Web.Features.Api.V1;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Api;

/// <summary>What all addresses for programs have in common. No page, no cookie, so no forgery to guard against.</summary>
[ApiCall]
[IgnoreAntiforgeryToken]
public abstract class ApiController : ControllerBase
{
    protected ApiCaller Caller => HttpContext.Features.GetRequiredFeature<ApiCaller>();

    /// <summary>Which call this is; see <see cref="OnceAttribute"/>.</summary>
    protected OnceKey Once => HttpContext.Features.GetRequiredFeature<OnceKey>();

    protected static ApiResult Answer<T>(T value, int status = StatusCodes.Status200OK) =>
        new(status, JsonSerializer.Serialize(value, ApiJson.Options));

    /// <summary>Answers a part of a list, or says what is wrong with what was asked for.</summary>
    /// <param name="cursors">What cursors are sealed with.</param>
    /// <param name="list">The list and all that was asked of it: a cursor is good for nothing else.</param>
    /// <param name="limit">How many, as asked.</param>
    /// <param name="cursor">Where it goes on, as asked.</param>
    /// <param name="only">What the list is narrowed by.</param>
    /// <param name="read">Reads it.</param>
    protected async Task<IActionResult> OnPageAsync<TOnly, TItem>(
        ApiCursors cursors,
        string list,
        string? limit,
        string? cursor,
        Asked<TOnly> only,
        Func<TOnly?, ApiPlace?, int, Task<(IReadOnlyList<TItem> Items, ApiPlace? Next)>> read
    )
        where TOnly : struct, Enum
    {
        if (Limit(limit) is not { } most)
            return Refuse(ApiCode.ParameterWrong, ApiError.At(nameof(limit), "LimitWrong", ApiCursors.Most));
        if (only.Problem is { } problem)
            return Refuse(ApiCode.ParameterWrong, problem);
        if (!cursors.TryOpen(Caller, list, cursor, out var place))
            return Refuse(ApiCode.CursorWrong);
        var (items, next) = await read(only.Value, place, most);
        return Answer(new ApiPage<TItem>(items, next is null ? null : cursors.Seal(Caller, list, next)));
    }

    /// <summary>How many are wanted; null where that cannot be.</summary>
    protected static int? Limit(string? asked) =>
        asked is null ? ApiCursors.Usual
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
        && most is >= 1 and <= ApiCursors.Most
            ? most
        : null;

    /// <summary>A code among those there are; null where nothing was asked.</summary>
    protected static Asked<T> Read<T>(string? asked, string parameter)
        where T : struct, Enum
    {
        if (asked is null)
            return new(null, null);
        foreach (var one in Enum.GetValues<T>())
            if (ApiJson.Written(one) == asked)
                return new(one, null);
        var known = string.Join(", ", Enum.GetValues<T>().Select(one => ApiJson.Written(one)));
        return new(null, ApiError.At(parameter, "CodeUnknown", known));
    }

    protected readonly record struct Asked<T>(T? Value, ApiError? Problem)
        where T : struct, Enum;

    protected static ApiRefusal Refuse(ApiCode code, params IReadOnlyList<ApiError> errors) => new(code, errors);
}

/// <summary>An answer to a program, already written.</summary>
public sealed class ApiResult(int status, string body) : IActionResult
{
    public int Status => status;
    public string Body => body;

    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(body, context.HttpContext.RequestAborted);
    }
}
