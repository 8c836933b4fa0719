namespace CrediCare.Web.Features.Errors;

/// <summary>One error page.</summary>
/// <param name="Kind">First part of the keys of its texts.</param>
/// <param name="Status">The status code it is answered with.</param>
/// <param name="Address">The page that was asked for, to try again.</param>
/// <param name="Typed">What a refused form held, to be copied; empty for all other errors.</param>
/// <param name="Reference">The number to quote; only where the fault is ours.</param>
public sealed record ErrorPageModel(string Kind, int Status, string? Address, IReadOnlyList<string> Typed, string? Reference)
{
    /// <summary>Who can give the access that lacks; only where the page was refused to someone who works for a company.</summary>
    public ForbiddenHelp? Forbidden { get; init; }

    /// <summary>When it can be tried again; only where that is more than a minute away.</summary>
    public DateTime? AgainAtUtc { get; init; }

    /// <summary>The texts of a status code.</summary>
    public static string KindOf(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "BadRequest",
            StatusCodes.Status403Forbidden => "Forbidden",
            StatusCodes.Status404NotFound => "NotFound",
            StatusCodes.Status408RequestTimeout => "Slow",
            StatusCodes.Status409Conflict => "Conflict",
            StatusCodes.Status413PayloadTooLarge => "TooLarge",
            StatusCodes.Status429TooManyRequests => "TooMany",
            StatusCodes.Status503ServiceUnavailable => "Away",
            >= 500 => "Failure",
            _ => "Other",
        };
}
