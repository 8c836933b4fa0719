namespace CrediCare.Data.Security;

/// <summary>
/// The master keys this process knows, the current one first. What is sealed or hashed now uses the current one; all
/// of them open what was sealed under them.
/// </summary>
public sealed class MasterKeys
{
    /// <summary>Bytes in a master key.</summary>
    public const int Length = 32;

    /// <param name="current">32 random bytes.</param>
    /// <param name="earlier">Keys of the same length, newest first; they may name the current one again.</param>
    /// <exception cref="ArgumentException">A key has another length.</exception>
    public MasterKeys(byte[] current, params IEnumerable<byte[]> earlier)
    {
        All = [.. earlier.Prepend(current).Select(key => new MasterKey(key)).DistinctBy(key => key.Id)];
        Current = All[0];
    }

    internal MasterKey Current { get; }

    internal IReadOnlyList<MasterKey> All { get; }

    internal MasterKey? Find(uint id) => All.FirstOrDefault(key => key.Id == id);
}
