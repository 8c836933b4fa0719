namespace CrediCare.Web.Features.Admin.Assessments;

/// <summary>A caseworker's answer as it was filled in.</summary>
public sealed record AnswerForm
{
    public const string Accept = "accept";
    public const string Reject = "reject";

    /// <summary><see cref="Accept"/> or <see cref="Reject"/>.</summary>
    public string? Answer { get; init; }

    /// <summary>The creditor reads it. Needed when the claim is turned down.</summary>
    public string? Reason { get; init; }
}
