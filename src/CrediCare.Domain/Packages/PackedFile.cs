namespace CrediCare.Domain.Packages;

/// <summary>One file among those that were sent in.</summary>
/// <param name="Name">As it is called in the ZIP file, folders too; empty where it is about the ZIP file itself.</param>
/// <param name="Content">What is in it; null where it could not be unpacked.</param>
/// <param name="Problem">Why it could not be unpacked.</param>
public sealed record PackedFile(string Name, byte[]? Content, PackedProblem? Problem)
{
    /// <summary>Nothing more of the ZIP file can be read, or nothing at all.</summary>
    public bool EndsAll => Name.Length == 0 || Problem == PackedProblem.TooMuchInside;

    /// <summary>It looks like XML, by how it begins or by what it is called.</summary>
    public bool IsXml =>
        Content is not null
        && (
            Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || Content.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..]
        );
}

/// <summary>Why a file cannot be taken out of a ZIP file.</summary>
public enum PackedProblem
{
    /// <summary>The ZIP file, or this file in it, is cut off or spoilt.</summary>
    Damaged,

    /// <summary>There is no file in it.</summary>
    Empty,

    /// <summary>More files than <see cref="PackedFiles.MostFiles"/>, or far more in them than their size lets one think; the rest
    /// is not read.</summary>
    TooMuchInside,

    /// <summary>It is called so that it would be put outside of where it is unpacked.</summary>
    NameLeadsElsewhere,

    /// <summary>Another before it in the ZIP file is called the same.</summary>
    NameTwice,

    PasswordProtected,

    /// <summary>A ZIP file in the ZIP file.</summary>
    ArchiveInside,

    /// <summary>More than <see cref="PackedFiles.MostBytesOfOne"/>.</summary>
    TooLarge,
}
