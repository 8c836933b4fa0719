using System.Text;
using System.Text.Json.Nodes;
using CrediCare.Domain;
using CrediCare.Web.Features.Api;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>Calls whose body cannot be read, or holds more than is taken: each is told so, whatever it would have registered.</summary>
public sealed class UnreadableCallTests(ApiSite site) : IClassFixture<ApiSite>
{
    private const string Registrations = "/api/v1/registrations";
    private const string Batch = "/api/v1/registrations/batch";

    [Theory]
    [InlineData("{\"registrations\":[]}", 422, "fields-wrong")]
    [InlineData("{\"registrations\":{}}", 422, "fields-wrong")]
    [InlineData("{\"registrations\":[],\"registrations\":[]}", 422, "fields-wrong")]
    [InlineData("[]", 422, "fields-wrong")]
    [InlineData("null", 422, "fields-wrong")]
    [InlineData("", 400, "body-not-read")]
    [InlineData("{", 400, "body-not-read")]
    [InlineData("{\"registrations\":[1],}", 400, "body-not-read")]
    [InlineData("{\"registrations\":[\"\\ud800\"]}", 200, null)]
    [InlineData("{\"\\ud800\":1}", 422, "fields-wrong")]
    public async Task BadBody_GetsAClearAnswer(string body, int status, string? code)
    {
        var reply = await site.Program(await site.MakeNarrowKeyAsync()).SendTextAsync(Batch, body);

        Assert.True(status == reply.Status, reply.Text);
        if (code is not null)
            Assert.Equal(code, reply.Code);
    }

    [Fact]
    public async Task DeepHugeOrMisencodedBody_GetsAClearAnswer()
    {
        var program = site.Program(await site.MakeNarrowKeyAsync());
        var deep = new string('[', 10_000) + new string(']', 10_000);
        var deepObject = string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000);

        Assert.Equal("body-too-deep", (await program.SendTextAsync(Batch, deep)).Code);
        Assert.Equal("body-too-deep", (await program.SendTextAsync(Registrations, deepObject)).Code);
        Assert.Equal("body-too-deep", (await program.SendTextAsync(Batch, $"{{\"registrations\":{deep}}}")).Code);
        var huge = await program.SendTextAsync(Registrations, $"\"{new string('a', 2 * 1024 * 1024)}\"");
        Assert.Equal((413, "body-too-large"), (huge.Status, huge.Code));
        Assert.Equal(413, (await program.SendTextAsync(Batch, $"\"{new string('a', 6 * 1024 * 1024)}\"")).Status);
        using var latin = new HttpRequestMessage(HttpMethod.Post, Registrations)
        {
            Content = new ByteArrayContent(Encoding.Latin1.GetBytes("{\"navn\":\"Bjørn\"}")),
        };
        latin.Content.Headers.Add("Content-Type", "application/json");
        latin.Headers.Add(OnceAttribute.Header, PublicId.New());
        Assert.Equal("body-not-read", (await ApiReply.ReadAsync(await program.SendAsync(latin))).Code);
        foreach (var type in new[] { "text/plain", "text/json", "application/xml", "application/json; charset=utf-16" })
        {
            var reply = await program.SendTextAsync(Registrations, "{}", type: type);
            Assert.Equal((415, "body-not-json"), (reply.Status, reply.Code));
        }
    }

    [Fact]
    public async Task TooManyInABatch_AreAllLeft()
    {
        var body = new JsonObject
        {
            ["registrations"] = new JsonArray([.. Enumerable.Range(0, 1_001).Select(one => (JsonNode)JsonValue.Create(one))]),
        };
        var reply = await site.Program(await site.MakeNarrowKeyAsync()).SendTextAsync(Batch, body.ToJsonString());

        Assert.Equal((422, "/registrations too-many"), (reply.Status, reply.Error));
    }
}
