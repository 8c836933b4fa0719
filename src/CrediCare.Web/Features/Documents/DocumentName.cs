using CrediCare.Data.Configurations;
using CrediCare.Domain.Documents;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Documents;

/// <summary>The name a document is kept and downloaded under.</summary>
public static class DocumentName
{
    private static readonly char[] Separators = ['/', '\\'];
    private static readonly char[] Troublesome = ['"', '<', '>', '|', ':', '*', '?'];

    /// <summary>
    /// Without folders and characters that a file system trips over, short enough to be stored, and ending in what the
    /// content is: a picture that calls itself a program becomes "program.exe.png".
    /// </summary>
    public static string Of(string? given, DocumentType type)
    {
        var last = (given ?? "").Split(Separators)[^1];
        var clean = TypedText.Line(string.Concat(last.Where(c => !Troublesome.Contains(c)))) ?? "";
        var extensions = FileSignature.ExtensionsOf(type);
        var extension = extensions.FirstOrDefault(one => clean.EndsWith(one, StringComparison.OrdinalIgnoreCase));
        var stem = (extension is null ? clean : clean[..^extension.Length]).Trim('.', ' ');
        extension ??= extensions[0];
        if (stem.Length == 0)
            stem = "dokument";
        return TypedText.Cut(stem, Lengths.FileName - extension.Length) + extension;
    }
}
