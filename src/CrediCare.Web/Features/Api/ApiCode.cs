namespace CrediCare.Web.Features.Api;

/// <summary>Why a call was not carried out. Written with hyphens to programs; once given out, a code never changes its meaning.</summary>
public enum ApiCode
{
    KeyMissing,
    KeyUnknown,
    KeyExpired,
    KeyReplaced,
    KeyRevoked,
    KeyMakerHasLeft,
    ScopeMissing,
    NotAllowed,
    NotFound,
    MethodNotAllowed,
    TooManyCalls,
    TooManyWrongKeys,
    BodyTooLarge,
    BodyNotJson,
    BodyNotRead,
    BodyTooDeep,
    FieldsWrong,
    ParameterWrong,
    CursorWrong,
    IdempotencyKeyMissing,
    IdempotencyKeyWrong,
    IdempotencyKeyUsed,
    IdempotencyInProgress,
    CaseRefuses,
    CaseChanged,
    RegistrationRefused,
    DecisionRefuses,
    TestModeOnly,
    SandboxBusy,
    SandboxFull,
    SandboxTooFarAhead,
    BadRequest,
    TooBusy,
    Unavailable,
    Failure,
}

/// <summary>How codes are answered and written.</summary>
public static class ApiCodes
{
    public static int StatusOf(ApiCode code) =>
        code switch
        {
            ApiCode.KeyMissing
            or ApiCode.KeyUnknown
            or ApiCode.KeyExpired
            or ApiCode.KeyReplaced
            or ApiCode.KeyRevoked
            or ApiCode.KeyMakerHasLeft => StatusCodes.Status401Unauthorized,
            ApiCode.ScopeMissing or ApiCode.NotAllowed or ApiCode.TestModeOnly => StatusCodes.Status403Forbidden,
            ApiCode.NotFound => StatusCodes.Status404NotFound,
            ApiCode.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
            ApiCode.TooManyCalls or ApiCode.TooManyWrongKeys => StatusCodes.Status429TooManyRequests,
            ApiCode.BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
            ApiCode.BodyNotJson => StatusCodes.Status415UnsupportedMediaType,
            ApiCode.FieldsWrong or ApiCode.IdempotencyKeyUsed => StatusCodes.Status422UnprocessableEntity,
            ApiCode.IdempotencyInProgress
            or ApiCode.CaseRefuses
            or ApiCode.CaseChanged
            or ApiCode.RegistrationRefused
            or ApiCode.DecisionRefuses
            or ApiCode.SandboxBusy
            or ApiCode.SandboxFull
            or ApiCode.SandboxTooFarAhead => StatusCodes.Status409Conflict,
            ApiCode.BodyNotRead
            or ApiCode.BodyTooDeep
            or ApiCode.ParameterWrong
            or ApiCode.CursorWrong
            or ApiCode.IdempotencyKeyMissing
            or ApiCode.IdempotencyKeyWrong
            or ApiCode.BadRequest => StatusCodes.Status400BadRequest,
            ApiCode.TooBusy or ApiCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
            ApiCode.Failure => StatusCodes.Status500InternalServerError,
        };

    /// <summary>The code of an answer that another part of the site gave without a word.</summary>
    public static ApiCode OfStatus(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => ApiCode.KeyMissing,
            StatusCodes.Status403Forbidden => ApiCode.NotAllowed,
            StatusCodes.Status404NotFound => ApiCode.NotFound,
            StatusCodes.Status405MethodNotAllowed => ApiCode.MethodNotAllowed,
            StatusCodes.Status413PayloadTooLarge => ApiCode.BodyTooLarge,
            StatusCodes.Status415UnsupportedMediaType => ApiCode.BodyNotJson,
            StatusCodes.Status429TooManyRequests => ApiCode.TooManyCalls,
            StatusCodes.Status503ServiceUnavailable => ApiCode.Unavailable,
            >= StatusCodes.Status500InternalServerError => ApiCode.Failure,
            _ => ApiCode.BadRequest,
        };
}
