using System.IO.Compression;

namespace CrediCare.Domain.Packages;

/// <summary>
/// The files of a ZIP file, or a single one as it is. Nothing is written to disk and no name leads anywhere; what is held is one
/// file at a time. Whatever the bytes are, it answers. Folders, and what a Mac or Windows puts beside files, are passed over.
/// </summary>
public static class PackedFiles
{
    public const int MostFiles = 5_000;

    /// <summary>An e-invoice with PDF files of 20 MB in it, which take a third more as text.</summary>
    public const int MostBytesOfOne = 30_000_000;

    /// <summary>Of all the files when they are unpacked.</summary>
    public const long MostUnpackedBytes = 300_000_000;

    /// <summary>XML with nothing but spaces in it comes to less.</summary>
    private const int MostRatio = 100;

    private const int NotSmall = 1_000_000;

    /// <summary>Of folders too, and of what a Mac puts beside each file.</summary>
    private const int MostListed = 3 * MostFiles;

    /// <summary>Reads the files one by one, in their order; the last answer may be that the rest cannot be read.</summary>
    /// <param name="file">Begins at its start, stays open.</param>
    /// <param name="fileName">What a file that is no ZIP file is called.</param>
    /// <param name="wanted">By the name; the others are not unpacked and not answered.</param>
    public static IEnumerable<PackedFile> Read(Stream file, string fileName, Predicate<string>? wanted = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return IsZip(file) ? ReadAll(file, wanted) : [ReadOne(file, fileName)];
    }

    /// <summary>What the files of a ZIP file are called, without opening any; none where it cannot be read.</summary>
    public static IReadOnlyList<string> NamesIn(Stream file)
    {
        using var package = Open(file);
        return package is null ? [] : [.. (FilesIn(package) ?? []).Select(part => part.FullName)];
    }

    /// <summary>Whether the bytes begin as those of a ZIP file do.</summary>
    public static bool IsZip(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Span<byte> begin = stackalloc byte[4];
        file.Position = 0;
        var read = file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return begin[..read].SequenceEqual("PK\u0003\u0004"u8) || begin[..read].SequenceEqual("PK\u0005\u0006"u8);
    }

    /// <summary>Whether a ZIP file lists so many files that it is not to be opened at all.</summary>
    public static bool ListsTooMany(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ZipDirectory.IsLongerThan(file, MostListed);
    }

    private static PackedFile ReadOne(Stream file, string fileName)
    {
        if (file.Length > MostBytesOfOne)
            return new(fileName, null, PackedProblem.TooLarge);
        var content = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(content);
        return new(fileName, content, null);
    }

    private static IEnumerable<PackedFile> ReadAll(Stream file, Predicate<string>? wanted)
    {
        if (ListsTooMany(file))
        {
            yield return new("", null, PackedProblem.TooMuchInside);
            yield break;
        }

        using var package = Open(file);
        var files = package is null ? null : FilesIn(package);
        if (files is null)
        {
            yield return new("", null, PackedProblem.Damaged);
            yield break;
        }

        if (files.Count is 0 or > MostFiles)
        {
            yield return new("", null, files.Count == 0 ? PackedProblem.Empty : PackedProblem.TooMuchInside);
            yield break;
        }

        var (unpacked, names) = (0L, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var part in files)
        {
            var isNew = names.Add(part.FullName);
            if (wanted?.Invoke(part.FullName) == false)
                continue;
            var answer = isNew ? Unpack(part, MostUnpackedBytes - unpacked) : new(part.FullName, null, PackedProblem.NameTwice);
            unpacked += answer.Content?.Length ?? 0;
            yield return answer;
            if (answer.EndsAll)
                yield break;
        }
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

    private static PackedFile Unpack(ZipArchiveEntry part, long room)
    {
        if (!IsPlain(part.FullName))
            return Answer(PackedProblem.NameLeadsElsewhere);
        if (part.IsEncrypted)
            return Answer(PackedProblem.PasswordProtected);
        try
        {
            // What it says of its own length is believed no further than a file of its packed length can be honest about it.
            var length = Math.Min(part.Length, Math.Max(NotSmall, part.CompressedLength * MostRatio));
            using var content = new MemoryStream((int)Math.Min(length, MostBytesOfOne));
            using var packed = part.Open();
            var buffer = new byte[65_536];
            int read;
            while ((read = packed.Read(buffer)) > 0)
            {
                content.Write(buffer, 0, read);
                if (content.Length > room || (content.Length > NotSmall && content.Length > part.CompressedLength * MostRatio))
                    return Answer(PackedProblem.TooMuchInside);
                if (content.Length > MostBytesOfOne)
                    return Answer(PackedProblem.TooLarge);
            }

            return IsZip(content) ? Answer(PackedProblem.ArchiveInside) : new(part.FullName, Whole(content), null);
        }
        catch (InvalidDataException)
        {
            return Answer(PackedProblem.Damaged);
        }

        PackedFile Answer(PackedProblem problem) => new(part.FullName, null, problem);
    }

    /// <summary>Without a copy where it is as long as it was said to be.</summary>
    private static byte[] Whole(MemoryStream content) =>
        content.GetBuffer() is var bytes && bytes.Length == content.Length ? bytes : content.ToArray();

    private static bool IsPlain(string name) =>
        !name.StartsWith('/')
        && !name.Contains('\\', StringComparison.Ordinal)
        && !name.Contains(':', StringComparison.Ordinal)
        && !name.Split('/').Contains("..")
        && !name.Any(char.IsControl);
}
