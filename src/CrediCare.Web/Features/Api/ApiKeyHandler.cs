using System.Security.Claims;
using System.Text.Encodings.Web;
using CrediCare.Data.Access;
using CrediCare.Data.Throttling;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Api;

/// <summary>
/// Lets programs in by the key they send with every call, under <c>/api</c> and nowhere else; a browser's sign-in counts nothing
/// there. Wrong keys are counted by where they come from; a right one is never kept out by that.
/// </summary>
public sealed class ApiKeyHandler(
    ApiKeyQuery keys,
    CurrentViewer current,
    Throttle throttle,
    TimeProvider clock,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiKey";

    public static readonly ThrottleRule WrongKeys = new("api-wrong-key", 30, TimeSpan.FromMinutes(15));

    private const string Bearer = "Bearer ";
    private const int LongestKey = 200;

    private ApiCode _refusal = ApiCode.KeyMissing;

    /// <summary>Whether the address is one for programs.</summary>
    public static bool Serves(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var sent = Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var secret = sent[Bearer.Length..].Trim();
        var caller =
            secret.Length <= LongestKey && ApiKeySecret.LooksLikeOne(secret)
                ? await keys.FindAsync(secret, clock.GetUtcNow().UtcDateTime, Context.RequestAborted)
                : null;
        if (caller is not { Standing: ApiKeyStanding.Open })
            return await RefuseAsync(caller?.Standing);
        await keys.UsedAsync(caller, clock.GetUtcNow().UtcDateTime, Context.RequestAborted);
        current.Use(caller.Viewer);
        Context.Features.Set(caller);
        var person = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, caller.Viewer.UserId.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(person), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        if (_refusal == ApiCode.TooManyWrongKeys)
            Response.SayWait(throttle.UntilNextWindow(WrongKeys));
        return ApiProblem.WriteAsync(Context, _refusal);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needed = Context.GetEndpoint()?.Metadata.GetMetadata<ScopeAttribute>();
        return needed is null
            ? ApiProblem.WriteAsync(Context, ApiCode.NotAllowed)
            : ApiProblem.WriteAsync(Context, ApiCode.ScopeMissing, [ApiError.ScopeNeeded(needed.Scope)]);
    }

    private async Task<AuthenticateResult> RefuseAsync(ApiKeyStanding? standing)
    {
        _refusal = await throttle.TakeAsync(WrongKeys, NetworkPlace.Of(Context), Context.RequestAborted)
            ? standing switch
            {
                ApiKeyStanding.Expired => ApiCode.KeyExpired,
                ApiKeyStanding.Replaced => ApiCode.KeyReplaced,
                ApiKeyStanding.Revoked => ApiCode.KeyRevoked,
                ApiKeyStanding.MakerHasLeft => ApiCode.KeyMakerHasLeft,
                ApiKeyStanding.Open or null => ApiCode.KeyUnknown,
            }
            : ApiCode.TooManyWrongKeys;
        return AuthenticateResult.Fail(ApiJson.Written(_refusal));
    }
}
