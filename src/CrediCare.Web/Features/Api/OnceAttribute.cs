using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Api;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Api.Sandboxes;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api;

/// <summary>
/// What creates something is done once for each <c>Idempotency-Key</c>: the same call again gets the same answer. Refusals are
/// not kept, so that a call can be mended and sent with the key it has.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed partial class OnceAttribute() : TypeFilterAttribute<OnceAttribute.Filter>
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says of an answer that it was given before.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>A call that has been worked on for longer than this died on the way, and may be taken up again.</summary>
    public static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(5);

    public sealed partial class Filter(IServiceScopeFactory scopes, TimeProvider clock, SandboxCall sandbox)
        : IAsyncActionFilter,
            IOrderedFilter
    {
        private const int MostTries = 4;

        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
        private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

        // After the body has been read.
        public int Order => -2000;

        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var (http, userId) = (
                context.HttpContext,
                context.HttpContext.Features.GetRequiredFeature<ApiCaller>().Viewer.UserId
            );
            if (http.Request.Headers[Header].ToString() is not { Length: > 0 } key)
            {
                context.Result = new ApiRefusal(ApiCode.IdempotencyKeyMissing);
                return;
            }

            if (!Form().IsMatch(key))
            {
                context.Result = new ApiRefusal(ApiCode.IdempotencyKeyWrong);
                return;
            }

            await using var scope = scopes.CreateAsyncScope();
            var own = scope.ServiceProvider.GetRequiredService<PortalContext>();
            if (await AnsweredAsync(own, userId, key, await HashOfAsync(http), http) is { } answer)
            {
                context.Result = answer;
                return;
            }

            http.Features.Set(new OnceKey(userId, key));
            var kept = own.ApiAnswers.Where(one => one.UserId == userId && one.Key == key);
            if ((await next()).Result is ApiResult { Status: < 300 } done)
                // Saved also when the program has hung up: what it asked for was done.
                await OnAnyConnectionAsync(() =>
                    kept.ExecuteUpdateAsync(
                        set => set.SetProperty(one => one.Status, done.Status).SetProperty(one => one.Body, done.Body),
                        CancellationToken.None
                    )
                );
            else
                await OnAnyConnectionAsync(() => kept.ExecuteDeleteAsync(CancellationToken.None));
        }

        /// <summary>A connection that was cut must not leave the key taken until the call counts as dead.</summary>
        private static async Task OnAnyConnectionAsync(Func<Task> work)
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    await work();
                    return;
                }
                catch (Exception failure) when (tries < MostTries && DatabaseAway.Is(failure))
                {
                    await Task.Delay(BetweenTries * tries);
                }
            }
        }

        /// <returns>Null where the call is to be worked on, and nobody else does.</returns>
        private async Task<IActionResult?> AnsweredAsync(
            PortalContext own,
            Guid userId,
            string key,
            string hash,
            HttpContext http
        )
        {
            // The time in a sandbox leaps past a call that is being worked on.
            var now =
                http.Features.GetRequiredFeature<ApiCaller>().Mode == ApiKeyMode.Test
                    ? sandbox.Portal.Clock.RealUtc
                    : clock.GetUtcNow().UtcDateTime;
            own.Add(
                new ApiAnswer
                {
                    UserId = userId,
                    Key = key,
                    RequestHash = hash,
                    BegunAtUtc = now,
                }
            );
            try
            {
                await own.SaveChangesAsync(http.RequestAborted);
                return null;
            }
            catch (DbUpdateException)
            {
                own.ChangeTracker.Clear();
            }

            var known = await own
                .ApiAnswers.AsNoTracking()
                .SingleOrDefaultAsync(one => one.UserId == userId && one.Key == key, http.RequestAborted);
            if (known is not null && known.RequestHash != hash)
                return new ApiRefusal(ApiCode.IdempotencyKeyUsed);
            if (known is { Status: { } status, Body: { } body })
            {
                http.Response.Headers[ReplayedHeader] = "true";
                return new ApiResult(status, body);
            }

            if (known is not null && known.BegunAtUtc + LongestWork < now)
            {
                var taken = await own
                    .ApiAnswers.Where(one => one.UserId == userId && one.Key == key && one.BegunAtUtc == known.BegunAtUtc)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.BegunAtUtc, now), http.RequestAborted);
                if (taken == 1)
                    return null;
            }

            http.Response.SayWait(Pause);
            return new ApiRefusal(ApiCode.IdempotencyInProgress);
        }

        private static async Task<string> HashOfAsync(HttpContext http)
        {
            var body =
                http.Features.Get<ApiBodyHash>()?.Hash
                ?? (http.Request.HasFormContentType ? await HashOfFormAsync(http.Request, http.RequestAborted) : "");
            return Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Request.Method}|{http.Request.Path}|{body}"))
            );
        }

        /// <summary>By what the form holds: how its parts are fenced off differs from one sending to the next.</summary>
        private static async Task<string> HashOfFormAsync(HttpRequest request, CancellationToken cancellationToken)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            var parts = new StringBuilder();
            foreach (var field in form)
                parts.Append(field.Key).Append('=').Append(field.Value.ToString()).Append('\n');
            foreach (var file in form.Files)
            {
                await using var content = file.OpenReadStream();
                parts.Append(file.Name).Append('=').Append(file.FileName).Append('=');
                parts.Append(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken))).Append('\n');
            }

            return parts.ToString();
        }

        [GeneratedRegex("^[A-Za-z0-9_-]{8,64}$", RegexOptions.None, 1000)]
        private static partial Regex Form();
    }
}

/// <summary>Which call this is, for what must not be done twice.</summary>
public sealed record OnceKey(Guid UserId, string Key)
{
    /// <summary>The same for the same part of the same call, also when it is taken up again.</summary>
    public string Of(int part = 0) => PublicId.Of($"{UserId:N}|{Key}|{part}");
}
