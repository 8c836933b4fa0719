using System.Security.Cryptography;
using System.Text;
using CrediCare.Data.Configurations;
using CrediCare.Data.Security;

namespace CrediCare.Data.Audit;

/// <summary>
/// Some entries of the audit log made fast together: a link of a chain, numbered from 1. A batch is whatever lay unsealed when it
/// was made, so an entry whose transaction ends late comes into a later one, and no clock and no order of commits is relied on.
/// </summary>
/// <remarks>
/// The hash is plain SHA-256 and stays what it is under whatever master key: it is what people write down. That the portal made it
/// is said by the proof, the hash under the vault's seal, which is made anew when the key is replaced. Who has the database but not
/// the key can work out hashes, but no proofs.
/// </remarks>
public sealed class AuditSeal
{
    /// <summary>Entries in one seal.</summary>
    public const int Most = 1000;

    private const byte Format = 1;

    private static readonly string BeforeTheFirst = new('0', Lengths.Sha256);

    private AuditSeal() { }

    public Guid Id { get; private set; }
    public long Number { get; private set; }

    /// <summary>How many lie under it.</summary>
    public int Entries { get; private set; }

    public DateTime SealedAtUtc { get; private set; }

    /// <summary>The hash of the seal before it.</summary>
    public string Previous { get; private set; } = "";

    /// <summary>SHA-256 in hex over its number, its time, the seal before it and every entry.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The hash, sealed by the vault.</summary>
    public byte[] Proof { get; private set; } = [];

    public AuditHead Head => new(Number, Hash);

    /// <param name="entries">All that are to lie under it.</param>
    /// <param name="newest">The seal it follows; null where it is the first.</param>
    public static AuditSeal Over(IReadOnlyCollection<AuditEntry> entries, AuditSeal? newest, Vault vault, DateTime nowUtc)
    {
        var seal = new AuditSeal
        {
            Id = Guid.CreateVersion7(),
            Number = (newest?.Number ?? 0) + 1,
            Entries = entries.Count,
            SealedAtUtc = nowUtc,
            Previous = newest?.Hash ?? BeforeTheFirst,
        };
        seal.Hash = HashOf(seal.Number, seal.SealedAtUtc, seal.Previous, entries);
        seal.Proof = vault.Seal(seal.Hash, Purposes.AuditSeal);
        return seal;
    }

    /// <summary>Whether it comes next after the other; the first follows nothing.</summary>
    public bool Follows(AuditSeal? other) => Previous == (other?.Hash ?? BeforeTheFirst);

    /// <summary>Whether this is what was sealed, to the letter.</summary>
    public bool Holds(IReadOnlyCollection<AuditEntry> entries) => HashOf(Number, SealedAtUtc, Previous, entries) == Hash;

    /// <summary>Whether one of the vault's keys made it.</summary>
    public bool IsProvenBy(Vault vault)
    {
        try
        {
            return vault.OpenText(Proof, Purposes.AuditSeal) == Hash;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>
    /// The hash of a seal. Entries come in the order of their ids, instants in whole microseconds, which every database keeps, and
    /// each text after its length, so that no two batches read alike.
    /// </summary>
    public static string HashOf(long number, DateTime sealedAtUtc, string previous, IReadOnlyCollection<AuditEntry> entries)
    {
        using var bytes = new MemoryStream();
        using var canonical = new BinaryWriter(bytes, Encoding.UTF8);
        canonical.Write(Format);
        canonical.Write(number);
        canonical.Write(Microseconds(sealedAtUtc));
        canonical.Write(previous);
        canonical.Write(entries.Count);
        foreach (var entry in entries.OrderBy(entry => entry.Id))
        {
            Write(entry.Id);
            canonical.Write(Microseconds(entry.AtUtc));
            Write(entry.UserId);
            canonical.Write(entry.ByStaff);
            canonical.Write(entry.Action.ToString());
            canonical.Write(entry.SubjectType);
            Write(entry.SubjectId);
            Write(entry.CreditorId);
            canonical.Write(entry.Detail is not null);
            canonical.Write(entry.Detail ?? "");
        }

        canonical.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));

        void Write(Guid? id)
        {
            canonical.Write(id is not null);
            canonical.Write((id ?? Guid.Empty).ToByteArray(bigEndian: true));
        }
    }

    private static long Microseconds(DateTime instant) => instant.Ticks / TimeSpan.TicksPerMicrosecond;
}
