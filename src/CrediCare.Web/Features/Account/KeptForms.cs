using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Security;
using CrediCare.Web.Features.Preferences;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Keeps what was posted after the session had ended. Whose it is, the ended session itself says, or the mark of a
/// browser they have signed in on; without either nothing is kept. Files, passwords and the form's token are left out.
/// </summary>
public sealed class KeptForms(
    PortalContext context,
    Vault vault,
    KnownDevice device,
    IOptionsMonitor<CookieAuthenticationOptions> cookies,
    TimeProvider clock
) : IFormKeeper
{
    private const long LargestBody = 32 * 1024 * 1024;
    private const int MostFields = 300;
    private const int MostLetters = 64_000;
    private const int MostForms = 10;

    private static readonly string[] LeftOut = ["__", "password"];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The public id of what was kept, or null.</returns>
    private async Task<string?> KeepAsync(HttpContext http, CancellationToken cancellationToken) =>
        OwnerOf(http) is { } owner && await ReadAsync(http.Request, cancellationToken) is { } content
            ? await KeepAsync(owner, content, cancellationToken)
            : null;

    private async Task<string?> KeepAsync(Guid owner, KeptFormContent content, CancellationToken cancellationToken)
    {
        await context.KeptForms.Where(one => one.KeptUntilUtc < Now).ExecuteDeleteAsync(cancellationToken);
        if (!await context.Users.AnyAsync(user => user.Id == owner, cancellationToken))
            return null;
        // The oldest gives way: what was typed last is what somebody looks for.
        await context
            .KeptForms.Where(one => one.UserId == owner)
            .OrderByDescending(one => one.KeptUntilUtc)
            .ThenByDescending(one => one.Id)
            .Skip(MostForms - 1)
            .ExecuteDeleteAsync(cancellationToken);
        var form = KeptForm.Keep(owner, vault.Seal(JsonSerializer.Serialize(content), Purposes.KeptForm), Now);
        context.Add(form);
        await context.SaveChangesAsync(cancellationToken);
        return form.PublicId;
    }

    /// <summary>
    /// Where a person goes on who must sign in, or show that it is they, before this request: to the page itself, or to what
    /// they posted, which is kept; where it cannot be, to the page they posted it from.
    /// </summary>
    public async Task<string> WayBackAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return $"{request.PathBase}{request.Path}{request.QueryString}";
        return await KeepAsync(http, cancellationToken) is { } kept ? $"{AccountPaths.KeptForm}/{kept}" : PageBefore(request);
    }

    /// <inheritdoc/>
    public string? Carry(HttpContext http, bool refused)
    {
        var request = http.Request;
        return
            (refused || http.Response.StatusCode == StatusCodes.Status409Conflict || IsPreview(http))
            && HolderOf(http.User) is { } holder
            && HttpMethods.IsPost(request.Method)
            && http.Features.Get<IStatusCodeReExecuteFeature>() is null
            && MayBeKept(request)
            // Only a form that was read without trouble: looking for one must not fail the page that answers it.
            && http.Features.Get<IFormFeature>()?.Form is { } form
            && ContentOf(request, form) is { } content
            ? Convert.ToBase64String(vault.Seal(JsonSerializer.Serialize(new Carried(holder, content)), Purposes.KeptForm))
            : null;
    }

    /// <inheritdoc/>
    public async Task<string?> TakeAsync(ClaimsPrincipal person, string carried, CancellationToken cancellationToken)
    {
        try
        {
            return
                HolderOf(person) is { } holder
                && JsonSerializer.Deserialize<Carried>(vault.OpenText(Convert.FromBase64String(carried), Purposes.KeptForm))
                    is { } form
                && form.Holder == holder
                && await KeepAsync(holder.UserId, form.Content, cancellationToken) is { } kept
                ? $"{AccountPaths.KeptForm}/{kept}"
                : null;
        }
        catch (Exception forged) when (forged is FormatException or CryptographicException or ArgumentException or JsonException)
        {
            return null;
        }
    }

    /// <summary>What was kept for this person under this id; null when there is nothing, or it is somebody else's.</summary>
    public async Task<KeptFormContent?> FindAsync(string publicId, Guid userId, CancellationToken cancellationToken)
    {
        var found = await Own(publicId, userId)
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.KeptUntilUtc >= Now, cancellationToken);
        return found is null
            ? null
            : JsonSerializer.Deserialize<KeptFormContent>(vault.OpenText(found.ContentSealed, Purposes.KeptForm));
    }

    /// <returns>False when there was nothing of this person's to delete.</returns>
    public async Task<bool> DiscardAsync(string publicId, Guid userId, CancellationToken cancellationToken) =>
        await Own(publicId, userId).ExecuteDeleteAsync(cancellationToken) == 1;

    private static bool IsPreview(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<PreviewAttribute>() is not null;

    private static FormHolder? HolderOf(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            ? new FormHolder(userId, person.FindFirstValue(CurrentViewer.SessionClaim))
            : null;

    private static string PageBefore(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : "/";

    private IQueryable<KeptForm> Own(string publicId, Guid userId) =>
        context.KeptForms.Where(one => one.PublicId == publicId && one.UserId == userId);

    private Guid? OwnerOf(HttpContext http)
    {
        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        var session = options.CookieManager.GetRequestCookie(http, options.Cookie.Name!);
        var person = session is null ? null : options.TicketDataFormat.Unprotect(session)?.Principal;
        return Guid.TryParse(person?.FindFirstValue(ClaimTypes.NameIdentifier), out var owner) ? owner : device.Owner;
    }

    private static async Task<KeptFormContent?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MayBeKept(request))
            return null;
        try
        {
            return ContentOf(request, await request.ReadFormAsync(cancellationToken));
        }
        catch (Exception unreadable)
            when (unreadable is InvalidDataException or BadHttpRequestException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool MayBeKept(HttpRequest request) =>
        request.HasFormContentType
        && request.ContentLength is not (null or > LargestBody)
        && !request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase);

    private static KeptFormContent? ContentOf(HttpRequest request, IFormCollection form)
    {
        var isTyped = TypedFields.Of(request.HttpContext.GetEndpoint());
        var fields = form.Where(field => !LeftOut.Any(word => field.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(field => field.Value, (field, value) => new KeptField(field.Key, value ?? "", isTyped(field.Key)))
            .ToList();
        return fields.Count is > 0 and <= MostFields && fields.Sum(field => field.Name.Length + field.Value.Length) <= MostLetters
            ? new KeptFormContent($"{request.PathBase}{request.Path}{request.QueryString}", fields, form.Files.Count > 0)
            : null;
    }

    // In whose page it travels: it is taken from nobody else, nor from another session of the same person.
    private sealed record FormHolder(Guid UserId, string? SessionId);

    private sealed record Carried(FormHolder Holder, KeptFormContent Content);
}

/// <param name="Address">Where it was posted, a path of this site.</param>
/// <param name="Fields">What it held, in its order.</param>
/// <param name="HadFiles">Files came with it; they must be chosen again.</param>
public sealed record KeptFormContent(string Address, IReadOnlyList<KeptField> Fields, bool HadFiles);

/// <param name="Name">Of the field.</param>
/// <param name="Value">What it held.</param>
/// <param name="IsTyped">A person wrote it; it was not chosen from a list, and is not the form's own.</param>
public sealed record KeptField(string Name, string Value, bool IsTyped = true);
