using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrediCare.Domain.Reports;

/// <summary>How reports and their rows are kept: JSON, compressed. The kinds of a row's values follow from its list's columns.</summary>
public static class ReportPacking
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Pack<T>(T value) => Packed(writer => JsonSerializer.Serialize(writer, value, Json));

    /// <exception cref="JsonException">It is not what was packed.</exception>
    public static T Unpack<T>(byte[] packed) => JsonSerializer.Deserialize<T>(Unpacked(packed), Json)!;

    public static byte[] PackRows(IEnumerable<IReadOnlyList<ReportValue>> rows) =>
        Packed(writer =>
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartArray();
                foreach (var value in row)
                    Write(writer, value);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        });

    public static IReadOnlyList<IReadOnlyList<ReportValue>> UnpackRows(byte[] packed, IReadOnlyList<ReportColumn> columns)
    {
        using var rows = JsonDocument.Parse(Unpacked(packed));
        return [.. rows.RootElement.EnumerateArray().Select(row => Row(row, columns))];
    }

    private static ReportValue[] Row(JsonElement row, IReadOnlyList<ReportColumn> columns) =>
        [
            .. row.EnumerateArray()
                .Select(
                    (value, at) =>
                        new ReportValue(
                            columns[at].Kind,
                            value.ValueKind == JsonValueKind.String ? value.GetString() : null,
                            value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null
                        )
                ),
        ];

    private static void Write(Utf8JsonWriter writer, ReportValue value)
    {
        if (value.Text is { } text)
            writer.WriteStringValue(text);
        else if (value.Number is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }

    private static byte[] Packed(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var packer = new BrotliStream(bytes, CompressionLevel.Fastest))
        using (var writer = new Utf8JsonWriter(packer))
            write(writer);
        return bytes.ToArray();
    }

    private static MemoryStream Unpacked(byte[] packed)
    {
        using var unpacker = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bytes = new MemoryStream();
        unpacker.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
