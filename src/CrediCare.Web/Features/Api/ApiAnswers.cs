using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrediCare.Web.Features.Api;

/// <summary>
/// What the examples are answered with, by the name of the operation. The file is what a site answered a test that ran them all, and
/// the test fails when it answers otherwise.
/// </summary>
public static class ApiAnswers
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Lazy<JsonObject> Kept = new(Read);

    /// <summary>Null for what is answered with a file.</summary>
    public static JsonNode? Of(string operationId) => Kept.Value[operationId];

    /// <summary>As it is printed.</summary>
    public static string? PrintedOf(string operationId) => Of(operationId)?.ToJsonString(Indented);

    private static JsonObject Read()
    {
        var home = typeof(ApiAnswers);
        using var file = home.Assembly.GetManifestResourceStream(home, $"{nameof(ApiAnswers)}.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
