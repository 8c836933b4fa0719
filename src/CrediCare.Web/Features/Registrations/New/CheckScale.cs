using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// Where the window, today and limitation lie on a drawing of <see cref="Width"/> units. The scale covers all of them;
/// today keeps a little distance from the edges so that its mark is whole.
/// </summary>
public sealed record CheckScale(int From, int To, int Today, int Limitation)
{
    public const int Width = 288;

    private const int Edge = 8;
    private const int LabelWidth = 40;
    private const int BothDatesWidth = 150;

    public static CheckScale Of(RegistrationCheck gate, DateOnly today)
    {
        var first = Math.Min(gate.FirstDay.DayNumber, today.DayNumber);
        var last = Math.Max(Math.Max(gate.LastDay.DayNumber, gate.LimitationAnniversary.DayNumber), today.DayNumber);
        int At(DateOnly day) =>
            Edge + (int)Math.Round((Width - 2.0 * Edge) * (day.DayNumber - first) / Math.Max(1, last - first));
        return new CheckScale(At(gate.FirstDay), At(gate.LastDay), At(today), At(gate.LimitationAnniversary));
    }

    public int WindowWidth => Math.Max(2, To - From);

    /// <summary>The word stands right of the mark unless there is no room.</summary>
    public bool LabelLeft => Today > Width - LabelWidth - Edge;

    /// <summary>Where the date of the first day begins: under the window's start, with room for both dates.</summary>
    public int FromLabelAt => Math.Min(From, Width - BothDatesWidth);

    /// <summary>Where the date of the last day ends: under the window's end, past the other date.</summary>
    public int ToLabelAt => Math.Max(To, FromLabelAt + BothDatesWidth);

    public int LabelAt => LabelLeft ? Today - Edge - 4 : Today + Edge + 4;
}
