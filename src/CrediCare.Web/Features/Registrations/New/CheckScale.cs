using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// Where the window, today and limitation lie on a drawing of <see cref="Width"/> units. The scale covers all of them;
/// today keeps a little distance from the edges so that its mark is whole, and from a window that
/// has not opened.
/// </summary>
public sealed record CheckScale(int From, int To, int Today, int Limitation)
{
    public const int Width = 288;

    private const int Edge = 8;

    /// <summary>Before the window opens, today's mark and its word stand left of it, on the empty track.</summary>
    private const int RoomBefore = 56;
    private const int LabelWidth = 40;
    private const int BothDatesWidth = 150;

    public static CheckScale Of(RegistrationCheck gate, DateOnly today)
    {
        var first = Math.Min(gate.FirstDay.DayNumber, today.DayNumber);
        var last = Math.Max(Math.Max(gate.LastDay.DayNumber, gate.LimitationAnniversary.DayNumber), today.DayNumber);
        int At(DateOnly day) =>
            Edge + (int)Math.Round((Width - 2.0 * Edge) * (day.DayNumber - first) / Math.Max(1, last - first));
        var from = today < gate.FirstDay ? Math.Max(At(gate.FirstDay), Edge + RoomBefore) : At(gate.FirstDay);
        return new CheckScale(from, Math.Max(At(gate.LastDay), from), At(today), Math.Max(At(gate.LimitationAnniversary), from));
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
