using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace CrediCare.Web.Features.Api;

/// <summary>
/// Reads the bodies that programs send: JSON in UTF-8, no larger and no deeper than it says, and only what is known. Why one
/// cannot be read is left for <see cref="ApiCallAttribute"/> to answer.
/// </summary>
public sealed class ApiJsonFormatter : IInputFormatter
{
    /// <summary>Where an address says nothing else.</summary>
    public const long UsualBytes = 1024 * 1024;

    public bool CanRead(InputFormatterContext context) =>
        context.ModelType.Namespace?.StartsWith(typeof(ApiJsonFormatter).Namespace!, StringComparison.Ordinal) == true;

    public async Task<InputFormatterResult> ReadAsync(InputFormatterContext context)
    {
        var http = context.HttpContext;
        if (!IsJson(http.Request))
            return Refuse(context, ApiCode.BodyNotJson);
        var most = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? UsualBytes;
        if (await BytesAsync(http.Request, most, http.RequestAborted) is not { } bytes)
            return Refuse(context, ApiCode.BodyTooLarge);
        http.Features.Set(new ApiBodyHash(Convert.ToHexStringLower(SHA256.HashData(bytes))));
        if (Utf8Bom(bytes) || !Utf8.IsValid(bytes))
            return Refuse(context, ApiCode.BodyNotRead);
        if (DepthProblem(bytes) is { } problem)
            return Refuse(context, problem);
        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = ApiJson.MostDepth });
        var errors = JsonShape.Errors(document.RootElement, context.ModelType);
        return errors.Count > 0
            ? Refuse(context, ApiCode.FieldsWrong, errors)
            : await InputFormatterResult.SuccessAsync(document.RootElement.Deserialize(context.ModelType, ApiJson.Options));
    }

    private static bool IsJson(HttpRequest request) =>
        request.GetTypedHeaders().ContentType is { } type
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <returns>Null where there are more than may be.</returns>
    private static async Task<byte[]?> BytesAsync(HttpRequest request, long most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;
        using var read = new MemoryStream();
        var part = new byte[16 * 1024];
        int length;
        while ((length = await request.Body.ReadAsync(part, cancellationToken)) > 0)
        {
            if (read.Length + length > most)
                return null;
            read.Write(part, 0, length);
        }

        return read.ToArray();
    }

    private static bool Utf8Bom(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..];

    /// <summary>Goes through it once without building anything, so that depth costs nothing.</summary>
    private static ApiCode? DepthProblem(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth >= ApiJson.MostDepth)
                    return ApiCode.BodyTooDeep;
            return null;
        }
        catch (JsonException)
        {
            return ApiCode.BodyNotRead;
        }
    }

    private static InputFormatterResult Refuse(
        InputFormatterContext context,
        ApiCode code,
        IReadOnlyList<ApiError>? errors = null
    )
    {
        context.HttpContext.Features.Set(new ApiBodyProblem(code, errors ?? []));
        return InputFormatterResult.Failure();
    }
}

/// <summary>What tells one body from another.</summary>
public sealed record ApiBodyHash(string Hash);
