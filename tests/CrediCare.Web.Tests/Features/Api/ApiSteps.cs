using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrediCare.Domain;
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
        site.WithDatabaseAsync(context =>
            ProgramKey.MakeAsync(context, site.Clock.UtcNow, administrator, scopes, portfolios, days, mode, called)
        );

    /// <summary>A key of the first creditor's first portfolio: claims sent with it need not say where they belong.</summary>
    public static async Task<string> MakeNarrowKeyAsync(this PortalFactory site, ApiScopes scopes = Everything) =>
        await site.MakeKeyAsync(scopes: scopes, portfolios: [await site.FirstPortfolioAsync()]);

    public static Task<Guid> FirstPortfolioAsync(this PortalFactory site) =>
        site.WithDatabaseAsync(context => ProgramKey.FirstPortfolioAsync(context, PortalFactory.Creditor));

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
