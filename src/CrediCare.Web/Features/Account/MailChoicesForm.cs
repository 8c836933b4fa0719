using CrediCare.Data.Outbox;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Features.Account;

/// <summary>How soon a person wants each group of mails; null for a group that does not concern them.</summary>
public sealed class MailChoicesForm
{
    public MailRhythm? Registrations { get; set; }
    public MailRhythm? Drafts { get; set; }
    public MailRhythm? Messages { get; set; }
    public MailRhythm? UserReview { get; set; }
    public MailRhythm? Decisions { get; set; }
    public MailRhythm? Cases { get; set; }
    public MailRhythm? Reports { get; set; }

    /// <summary>Where they go.</summary>
    [BindNever]
    public string Email { get; set; } = "";

    /// <summary>What was chosen, of the groups that can be.</summary>
    public IReadOnlyDictionary<MailGroup, MailRhythm> Chosen(IReadOnlySet<MailGroup> offered) =>
        new Dictionary<MailGroup, MailRhythm?>
        {
            [MailGroup.Registrations] = Registrations,
            [MailGroup.Drafts] = Drafts,
            [MailGroup.Messages] = Messages,
            [MailGroup.UserReview] = UserReview,
            // Silence has its effect whoever has read the mail.
            [MailGroup.Decisions] = Decisions == MailRhythm.Never ? null : Decisions,
            [MailGroup.Cases] = Cases,
            [MailGroup.Reports] = Reports,
        }
            .Where(one => one.Value is { } rhythm && Enum.IsDefined(rhythm) && offered.Contains(one.Key))
            .ToDictionary(one => one.Key, one => one.Value!.Value);

    public static MailChoicesForm Of(
        IReadOnlyDictionary<MailGroup, MailRhythm> choices,
        IReadOnlySet<MailGroup> offered,
        string email
    )
    {
        return new()
        {
            Registrations = Shown(MailGroup.Registrations),
            Drafts = Shown(MailGroup.Drafts),
            Messages = Shown(MailGroup.Messages),
            UserReview = Shown(MailGroup.UserReview),
            Decisions = Shown(MailGroup.Decisions),
            Cases = Shown(MailGroup.Cases),
            Reports = Shown(MailGroup.Reports),
            Email = email,
        };

        MailRhythm? Shown(MailGroup group) => offered.Contains(group) ? choices[group] : null;
    }
}
