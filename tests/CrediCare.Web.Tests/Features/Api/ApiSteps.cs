using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>What programs do, and what keys they have.</summary>
internal static class ApiSteps
{
    public const ApiScopes Everything =
        ApiScopes.RegistrationsRead
        | ApiScopes.RegistrationsWrite
        | ApiScopes.CasesRead
        | ApiScopes.CasesWrite
        | ApiScopes.MessagesRead
        | ApiScopes.MessagesWrite
        | ApiScopes.DecisionsRead
        | ApiScopes.DecisionsWrite
        | ApiScopes.ReportsRead;

    /// <summary>A key of the first creditor that this person administers.</summary>
    public static Task<string> MakeKeyAsync(
        this PortalFactory site,
        string administrator = PortalFactory.Creditor,
        ApiScopes scopes = Everything,
        IReadOnlyCollection<Guid>? portfolios = null,
        int days = 90,
        ApiKeyMode mode = ApiKeyMode.Live,
        string? called = null
    ) =>
        site.WithDatabaseAsync(async context =>
        {
            var maker = await context.Users.SingleAsync(one => one.NormalizedEmail == administrator.ToUpperInvariant());
            var creditorId = await context
                .Memberships.Where(one => one.UserId == maker.Id && one.Role == MembershipRole.Administrator)
                .OrderBy(one => one.Id)
                .Select(one => one.CreditorId)
                .FirstAsync();
            var name = called ?? $"Program {PublicId.New()[..4]}";
            var user = new PortalUser { FullName = $"API: {name}", CreatedAtUtc = site.Clock.UtcNow };
            user.UserName = user.NormalizedUserName = $"API:{user.PublicId.ToUpperInvariant()}";
            var secret = ApiKeySecret.New(mode);
            var today = OsloTime.DateOf(site.Clock.UtcNow);
            var terms = new ApiKeyTerms(name, portfolios, scopes, today.AddDays(days), mode);
            context.AddRange(user, ApiKey.Make(creditorId, user.Id, terms, secret, maker.Id, site.Clock.UtcNow, today).Value);
            await context.SaveChangesAsync();
            return secret.Text;
        });

    /// <summary>A key of the first creditor's first portfolio: claims sent with it need not say where they belong.</summary>
    public static async Task<string> MakeNarrowKeyAsync(this PortalFactory site, ApiScopes scopes = Everything) =>
        await site.MakeKeyAsync(scopes: scopes, portfolios: [await site.FirstPortfolioAsync()]);

    public static Task<Guid> FirstPortfolioAsync(this PortalFactory site) =>
        site.WithDatabaseAsync(context =>
            context
                .Portfolios.Where(one =>
                    !one.IsClosed
                    && context.Memberships.Any(held =>
                        held.CreditorId == one.CreditorId
                        && context.Users.Any(user => user.Id == held.UserId && user.Email == PortalFactory.Creditor)
                    )
                )
                .OrderBy(one => one.Name)
                .Select(one => one.Id)
                .FirstAsync()
        );

    /// <summary>A program that sends this key with every call; none where it is null.</summary>
    public static HttpClient Program(this PortalFactory site, string? key)
    {
        var http = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        if (key is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    public static async Task<ApiReply> AskAsync(this HttpClient program, string path) =>
        await ApiReply.ReadAsync(await program.GetAsync(path));

    public static Task<ApiReply> SendAsync(this HttpClient program, string path, object body, string? once = null) =>
        program.SendTextAsync(path, JsonSerializer.Serialize(body, JsonSerializerOptions.Web), once);

    public static async Task<ApiReply> SendTextAsync(
        this HttpClient program,
        string path,
        string body,
        string? once = null,
        string type = "application/json"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type)),
        };
        request.Headers.Add("Idempotency-Key", once ?? PublicId.New());
        return await ApiReply.ReadAsync(await program.SendAsync(request));
    }
}

/// <summary>An answer to a program.</summary>
internal sealed record ApiReply(int Status, string Text, HttpResponseMessage Response)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The answer is null.");

    /// <summary>The code of a problem.</summary>
    public string Code => (string)Json["code"]!;

    /// <summary>The first place a problem is about, with its code.</summary>
    public string Error => $"{(string)Json["errors"]![0]!["pointer"]!} {(string)Json["errors"]![0]!["code"]!}";

    public IReadOnlyList<JsonNode> Items => [.. Json["items"]!.AsArray().Select(one => one!)];

    public string? Next => (string?)Json["next"];

    public override string ToString() => $"{Status} {Text}";

    public string Header(string name) => Response.Headers.GetValues(name).Single();

    public static async Task<ApiReply> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response);
}
