using CrediCare.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Length before composition: at least twelve characters, of which eight are left when the person's own name and
/// address and the commonest fillers are taken away. No demand for digits or signs.
/// </summary>
public sealed class PasswordRule : IPasswordValidator<PortalUser>
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 128;

    /// <summary>Code of the refusal of a password that only repeats what anyone can guess.</summary>
    public const string Guessable = "PasswordGuessable";

    /// <summary>Code of the refusal of a password that costs too much to check.</summary>
    public const string TooLong = "PasswordTooLong";

    private const int LeftAtLeast = 8;
    private const int ShortestPart = 3;

    private static readonly string[] Fillers =
    [
        "credicare",
        "passord",
        "password",
        "inkasso",
        "velkommen",
        "welcome",
        "sommer",
        "vinter",
        "qwerty",
        "asdfgh",
        "1234567890",
        "123456",
        "12345",
        "1234",
        "abcdef",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(Check(user, password ?? ""));

    private static IdentityResult Check(PortalUser user, string password)
    {
        if (password.Length > MaximumLength)
            return IdentityResult.Failed(new IdentityError { Code = TooLong });
        var left = Fillers
            .Concat(OwnWords(user))
            .OrderByDescending(word => word.Length)
            .Aggregate(password, (rest, word) => rest.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        return left.Length < LeftAtLeast ? IdentityResult.Failed(new IdentityError { Code = Guessable }) : IdentityResult.Success;
    }

    private static IEnumerable<string> OwnWords(PortalUser user) =>
        $"{user.FullName} {user.Email}"
            .Split([' ', '-', '.', '@', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestPart);
}
