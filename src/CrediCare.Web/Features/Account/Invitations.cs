using System.ComponentModel.DataAnnotations;
using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>People who are let in: an account where there is none, and the mail that tells them.</summary>
public sealed class Invitations(UserManager<PortalUser> users, PortalContext context, TimeProvider clock)
{
    /// <summary>
    /// Whether mail can be sent to the address: a mailbox at a named place on the net. Letters beyond ASCII before the @
    /// need an extension that few servers speak.
    /// </summary>
    public static bool CanReach(string? email) =>
        email is not null
        && new EmailAddressAttribute().IsValid(email)
        && email.Split('@') is [var mailbox, var place]
        && mailbox.All(letter => char.IsAsciiLetterOrDigit(letter) || OtherMailboxSigns.Contains(letter))
        && mailbox.Split('.').All(part => part.Length > 0)
        && place.Split('.') is { Length: > 1 } labels
        && labels.All(IsLabel);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(letter => char.IsLetterOrDigit(letter) || letter == '-');

    private const int LongestLabel = 63;

    // RFC 5322, 3.2.3, and the dot.
    private const string OtherMailboxSigns = ".!#$%&'*+-/=?^_`{|}~";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The account of this address; a new one without a password when there is none. Saves, within the caller's transaction.</summary>
    public async Task<PortalUser> FindOrAddAsync(string email, string fullName, string language, StaffRole? staffRole = null)
    {
        if (await users.FindByEmailAsync(email) is { } found)
            return found;
        var user = new PortalUser
        {
            Email = email,
            UserName = email,
            FullName = fullName,
            Language = language,
            StaffRole = staffRole,
            CreatedAtUtc = Now,
        };
        var made = await users.CreateAsync(user);
        return made.Succeeded
            ? user
            : throw new InvalidOperationException(
                $"The account was refused: {string.Join(", ", made.Errors.Select(error => error.Code))}."
            );
    }

    /// <summary>
    /// Queues the mail, to be saved with its cause: a link to choose a password for someone who has none, else word of
    /// the new access.
    /// </summary>
    public void Queue(PortalUser user, string cause, string facts) =>
        context.Add(
            OutboxMail.Queue(
                cause,
                user.PasswordHash is null ? MailKind.ActivateAccount : MailKind.AccessGranted,
                user.Id,
                user.Email!,
                user.Language ?? PortalLanguage.Norwegian,
                facts,
                Now
            )
        );
}
