using System.Globalization;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Admin.Status;
using CrediCare.Web.Features.BecomeCustomer;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>
/// Writes a mail when its turn has come: in the language its reader has chosen by then, with a link to an account minted
/// now and kept nowhere.
/// </summary>
public sealed class MailComposer(
    UserManager<PortalUser> users,
    AccountLinks links,
    ApplicationLinks applicationLinks,
    DigestLines digests,
    IOptions<SiteOptions> site,
    IOptions<MailOptions> mail
)
{
    /// <returns>Null when there is nobody to write to, or nothing left to say.</returns>
    public async Task<MailMessageRecord?> ComposeAsync(OutboxMail row, CancellationToken cancellationToken)
    {
        var user = row.RecipientUserId is { } id
            ? await users.FindByIdAsync(id.ToString())
            : await users.FindByEmailAsync(row.RecipientAddress);
        var digested = row.Kind == MailKind.DailyDigest ? await digests.OfAsync(row.Id, cancellationToken) : null;
        if (Address(row, user) is not { } address || digested is [])
            return null;
        var letter = Write(row, user, address, digested ?? []);
        return new MailMessageRecord(
            row.PublicId,
            row.MessageId(mail.Value.Domain),
            user?.Email ?? row.RecipientAddress,
            letter.Language,
            letter.Subject,
            MailLayout.Text(letter),
            MailLayout.Html(letter)
        );
    }

    /// <summary>Where the mail's link leads, null when the mail has become pointless.</summary>
    private string? Address(OutboxMail row, PortalUser? user) =>
        row.Kind switch
        {
            MailKind.ActivateAccount => user is { PasswordHash: null }
                ? Minted(AccountPaths.Activate, user, AccountLinks.ActivationLife)
                : null,
            // Someone who never activated has forgotten nothing: their new password activates the account.
            MailKind.ResetPassword => user is null ? null : Minted(AccountPaths.ResetPassword, user, AccountLinks.ResetLife),
            MailKind.PasswordWasReset => Page(AccountPaths.ForgotPassword),
            MailKind.AccessGranted or MailKind.AccessChanged or MailKind.AccessEndsSoon => Page(AccountPaths.SignIn),
            MailKind.SecondFactorRequired => Page(AccountPaths.SecondFactor),
            MailKind.AccessEnded => Page("/"),
            MailKind.UserAccessEndsSoon => Page($"/users/{MailFacts.Read(row.Facts)["membershipPublicId"]}"),
            MailKind.UsersToConfirm or MailKind.AdministratorAdded => Page(
                $"/users?company={MailFacts.Read(row.Facts)["creditorPublicId"]}"
            ),
            MailKind.BankAccountProposed
            or MailKind.BankAccountConfirmed
            or MailKind.BankAccountStopped
            or MailKind.BankAccountRefused
            or MailKind.BankAccountLapsed
            or MailKind.BankAccountInForce => Page($"/company/bank-account/{MailFacts.Read(row.Facts)["changePublicId"]}"),
            MailKind.CompanyIdentityChanged => Page($"/company?company={MailFacts.Read(row.Facts)["creditorPublicId"]}"),
            MailKind.ApiKeyMade or MailKind.ApiKeyEndsSoon or MailKind.ApiKeyRevoked => Page(
                $"/company/api-keys?company={MailFacts.Read(row.Facts)["creditorPublicId"]}"
            ),
            MailKind.WebhookMade or MailKind.WebhookMoved or MailKind.WebhookPaused => Page(
                $"/company/webhooks/{MailFacts.Read(row.Facts)["webhookPublicId"]}"
            ),
            MailKind.SignedInOnNewDevice or MailKind.CodeUsedAgain => Page(AccountPaths.ChangePassword),
            MailKind.PasskeyAdded or MailKind.PasskeyRemoved or MailKind.SecondFactorEnabled or MailKind.SecondFactorDisabled =>
                Page(AccountPaths.Security),
            MailKind.ApplicationReceived => Page("/support"),
            MailKind.ApplicationRejected => Page("/become-customer"),
            MailKind.ApplicationQuestion => Page(
                $"{AnswerController.Path}?token={applicationLinks.Mint(MailFacts.Read(row.Facts)["applicationPublicId"]!)}"
            ),
            MailKind.MessageFromStaff => Page($"/support/{MailFacts.Read(row.Facts)["threadPublicId"]}"),
            MailKind.MessageFromCreditor => Page($"/admin/support/{MailFacts.Read(row.Facts)["threadPublicId"]}"),
            MailKind.AssessmentAccepted or MailKind.AssessmentRejected or MailKind.RegistrationRefused => Page(
                $"/registrations/{MailFacts.Read(row.Facts)["registrationPublicId"]}"
            ),
            MailKind.DailyDigest => user is null ? null : Page(user.StaffRole is null ? "/inbox" : "/"),
            MailKind.DecisionAsked or MailKind.DecisionLapsed => Page(
                $"/decisions/{MailFacts.Read(row.Facts)["decisionPublicId"]}"
            ),
            MailKind.InstallmentMissed or MailKind.PauseEnded or MailKind.CaseReopened or MailKind.LimitationNear => Page(
                $"/cases/{MailFacts.Read(row.Facts)["caseNumber"]}"
            ),
            MailKind.StatusReports or MailKind.RemittanceReports => Page("/reports"),
            MailKind.OwnReports => Page($"/reports/{MailFacts.Read(row.Facts)["reportPublicId"]}"),
            MailKind.OddDoings => Page(StatusController.OddDoings),
            MailKind.DraftCanBeSent => Page($"/registrations/new/{MailFacts.Read(row.Facts)["draftPublicId"]}/review"),
        };

    private MailLetter Write(OutboxMail row, PortalUser? user, string address, List<OutboxMail> digested)
    {
        var language = PortalLanguage.CultureOf(user?.Language ?? row.Language);
        var facts = InWords(row, language)
            .With("name", user?.FullName ?? "")
            .With("email", user?.Email ?? row.RecipientAddress)
            .With("phone", Identifier.ParseOrNull<PhoneNumber>(site.Value.ContactPhone)?.Display ?? "")
            .With("lines", PortalFormat.For(language).Count(digested.Count));
        var button = Text("Button");
        return new MailLetter(
            PortalLanguage.CodeOf(language),
            Subject(row, language),
            facts.Fill(TextSource<MailText>.Get(user is { FullName.Length: > 0 } ? "Greeting_Name" : "Greeting", language)),
            Paragraphs("Body"),
            [.. digested.Select(one => new MailLine(Subject(one, language), Address(one, user)!))],
            button,
            address,
            Paragraphs("After"),
            facts.Fill(TextSource<MailText>.Get("Farewell", language)),
            user is not null && (MailGroups.Of(row.Kind) is not null || row.Kind == MailKind.DailyDigest)
                ? new MailLine(TextSource<MailText>.Get("Choices", language), Page(AccountPaths.Mail))
                : null
        );

        string Text(string part) => TextSource<MailText>.Get($"{row.Kind}_{part}", language);
        List<string> Paragraphs(string part) =>
            [.. Text(part).Split("\n\n").Select(words => facts.Fill(words.Trim())).Where(words => words.Length > 0)];
    }

    private static string Subject(OutboxMail row, CultureInfo language) =>
        InWords(row, language).FillLine(TextSource<MailText>.Get($"{row.Kind}_Subject", language));

    /// <summary>The facts, those that are codes or instants in the words of the language.</summary>
    private static MailFacts InWords(OutboxMail row, CultureInfo language)
    {
        var facts = MailFacts.Read(row.Facts);
        if (
            row.Kind == MailKind.RegistrationRefused
            && Enum.GetNames<RefusalReason>().Contains(facts["reason"], StringComparer.Ordinal)
        )
            return facts.With("reason", TextSource<MailText>.Get($"Reason_{facts["reason"]}", language));
        if (row.Kind == MailKind.SignedInOnNewDevice)
            return facts
                .With("device", DeviceWords.Of(new DeviceName(facts["browser"], facts["platform"]), language))
                .With("moment", PortalFormat.For(language).Moment(row.CreatedAtUtc));
        if (row.Kind == MailKind.DraftCanBeSent)
            return facts.With(
                "draft",
                facts["invoiceNumber"] is { } number
                    ? TextSource<MailText>.Get("Draft_Numbered", language, number)
                    : TextSource<MailText>.Get("Draft_Unnumbered", language)
            );
        if (row.Kind == MailKind.WebhookPaused)
            return facts.With("why", TextSource<MailText>.Get($"WebhookPause_{facts["webhookPause"]}", language));
        if (MailGroups.Of(row.Kind) is MailGroup.Decisions or MailGroup.Cases or MailGroup.Reports)
            return CaseMailWords.In(facts, language);
        return facts["changePublicId"] is null ? AccessWords.In(facts, language) : BankAccountWords.In(facts, language);
    }

    private string Minted(string path, PortalUser user, TimeSpan life) => Page($"{path}?token={links.Mint(user, life)}");

    private string Page(string path) => site.Value.PublicUrl.TrimEnd('/') + path;
}
