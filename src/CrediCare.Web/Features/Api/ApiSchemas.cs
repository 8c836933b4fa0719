using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CrediCare.Web.Features.Api.V1;

namespace CrediCare.Web.Features.Api;

/// <summary>Writes the types of bodies as JSON schemas, from what <see cref="JsonShape"/> holds bodies against.</summary>
public sealed class ApiSchemas
{
    /// <summary>By name, those that have been written.</summary>
    public SortedDictionary<string, JsonNode> Named { get; } = new(StringComparer.Ordinal);

    public JsonNode Of(Type type, bool isNullable = false)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var nullable = isNullable || plain != type;
        if (plain == typeof(JsonElement))
            return new JsonObject();
        var info = ApiJson.Options.GetTypeInfo(plain);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Reference(info, nullable),
            JsonTypeInfoKind.Enumerable => Typed("array", nullable, ("items", Of(info.ElementType!))),
            _ => Value(plain, nullable),
        };
    }

    private JsonNode Reference(JsonTypeInfo info, bool nullable)
    {
        var name = NameOf(info.Type);
        if (Named.TryAdd(name, new JsonObject()))
            Named[name] = Object(info);
        var reference = new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
        return nullable
            ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) }
            : reference;
    }

    private JsonObject Object(JsonTypeInfo info)
    {
        var properties = new JsonObject();
        foreach (var property in info.Properties)
            properties[property.Name] =
                info.Type == typeof(RegistrationBatchBody)
                    ? Typed("array", false, ("items", Of(typeof(RegistrationBody))))
                    : Of(property.PropertyType, property.IsGetNullable);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. info.Properties.Where(one => !one.IsGetNullable).Select(one => (JsonNode)one.Name)]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonNode Value(Type type, bool nullable) =>
        type.IsEnum
            ? Typed(
                "string",
                nullable,
                (
                    "enum",
                    new JsonArray([
                        .. Enum.GetNames(type).Select(one => (JsonNode)ApiJson.Written(one)),
                        .. nullable ? new JsonNode?[] { null } : [],
                    ])
                )
            )
        : type == typeof(bool) ? Typed("boolean", nullable)
        : type == typeof(long) ? Typed("integer", nullable, ("format", "int64"))
        : type == typeof(int) ? Typed("integer", nullable, ("format", "int32"))
        : type == typeof(DateOnly) ? Typed("string", nullable, ("format", "date"))
        : type == typeof(DateTime) ? Typed("string", nullable, ("format", "date-time"))
        : Typed("string", nullable);

    private static JsonObject Typed(string type, bool nullable, params (string Name, JsonNode Value)[] more)
    {
        var schema = new JsonObject { ["type"] = nullable ? new JsonArray(type, "null") : type };
        foreach (var (name, value) in more)
            schema[name] = value;
        return schema;
    }

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.GetGenericArguments()[0].Name}Page" : type.Name;
}
