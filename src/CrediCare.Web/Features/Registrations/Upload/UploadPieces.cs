using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrediCare.Data.Security;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Packs and seals rows as pieces, and opens them again.</summary>
public sealed class UploadPieces(Vault vault)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
    };

    public UploadPiece New(Guid batchId, int number, IReadOnlyList<UploadRow> rows) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            BatchId = batchId,
            Number = number,
            FirstRow = rows[0].Number,
            Rows = rows.Count,
            IsDone = false,
            Tally = UploadTally.Of(rows).ToText(),
            NumberKeys = KeysOf(rows),
            RowsSealed = Seal(rows),
        };

    public IReadOnlyList<UploadRow> Open(byte[] rowsSealed)
    {
        using var packed = new MemoryStream(vault.Open(rowsSealed, Purposes.Upload));
        using var unpacker = new BrotliStream(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<UploadRow>>(unpacker, Json)!;
    }

    public byte[] Seal(IReadOnlyList<UploadRow> rows)
    {
        using var bytes = new MemoryStream();
        using (var packer = new BrotliStream(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(packer, rows, Json);
        return vault.Seal(bytes.ToArray(), Purposes.Upload);
    }

    /// <summary>As <see cref="UploadPiece.NumberKeys"/>; a row that is left out holds on to nothing.</summary>
    public static string KeysOf(IEnumerable<UploadRow> rows) =>
        string.Join(
            '\n',
            rows.Where(row => row.Standing != RowStanding.LeftOut)
                .Select(row => (row.Number, Key: KeyOf(row)))
                .Where(one => one.Key.Length > 0)
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Number}\t{one.Key}"))
        );

    /// <summary>What <see cref="KeysOf"/> has written.</summary>
    public static IEnumerable<(int Row, string Key)> ReadKeys(string keys) =>
        keys.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2))
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]));

    /// <summary>The key of a row's invoice number; empty where there is none.</summary>
    public static string KeyOf(UploadRow row) =>
        Shared.TypedText.Line(row.Content.Invoice.InvoiceNumber) is { } number ? InvoiceNumberKey.Of(number) : "";
}
