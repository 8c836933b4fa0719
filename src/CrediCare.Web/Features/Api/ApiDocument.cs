using System.Text.Json.Nodes;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Api;

/// <summary>The OpenAPI document: everything programs can ask for, with what it needs and what comes back.</summary>
public sealed class ApiDocument(ApiOperations operations, IOptions<SiteOptions> site)
{
    public string Write()
    {
        var schemas = new ApiSchemas();
        var problem = schemas.Of(typeof(ApiProblem));
        var paths = new JsonObject();
        foreach (var operation in operations.All)
        {
            if (paths[operation.Path] is not JsonObject at)
                paths[operation.Path] = at = [];
            at[operation.Method.ToLowerInvariant()] = Written(operation, schemas);
        }

        var webhooks = ApiWebhooks.Write(schemas);
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "CrediCare",
                ["version"] = "1",
                ["description"] = Text("Document_Description"),
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = site.Value.PublicUrl }),
            ["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
            ["paths"] = paths,
            ["webhooks"] = webhooks,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                },
                ["responses"] = new JsonObject
                {
                    ["Problem"] = new JsonObject
                    {
                        ["description"] = Text("Document_Problem"),
                        ["content"] = new JsonObject { [ApiProblem.ContentType] = new JsonObject { ["schema"] = problem } },
                    },
                },
                ["schemas"] = new JsonObject(schemas.Named.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
            },
            ["x-codes"] = new JsonObject(
                Enum.GetValues<ApiCode>()
                    .Select(code => KeyValuePair.Create(ApiJson.Written(code), (JsonNode?)ApiCodes.StatusOf(code)))
            ),
        }.ToJsonString(ApiJson.Options);
    }

    private static JsonObject Written(ApiOperation operation, ApiSchemas schemas)
    {
        var written = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["summary"] = Text($"Op_{operation.Id}"),
            ["tags"] = new JsonArray(operation.Group),
            ["parameters"] = new JsonArray([.. Parameters(operation)]),
            ["responses"] = new JsonObject
            {
                [$"{operation.Status}"] = new JsonObject
                {
                    ["description"] = Text("Document_Done"),
                    ["content"] = new JsonObject
                    {
                        [operation.MediaType] = new JsonObject
                        {
                            ["schema"] = operation.Answer is { } answer ? schemas.Of(answer) : new JsonObject(),
                        },
                    },
                },
                ["default"] = new JsonObject { ["$ref"] = "#/components/responses/Problem" },
            },
        };
        if (operation.Scope is { } scope)
            written["x-scope"] = ApiScopeNames.Written(scope);
        if (operation.IsTestMode)
            written["x-test-mode"] = true;
        if (operation.Body is { } body)
            written["requestBody"] = Content(
                "application/json",
                new JsonObject { ["schema"] = schemas.Of(body), ["example"] = JsonNode.Parse(ApiExamples.BodyOf(operation.Id)) }
            );
        else if (operation.TakesFiles)
            written["requestBody"] = Content("multipart/form-data", new JsonObject { ["schema"] = Files() });
        return written;
    }

    private static JsonObject Content(string type, JsonObject content) =>
        new()
        {
            ["required"] = true,
            ["content"] = new JsonObject { [type] = content },
        };

    private static JsonObject Files() =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["files"] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = new JsonObject { ["type"] = "string", ["format"] = "binary" },
                },
            },
        };

    private static IEnumerable<JsonNode> Parameters(ApiOperation operation) =>
        operation
            .PathParameters.Select(name => Parameter(name, "path", true))
            .Concat(operation.QueryParameters.Select(name => Parameter(name, "query", false, ExampleOf(operation, name))))
            .Concat(operation.IsOnce ? [Parameter(OnceAttribute.Header, "header", true)] : []);

    private static string? ExampleOf(ApiOperation operation, string name) =>
        ApiExamples.QueryOf(operation.Id).FirstOrDefault(one => one.Name == name).Value;

    private static JsonNode Parameter(string name, string place, bool isRequired, string? example = null)
    {
        var isNumber = name == "limit";
        var written = new JsonObject
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = isRequired,
            ["schema"] = new JsonObject { ["type"] = isNumber ? "integer" : "string" },
        };
        if (example is not null)
            written["example"] = isNumber ? JsonNode.Parse(example) : example;
        return written;
    }

    private static string Text(string key) => TextSource<ApiText>.Get(key, PortalLanguage.EnglishCulture);
}
