using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrediCare.Domain;
using CrediCare.Web.Features.Api;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>
/// Answers as they are printed: what is drawn by lot is replaced by what is always the same, the same for the same, and long lists end
/// after a few.
/// </summary>
internal sealed class ExampleAnswers
{
    private const int MostItems = 2;

    private readonly Dictionary<string, string> _always = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode> _kept = new(StringComparer.Ordinal);

    public IEnumerable<string> Operations => _kept.Keys;

    public void Keep(string operation, JsonNode answer) => _kept.Add(operation, Printed(answer)!);

    public override string ToString() =>
        new JsonObject(_kept.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value.DeepClone()))).ToJsonString(
            new JsonSerializerOptions(ApiJson.Options) { WriteIndented = true }
        ) + "\n";

    private JsonNode? Printed(JsonNode? node) =>
        node switch
        {
            JsonObject of => new JsonObject(of.Select(one => KeyValuePair.Create(one.Key, Printed(one.Value)))),
            JsonArray of => new JsonArray([.. of.Take(MostItems).Select(Printed)]),
            JsonValue of when of.TryGetValue<string>(out var text) => JsonValue.Create(Printed(text)),
            _ => node?.DeepClone(),
        };

    private string Printed(string text) =>
        PublicId.IsOne(text) ? Always(text, PublicId.Of)
        : Guid.TryParseExact(text, "N", out _) ? Always(text, cause => Hex(cause)[..32])
        : text.Length > 60 && !text.Contains(' ', StringComparison.Ordinal) ? Always(text, cause => Hex(cause))
        : text;

    private string Always(string drawn, Func<string, string> made)
    {
        if (!_always.TryGetValue(drawn, out var same))
            _always.Add(drawn, same = made($"example {_always.Count}"));
        return same;
    }

    private static string Hex(string cause) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cause)));
}
