using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrediCare.Web.Features.Api;

/// <summary>How the interface for programs writes and reads JSON: strictly, and the same everywhere.</summary>
public static class ApiJson
{
    /// <summary>How deep a body may nest.</summary>
    public const int MostDepth = 32;

    public static JsonSerializerOptions Options { get; } = Made();

    /// <summary>A name in code as programs read it: <c>NotOverdue</c> is <c>not-overdue</c>.</summary>
    public static string Written(Enum code) => Written(code.ToString());

    public static string Written(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            MaxDepth = MostDepth,
            // Letters as they are; nothing of it is ever put into a page unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly();
        return options;
    }
}
