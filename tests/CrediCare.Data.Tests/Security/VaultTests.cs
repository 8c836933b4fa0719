using System.Security.Cryptography;
using System.Text;
using CrediCare.Data.Security;

namespace CrediCare.Data.Tests.Security;

public sealed class VaultTests
{
    private const string BirthNumber = "15857050093";

    private static readonly byte[] First = Key(1);
    private static readonly byte[] Second = Key(2);

    private readonly Vault _vault = new(new MasterKeys(First));

    [Theory]
    [InlineData("")]
    [InlineData(BirthNumber)]
    [InlineData("Ærlig Ødegård på Å 🐟")]
    public void Open_WhatWasSealed_GivesItBack(string text) =>
        Assert.Equal(text, _vault.OpenText(_vault.Seal(text, Purposes.Draft), Purposes.Draft));

    [Fact]
    public void Seal_TheSameTextTwice_GivesDifferentBytesThatHideIt()
    {
        var one = _vault.Seal(BirthNumber, Purposes.BirthNumber);
        var two = _vault.Seal(BirthNumber, Purposes.BirthNumber);

        Assert.NotEqual(one, two);
        Assert.Equal(33 + BirthNumber.Length, one.Length);
        Assert.DoesNotContain(BirthNumber, Encoding.Latin1.GetString(one), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ForAnotherPurpose_Refuses()
    {
        var whole = _vault.Seal(BirthNumber, Purposes.BirthNumber);
        Assert.ThrowsAny<CryptographicException>(() => _vault.Open(whole, Purposes.Draft));
    }

    [Fact]
    public void Open_WhenAnyBitWasChanged_Refuses()
    {
        var whole = _vault.Seal(BirthNumber, Purposes.BirthNumber);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var changed = whole.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsAny<CryptographicException>(() => _vault.Open(changed, Purposes.BirthNumber));
        }
    }

    [Fact]
    public void Open_WhenCutShort_Refuses()
    {
        var whole = _vault.Seal("", Purposes.BirthNumber);
        for (var length = 0; length < whole.Length; length++)
            Assert.ThrowsAny<CryptographicException>(() => _vault.Open(whole[..length], Purposes.BirthNumber));
    }

    [Fact]
    public void Open_UnderAnEarlierKey_StillReads()
    {
        var whole = _vault.Seal(BirthNumber, Purposes.BirthNumber);
        var rotated = new Vault(new MasterKeys(Second, First));

        Assert.Equal(BirthNumber, rotated.OpenText(whole, Purposes.BirthNumber));
        Assert.False(rotated.IsCurrent(whole));
        Assert.True(rotated.IsCurrent(rotated.Seal(BirthNumber, Purposes.BirthNumber)));
    }

    [Fact]
    public void Open_WhenItsKeyWasForgotten_SaysWhichKeyIsMissing()
    {
        var whole = _vault.Seal(BirthNumber, Purposes.BirthNumber);
        var refusal = Assert.Throws<CryptographicException>(() =>
            new Vault(new MasterKeys(Second)).Open(whole, Purposes.BirthNumber)
        );
        Assert.Contains(Convert.ToHexStringLower(whole[1..5]), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyedHash_DependsOnTextPurposeAndKeyOnly()
    {
        var hash = _vault.KeyedHash(BirthNumber, Purposes.BirthNumber);

        Assert.Equal(32, hash.Length);
        Assert.Equal(hash, new Vault(new MasterKeys(First)).KeyedHash(BirthNumber, Purposes.BirthNumber));
        Assert.NotEqual(hash, _vault.KeyedHash("15857050174", Purposes.BirthNumber));
        Assert.NotEqual(hash, _vault.KeyedHash(BirthNumber, Purposes.Draft));
        Assert.NotEqual(hash, new Vault(new MasterKeys(Second)).KeyedHash(BirthNumber, Purposes.BirthNumber));
        Assert.NotEqual(hash, SHA256.HashData(Encoding.UTF8.GetBytes(BirthNumber)));
    }

    [Fact]
    public void KeyedHashes_DuringARotation_HoldTheNewAndTheOldOne()
    {
        var old = _vault.KeyedHash(BirthNumber, Purposes.BirthNumber);
        var rotated = new Vault(new MasterKeys(Second, First));

        Assert.Equal(
            [rotated.KeyedHash(BirthNumber, Purposes.BirthNumber), old],
            rotated.KeyedHashes(BirthNumber, Purposes.BirthNumber)
        );
    }

    /// <summary>
    /// Bytes made from the format's description by another program; when this fails, stored secrets have become
    /// unreadable.
    /// </summary>
    [Fact]
    public void Open_BytesOfTheWrittenFormat_StillReads()
    {
        var whole = Convert.FromHexString(SealedElsewhere);
        Assert.Equal(BirthNumber, _vault.OpenText(whole, Purposes.BirthNumber));
        Assert.Equal(HashedElsewhere, Convert.ToHexStringLower(_vault.KeyedHash(BirthNumber, Purposes.BirthNumber)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void MasterKeys_OfAnotherLength_AreRefused(int length) =>
        Assert.Throws<ArgumentException>(() => new MasterKeys(new byte[length]));

    private const string SealedElsewhere =
        "0145fa0fd9000102030405060708090a0b7ba4d26c88475338ae3e204ffd1009f737f93850e26863c8342605";
    private const string HashedElsewhere = "a5ad4ff0010209535cf1e4b882d056765183ecb92ee46f840dca58a2e4a4c4b3";

    private static byte[] Key(byte filler) => [.. Enumerable.Repeat(filler, MasterKeys.Length)];
}
