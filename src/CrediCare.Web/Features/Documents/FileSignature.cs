using CrediCare.Domain.Documents;

namespace CrediCare.Web.Features.Documents;

/// <summary>What a file is by its first bytes; neither its name nor the browser's word for it is asked.</summary>
public static class FileSignature
{
    /// <summary>Null when it is none of the kinds that are taken.</summary>
    public static DocumentType? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? DocumentType.Pdf
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]) ? DocumentType.Png
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? DocumentType.Jpeg
        : null;

    public static string MediaTypeOf(DocumentType type) =>
        type switch
        {
            DocumentType.Pdf => "application/pdf",
            DocumentType.Png => "image/png",
            DocumentType.Jpeg => "image/jpeg",
        };

    /// <summary>The usual one first.</summary>
    public static IReadOnlyList<string> ExtensionsOf(DocumentType type) =>
        type switch
        {
            DocumentType.Pdf => [".pdf"],
            DocumentType.Png => [".png"],
            DocumentType.Jpeg => [".jpg", ".jpeg"],
        };
}
