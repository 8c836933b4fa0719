using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>Holds JSON against the schemas of an OpenAPI document, as far as ours use them.</summary>
internal static class Schema
{
    public static IEnumerable<string> Errors(JsonNode? value, JsonNode schema, JsonNode document, string place)
    {
        if ((string?)schema["$ref"] is { } reference)
            return Errors(value, Find(document, reference), document, place);
        if (schema["anyOf"] is JsonArray choices)
            return choices.Any(one => !Errors(value, one!, document, place).Any()) ? [] : [$"{place}: none of its choices"];
        if (schema["type"] is not { } types)
            return [];
        var kind = KindOf(value);
        var allowed = types is JsonArray several ? several.Select(one => (string)one!).ToList() : [(string)types!];
        if (!allowed.Contains(kind))
            return [$"{place}: {kind} instead of {string.Join(" or ", allowed)}"];
        return kind switch
        {
            "object" => OfObject(value!.AsObject(), schema, document, place),
            "array" => value!.AsArray().SelectMany((item, at) => Errors(item, schema["items"]!, document, $"{place}/{at}")),
            "string" => OfText((string)value!, schema, place),
            _ => [],
        };
    }

    private static IEnumerable<string> OfObject(JsonObject value, JsonNode schema, JsonNode document, string place)
    {
        var known = schema["properties"]!.AsObject();
        foreach (var name in schema["required"]!.AsArray().Select(one => (string)one!))
            if (!value.ContainsKey(name))
                yield return $"{place}/{name}: missing";
        foreach (var (name, inner) in value)
            if (known[name] is { } property)
                foreach (var error in Errors(inner, property, document, $"{place}/{name}"))
                    yield return error;
            else if ((bool?)schema["additionalProperties"] == false)
                yield return $"{place}/{name}: unknown";
    }

    private static IEnumerable<string> OfText(string value, JsonNode schema, string place)
    {
        if (schema["enum"] is JsonArray codes && !codes.Any(one => (string?)one == value))
            yield return $"{place}: {value} is none of its codes";
        if ((string?)schema["format"] == "date" && !DateOnly.TryParseExact(value, "yyyy-MM-dd", out _))
            yield return $"{place}: {value} is no date";
        if (
            (string?)schema["format"] == "date-time"
            && !DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
        )
            yield return $"{place}: {value} is no instant";
    }

    private static string KindOf(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => value.AsValue().TryGetValue<long>(out _) ? "integer" : "number",
        };

    private static JsonNode Find(JsonNode document, string reference) =>
        reference[2..].Split('/').Aggregate(document, (at, word) => at[word]!);
}
