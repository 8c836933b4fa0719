using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Data.Security;

/// <summary>
/// Seals what must not be read from the database or its backup, and makes the keyed hashes by which it is matched.
/// AES-256-GCM under a key of the purpose; layout: format (1 byte), master key id (4), nonce (12), tag (16), text.
/// Thread-safe; one for the process.
/// </summary>
public sealed class Vault(MasterKeys keys)
{
    private const byte Format = 1;
    private const int HeaderLength = 1 + sizeof(uint);
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Overhead = HeaderLength + NonceLength + TagLength;

    public byte[] Seal(string text, string purpose) => Seal(Encoding.UTF8.GetBytes(text), purpose);

    public byte[] Seal(ReadOnlySpan<byte> plain, string purpose)
    {
        var key = keys.Current;
        var whole = new byte[Overhead + plain.Length];
        var parts = new Parts(whole);
        whole[0] = Format;
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(1), key.Id);
        RandomNumberGenerator.Fill(parts.Nonce);
        using var cipher = new AesGcm(key.SealingKey(purpose), TagLength);
        cipher.Encrypt(parts.Nonce, plain, parts.Text, parts.Tag, Associated(parts.Header, purpose));
        return whole;
    }

    public string OpenText(byte[] sealedBytes, string purpose) => Encoding.UTF8.GetString(Open(sealedBytes, purpose));

    /// <exception cref="CryptographicException">
    /// The bytes were changed, were sealed for another purpose, or their master key is not among the known ones.
    /// </exception>
    public byte[] Open(byte[] sealedBytes, string purpose)
    {
        var id = KeyIdOf(sealedBytes);
        var key =
            keys.Find(id)
            ?? throw new CryptographicException(
                $"The master key {id:x8}, under which this was sealed, is not among the known ones."
            );
        var parts = new Parts(sealedBytes);
        var plain = new byte[parts.Text.Length];
        using var cipher = new AesGcm(key.SealingKey(purpose), TagLength);
        cipher.Decrypt(parts.Nonce, parts.Text, parts.Tag, plain, Associated(parts.Header, purpose));
        return plain;
    }

    /// <summary>Whether the bytes lie under the current master key; those that do not are sealed anew by a rotation.</summary>
    public bool IsCurrent(byte[] sealedBytes) => KeyIdOf(sealedBytes) == keys.Current.Id;

    /// <summary>Whether the bytes lie under one of the known master keys.</summary>
    public bool Knows(byte[] sealedBytes) => keys.Find(KeyIdOf(sealedBytes)) is not null;

    /// <summary>A rotation is under way: something may still lie under another master key than the current one.</summary>
    public bool KnowsEarlierKeys => keys.All.Count > 1;

    /// <summary>HMAC-SHA256 of the text under the current key of the purpose: 32 bytes, the same for the same text.</summary>
    public byte[] KeyedHash(string text, string purpose) => KeyedHash(Encoding.UTF8.GetBytes(text), purpose);

    internal byte[] KeyedHash(byte[] text, string purpose) => Hash(keys.Current, text, purpose);

    /// <summary>
    /// The hashes that a stored row may have, the current one first: while a rotation is under way some rows still
    /// have the hash of an earlier key. Look for all of them.
    /// </summary>
    public IReadOnlyList<byte[]> KeyedHashes(string text, string purpose) =>
        [.. keys.All.Select(key => Hash(key, Encoding.UTF8.GetBytes(text), purpose))];

    private static byte[] Hash(MasterKey key, byte[] text, string purpose) => HMACSHA256.HashData(key.HashingKey(purpose), text);

    private static uint KeyIdOf(byte[] sealedBytes) =>
        sealedBytes.Length >= Overhead && sealedBytes[0] == Format
            ? BinaryPrimitives.ReadUInt32BigEndian(sealedBytes.AsSpan(1))
            : throw new CryptographicException("These bytes were not sealed by the vault.");

    private static byte[] Associated(ReadOnlySpan<byte> header, string purpose) =>
        [.. header, .. Encoding.UTF8.GetBytes(purpose)];

    private readonly ref struct Parts(Span<byte> whole)
    {
        public ReadOnlySpan<byte> Header { get; } = whole[..HeaderLength];

        public Span<byte> Nonce { get; } = whole.Slice(HeaderLength, NonceLength);

        public Span<byte> Tag { get; } = whole.Slice(HeaderLength + NonceLength, TagLength);

        public Span<byte> Text { get; } = whole[Overhead..];
    }
}
