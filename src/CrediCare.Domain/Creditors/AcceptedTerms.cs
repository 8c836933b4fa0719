using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Domain.Creditors;

/// <summary>Which agreement text was accepted, by whom and when.</summary>
/// <param name="TextVersion">The version's name.</param>
/// <param name="TextHash">SHA-256 of the text as it was shown, UTF-8, 64 hexadecimal characters.</param>
/// <param name="AcceptedByName">The person's name as typed.</param>
/// <param name="AcceptedAtUtc">When.</param>
public sealed record AcceptedTerms(string TextVersion, string TextHash, string AcceptedByName, DateTime AcceptedAtUtc)
{
    internal static AcceptedTerms None { get; } = new("", "", "", default);

    public static AcceptedTerms Of(string version, string text, string name, DateTime nowUtc) =>
        new(version, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))), name, nowUtc);
}
