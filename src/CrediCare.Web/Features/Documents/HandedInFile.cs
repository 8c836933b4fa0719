using CrediCare.Domain.Documents;

namespace CrediCare.Web.Features.Documents;

/// <summary>A file that was handed in and may be kept, with nothing saved yet.</summary>
/// <param name="FileName">The name it is kept under.</param>
/// <param name="Type">What it is by its content.</param>
/// <param name="LengthBytes">As it was handed in.</param>
/// <param name="Sha256">Of the bytes as they were handed in, 64 hexadecimal characters.</param>
/// <param name="Sealed">The bytes as they are stored.</param>
public sealed record HandedInFile(string FileName, DocumentType Type, int LengthBytes, string Sha256, byte[] Sealed);
