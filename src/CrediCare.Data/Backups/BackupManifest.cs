namespace CrediCare.Data.Backups;

/// <summary>What a backup is of, and what lies in it; the last entry of its file.</summary>
/// <param name="MadeAtUtc">The moment it shows.</param>
/// <param name="Engine">Whose copy of the database it is.</param>
/// <param name="Migration">The newest that had been applied.</param>
/// <param name="KeyCheck">Sealed under the master key of that day: whoever cannot open it could not open what the database holds.</param>
/// <param name="Tables">How many rows each had.</param>
/// <param name="Parts">The files in it.</param>
public sealed record BackupManifest(
    DateTime MadeAtUtc,
    string Engine,
    string Migration,
    byte[] KeyCheck,
    IReadOnlyList<TableRows> Tables,
    IReadOnlyList<BackupPart> Parts
);

/// <summary>One file of a backup.</summary>
/// <param name="Name">Where it lay, below the folder of the portal's files.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">64 hexadecimal characters.</param>
public sealed record BackupPart(string Name, long Bytes, string Sha256);

/// <summary>Why a backup is not put back.</summary>
public enum BackupRefusal
{
    /// <summary>The file cannot be read as one.</summary>
    NotABackup,

    /// <summary>A part is not to the byte what it was when it was made.</summary>
    Damaged,

    /// <summary>It was made of another kind of database.</summary>
    AnotherEngine,

    /// <summary>It was made by a newer version of the portal.</summary>
    NewerVersion,

    /// <summary>The master key it was made under is not among the known ones.</summary>
    UnknownKey,

    /// <summary>There are tables in the database already.</summary>
    NotEmpty,
}
