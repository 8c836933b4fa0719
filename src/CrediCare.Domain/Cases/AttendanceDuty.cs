namespace CrediCare.Domain.Cases;

/// <summary>Whether the creditor must meet at the conciliation board itself (tvisteloven § 6-6).</summary>
public enum AttendanceDuty
{
    /// <summary>The step has no meeting.</summary>
    NoMeeting,

    /// <summary>In person, a company by its legal deputy: it is resident in the board's municipality or in one that borders on it.</summary>
    InPerson,

    /// <summary>Someone else may go for it.</summary>
    MaySendSomeone,
}

/// <summary>Who must meet, by where the creditor and the board are.</summary>
public static class AttendanceRule
{
    /// <param name="home">The creditor's municipality, four digits; null when it is not known.</param>
    /// <param name="board">The board's, four digits; null when it is not known.</param>
    /// <param name="areNeighbours">Whether the two are one or border on each other.</param>
    /// <returns>Null when a person has to find out.</returns>
    public static AttendanceDuty? Of(string? home, string? board, bool areNeighbours) =>
        home is null || board is null ? null
        : home == board || areNeighbours ? AttendanceDuty.InPerson
        : AttendanceDuty.MaySendSomeone;
}
