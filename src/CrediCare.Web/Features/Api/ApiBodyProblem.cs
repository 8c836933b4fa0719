namespace CrediCare.Web.Features.Api;

/// <summary>Why a call's body could not be read.</summary>
public sealed record ApiBodyProblem(ApiCode Code, IReadOnlyList<ApiError> Errors);
