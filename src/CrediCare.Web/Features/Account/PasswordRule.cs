using System.Text;
using CrediCare.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Length before composition: at least twelve characters, not on the list of common passwords, and eight left when what
/// anyone can guess is taken away. No kind of character is asked for. Letter case counts for nothing here, nor do digits
/// and signs before and after the words: "Sommer2026!!!!" is "sommer".
/// </summary>
public sealed class PasswordRule : IPasswordValidator<PortalUser>
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 128;

    /// <summary>Code of the refusal of a password that others have chosen before.</summary>
    public const string Common = "PasswordCommon";

    /// <summary>Code of the refusal of a password that only repeats what anyone can guess.</summary>
    public const string Guessable = "PasswordGuessable";

    /// <summary>Code of the refusal of a password that costs too much to check.</summary>
    public const string TooLong = "PasswordTooLong";

    private const int LeftAtLeast = 8;
    private const int DifferentAtLeast = 5;
    private const int ShortestPart = 3;
    private const char Gap = ' ';

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(
            Refusal(user, password ?? "") is { } code
                ? IdentityResult.Failed(new IdentityError { Code = code })
                : IdentityResult.Success
        );

    private static string? Refusal(PortalUser user, string password)
    {
        if (password.Length > MaximumLength)
            return TooLong;
        var text = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (CommonPasswords.Contains(text) || CommonPasswords.Contains(Core(text)))
            return Common;
        return text.Distinct().Count() < DifferentAtLeast || Repeated(text).Length < LeftAtLeast || Left(user, text) < LeftAtLeast
            ? Guessable
            : null;
    }

    /// <summary>What stands between the first letter and the last one.</summary>
    private static string Core(string text)
    {
        var first = text.TakeWhile(sign => !char.IsLetter(sign)).Count();
        return first == text.Length
            ? ""
            : text[first..(text.Length - text.Reverse().TakeWhile(sign => !char.IsLetter(sign)).Count())];
    }

    /// <summary>The shortest piece that the whole is a repetition of; the whole when it is none.</summary>
    private static string Repeated(string text)
    {
        var length = Enumerable
            .Range(1, text.Length)
            .First(length => Enumerable.Range(length, text.Length - length).All(at => text[at] == text[at - length]));
        return text[..length];
    }

    /// <summary>How many characters are left without common words, the person's own, and rows of the alphabet and the keyboard.</summary>
    private static int Left(PortalUser user, string text)
    {
        var words = CommonPasswords.Words.Concat(OwnWords(user)).OrderByDescending(word => word.Length);
        var rest = KeyRows.TakeOut(
            words.Aggregate(text, (left, word) => left.Replace(word, $"{Gap}", StringComparison.Ordinal)),
            Gap
        );
        // Digits and signs are padding only where there was something to pad.
        return (rest == text ? text : Core(rest)).Count(sign => sign != Gap);
    }

    private static IEnumerable<string> OwnWords(PortalUser user) =>
        $"{user.FullName} {user.Email}"
            .ToLowerInvariant()
            .Split([' ', '-', '.', '@', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestPart);
}
