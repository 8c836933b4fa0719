using System.Security.Cryptography;
using System.Text.Json;

namespace CrediCare.Data.Backups;

/// <summary>What a backup is of, and what lies in it; the last entry of its file.</summary>
/// <param name="MadeAtUtc">The moment it shows.</param>
/// <param name="Engine">Whose copy of the database it is.</param>
/// <param name="Migration">The newest that had been applied.</param>
/// <param name="KeyCheck">
/// <see cref="Mark"/>, sealed under the master key of that day: whoever cannot open it could not open what the database holds, and whoever
/// does not have the key cannot make another backup pass for one of ours.
/// </param>
/// <param name="Tables">How many rows each had.</param>
/// <param name="Parts">The files in it.</param>
public sealed record BackupManifest(
    DateTime MadeAtUtc,
    string Engine,
    string Migration,
    byte[] KeyCheck,
    IReadOnlyList<TableRows> Tables,
    IReadOnlyList<BackupPart> Parts
)
{
    /// <summary>All that the manifest says beside its seal, and so each part to the byte; 32 bytes.</summary>
    public byte[] Mark() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { KeyCheck = [] }));
}

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

    /// <summary>A part, or what it says of itself, is not to the byte what it was when it was made.</summary>
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
