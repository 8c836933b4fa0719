using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>How a row looks where it stands: colour, drawing and always a word beside them.</summary>
public sealed record RowLook(string? RowClass, string? ToneClass, string Icon)
{
    public static RowLook Of(RowStanding standing) =>
        standing switch
        {
            RowStanding.Green or RowStanding.Sent => new("data__row--good", "tone-good", "check"),
            RowStanding.Yellow => new("data__row--warn", "tone-warn", "warning"),
            RowStanding.Red or RowStanding.Refused => new("data__row--bad", "tone-bad", "cross"),
            RowStanding.LeftOut or RowStanding.HeldBack => new(null, "muted", "pause"),
        };
}
