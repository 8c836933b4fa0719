using System.IO.Compression;

namespace CrediCare.Domain.EInvoices;

/// <summary>
/// Many e-invoices in one ZIP file, or a single one as it is. Nothing is written to disk and no name leads anywhere; what is held is
/// one invoice at a time. Whatever the bytes are, it answers.
/// </summary>
public static class EInvoicePackage
{
    public const int MostFiles = 5_000;

    /// <summary>Of all the files when they are unpacked.</summary>
    public const long MostUnpackedBytes = 300_000_000;

    /// <summary>XML with nothing but spaces in it comes to less.</summary>
    private const int MostRatio = 100;

    private const int NotSmall = 1_000_000;

    /// <summary>Reads the files one by one, in their order; the last answer may be that the rest cannot be read.</summary>
    /// <param name="file">Begins at its start, stays open.</param>
    /// <param name="fileName">What a single invoice is called.</param>
    public static IEnumerable<EInvoiceFile> Read(Stream file, string fileName)
    {
        ArgumentNullException.ThrowIfNull(file);
        return IsZip(file) ? ReadAll(file) : [ReadOne(file, fileName)];
    }

    private static EInvoiceFile ReadOne(Stream file, string fileName)
    {
        if (file.Length > EInvoiceReader.MostBytes)
            return new(fileName, new(null, new(EInvoiceRefusal.TooLarge, "", null)), null);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return new(fileName, EInvoiceReader.Read(content), null);
    }

    private static IEnumerable<EInvoiceFile> ReadAll(Stream file)
    {
        using var package = Open(file);
        var files = package is null ? null : FilesIn(package);
        if (files is null)
        {
            yield return new("", null, EInvoicePackageProblem.Damaged);
            yield break;
        }

        if (files.Count is 0 or > MostFiles)
        {
            yield return new("", null, files.Count == 0 ? EInvoicePackageProblem.Empty : EInvoicePackageProblem.TooMuchInside);
            yield break;
        }

        var unpacked = 0L;
        foreach (var part in files)
        {
            var (answer, content) = Unpack(part, MostUnpackedBytes - unpacked);
            unpacked += content.Length;
            yield return answer ?? new(part.FullName, EInvoiceReader.Read(content), null);
            if (answer?.Problem == EInvoicePackageProblem.TooMuchInside)
                yield break;
        }
    }

    private static bool IsZip(Stream file)
    {
        Span<byte> begin = stackalloc byte[4];
        file.Position = 0;
        var read = file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return begin[..read].SequenceEqual("PK\u0003\u0004"u8) || begin[..read].SequenceEqual("PK\u0005\u0006"u8);
    }

    private static ZipArchive? Open(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Folders are no files, and neither is what a Mac or Windows puts beside them.
    private static List<ZipArchiveEntry>? FilesIn(ZipArchive package)
    {
        try
        {
            return [.. package.Entries.Where(part => part.Name.Length > 0 && !IsBeside(part.FullName))];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsBeside(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || name.EndsWith(".DS_Store", StringComparison.Ordinal)
        || name.EndsWith("Thumbs.db", StringComparison.OrdinalIgnoreCase);

    private static (EInvoiceFile? Answer, byte[] Content) Unpack(ZipArchiveEntry part, long room)
    {
        if (!IsPlain(part.FullName))
            return Answer(EInvoicePackageProblem.NameLeadsElsewhere);
        if (part.IsEncrypted)
            return Answer(EInvoicePackageProblem.PasswordProtected);
        try
        {
            using var content = new MemoryStream();
            using var packed = part.Open();
            var buffer = new byte[65_536];
            int read;
            while ((read = packed.Read(buffer)) > 0)
            {
                content.Write(buffer, 0, read);
                if (content.Length > room || (content.Length > NotSmall && content.Length > part.CompressedLength * MostRatio))
                    return Answer(EInvoicePackageProblem.TooMuchInside);
                if (content.Length > EInvoiceReader.MostBytes)
                    break;
            }

            return BeginsAsZip(content) ? Answer(EInvoicePackageProblem.ArchiveInside) : (null, content.ToArray());
        }
        catch (InvalidDataException)
        {
            return Answer(EInvoicePackageProblem.Damaged);
        }

        (EInvoiceFile?, byte[]) Answer(EInvoicePackageProblem problem) => (new(part.FullName, null, problem), []);
    }

    private static bool BeginsAsZip(MemoryStream content)
    {
        content.Position = 0;
        return IsZip(content);
    }

    private static bool IsPlain(string name) =>
        !name.StartsWith('/')
        && !name.Contains('\\', StringComparison.Ordinal)
        && !name.Contains(':', StringComparison.Ordinal)
        && !name.Split('/').Contains("..")
        && !name.Any(char.IsControl);
}
