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
        return vault.Seal(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), Purposes.Upload);
    }

    /// <summary>The keys of their invoice numbers, a line each.</summary>
    public static string KeysOf(IEnumerable<UploadRow> rows) => string.Join('\n', rows.Select(KeyOf));

    /// <summary>The key of a row's invoice number; empty where there is none.</summary>
    public static string KeyOf(UploadRow row) =>
        Shared.TypedText.Line(row.Content.Invoice.InvoiceNumber) is { } number ? InvoiceNumberKey.Of(number) : "";
}
