using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Data.Security;

/// <summary>
/// One master key and the keys derived from it (HKDF-SHA256, RFC 5869): one for each purpose of sealing, one for each
/// purpose of hashing, and a public id by which sealed bytes say which master key opens them.
/// </summary>
internal sealed class MasterKey
{
    private readonly byte[] _key;
    private readonly ConcurrentDictionary<string, byte[]> _derived = new(StringComparer.Ordinal);

    public MasterKey(byte[] key)
    {
        if (key.Length != MasterKeys.Length)
            throw new ArgumentException($"A master key is {MasterKeys.Length} bytes.", nameof(key));
        _key = key;
        Id = BinaryPrimitives.ReadUInt32BigEndian(Derive("credicare key id", sizeof(uint)));
    }

    public uint Id { get; }

    public byte[] SealingKey(string purpose) => Of($"credicare seal {purpose}");

    public byte[] HashingKey(string purpose) => Of($"credicare hash {purpose}");

    private byte[] Of(string label) => _derived.GetOrAdd(label, one => Derive(one, MasterKeys.Length));

    private byte[] Derive(string label, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, length, info: Encoding.UTF8.GetBytes(label));
}
