using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CrediCare.Web.Features.Api;

/// <summary>
/// Holds JSON against the type it is to become, before anything is made of it, and says all that is wrong: fields nobody knows,
/// fields said twice, fields that lack and values of another kind, each with its place. What passes can be read.
/// </summary>
public static class JsonShape
{
    private const int MostErrors = 50;

    /// <param name="json">What was sent.</param>
    /// <param name="type">What it is to become.</param>
    /// <param name="pointer">Where it stands in the body.</param>
    public static IReadOnlyList<ApiError> Errors(JsonElement json, Type type, string pointer = "")
    {
        var errors = new List<ApiError>();
        Look(json, type, pointer, errors);
        return [.. errors.Take(MostErrors)];
    }

    private static void Look(JsonElement json, Type type, string pointer, List<ApiError> errors)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (errors.Count >= MostErrors || plain == typeof(JsonElement))
            return;
        var info = ApiJson.Options.GetTypeInfo(plain);
        if (info.Kind == JsonTypeInfoKind.Object)
            LookAtObject(json, info, pointer, errors);
        else if (info.Kind == JsonTypeInfoKind.Enumerable)
            LookAtList(json, info, pointer, errors);
        else if (WrongValue(json, plain) is { } error)
            errors.Add(error(pointer));
    }

    private static void LookAtObject(JsonElement json, JsonTypeInfo info, string pointer, List<ApiError> errors)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            errors.Add(ApiError.At(pointer, "TypeWrong", "object"));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            var name = TryText(member);
            var place = $"{pointer}/{Escaped(name ?? "")}";
            if (name is null || info.Properties.FirstOrDefault(one => one.Name == name) is not { } property)
                errors.Add(ApiError.At(place, "FieldUnknown"));
            else if (!seen.Add(name))
                errors.Add(ApiError.At(place, "FieldRepeated"));
            else if (member.Value.ValueKind != JsonValueKind.Null || IsRequired(property))
                Look(member.Value, property.PropertyType, place, errors);
        }

        errors.AddRange(
            info.Properties.Where(one => IsRequired(one) && !seen.Contains(one.Name))
                .Select(one => ApiError.At($"{pointer}/{one.Name}", "FieldMissing"))
        );
    }

    private static void LookAtList(JsonElement json, JsonTypeInfo info, string pointer, List<ApiError> errors)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            errors.Add(ApiError.At(pointer, "TypeWrong", "array"));
            return;
        }

        var place = 0;
        foreach (var item in json.EnumerateArray())
            Look(item, info.ElementType!, $"{pointer}/{place++}", errors);
    }

    /// <summary>A field that may be left out is one that may be null.</summary>
    private static bool IsRequired(JsonPropertyInfo property) => !property.IsGetNullable;

    private static Func<string, ApiError>? WrongValue(JsonElement json, Type type)
    {
        if (type.IsEnum)
            return Text(json) is { } code && Codes(type).Contains(code)
                ? null
                : pointer => ApiError.At(pointer, "CodeUnknown", string.Join(", ", Codes(type)));
        if (type == typeof(bool))
            return json.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Wrong("boolean");
        if (type == typeof(long))
            return json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out _) ? null : Wrong("integer");
        if (type == typeof(int))
            return json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out _) ? null : Wrong("integer");
        if (json.ValueKind != JsonValueKind.String)
            return Wrong("string");
        if (Text(json) is not { } text || text.Contains('\0', StringComparison.Ordinal))
            return pointer => ApiError.At(pointer, "TextUnreadable");
        return type == typeof(DateOnly) && !IsDate(text) ? pointer => ApiError.At(pointer, "DateWrong") : null;
    }

    private static Func<string, ApiError> Wrong(string kind) => pointer => ApiError.At(pointer, "TypeWrong", kind);

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out _
        );

    private static IEnumerable<string> Codes(Type type) => Enum.GetNames(type).Select(ApiJson.Written);

    /// <summary>Null where half a sign stands: it is no text.</summary>
    private static string? Text(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? TryText(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Escaped(string name) =>
        (name.Length <= 60 && !name.Any(char.IsControl) ? name : "")
            .Replace("~", "~0", StringComparison.Ordinal)
            .Replace("/", "~1", StringComparison.Ordinal);
}
