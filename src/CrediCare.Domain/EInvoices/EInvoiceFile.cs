namespace CrediCare.Domain.EInvoices;

/// <summary>One file among those that were sent in.</summary>
/// <param name="Name">As it is called in the ZIP file, folders too; empty where it is about the ZIP file itself.</param>
/// <param name="Reading">What was read in it; null where it could not be unpacked.</param>
/// <param name="Problem">Why it could not be unpacked.</param>
public sealed record EInvoiceFile(string Name, EInvoiceReading? Reading, EInvoicePackageProblem? Problem);

/// <summary>Why a file cannot be taken out of a ZIP file.</summary>
public enum EInvoicePackageProblem
{
    /// <summary>The ZIP file, or this file in it, is cut off or spoilt.</summary>
    Damaged,

    /// <summary>There is no file in it.</summary>
    Empty,

    /// <summary>More files than <see cref="EInvoicePackage.MostFiles"/>, or far more in them than their size lets one think; the rest
    /// is not read.</summary>
    TooMuchInside,

    /// <summary>It is called so that it would be put outside of where it is unpacked.</summary>
    NameLeadsElsewhere,

    PasswordProtected,

    /// <summary>A ZIP file in the ZIP file.</summary>
    ArchiveInside,
}
