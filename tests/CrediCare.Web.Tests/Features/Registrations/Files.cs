using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>Files a person might choose.</summary>
internal static class Files
{
    public const string Field = "Files";

    public static UploadedFile Pdf(string name, int length = 600) => Starting(name, "%PDF-1.7\n"u8, length);

    public static UploadedFile Png(string name) => Starting(name, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], 400);

    public static UploadedFile Jpeg(string name) => Starting(name, [0xFF, 0xD8, 0xFF, 0xE0], 400);

    public static UploadedFile Program(string name) => Starting(name, "MZ\u0090\0"u8, 2000);

    private static UploadedFile Starting(string name, ReadOnlySpan<byte> start, int length)
    {
        var bytes = new byte[length];
        Random.Shared.NextBytes(bytes);
        start.CopyTo(bytes);
        return new UploadedFile(Field, name, bytes);
    }
}
