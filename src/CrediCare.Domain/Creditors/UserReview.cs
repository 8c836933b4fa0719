namespace CrediCare.Domain.Creditors;

/// <summary>
/// Twice a year a creditor's administrators are asked whether those who have access still should. The half-year is counted
/// from when they were last asked or last said so, at first from when the creditor came.
/// </summary>
public static class UserReview
{
    public const int Months = 6;

    /// <param name="since">The latest of those days, in Oslo.</param>
    public static DateOnly DueOn(DateOnly since) => since.AddMonths(Months);

    /// <summary>Whether the question stands open: asked, and not answered since.</summary>
    /// <param name="askedOn">The day in Oslo on which they were last asked.</param>
    /// <param name="confirmedOn">The day in Oslo on which one of them last said that all is right.</param>
    public static bool IsOpen(DateOnly? askedOn, DateOnly? confirmedOn) =>
        askedOn is not null && (confirmedOn is null || confirmedOn < askedOn);
}
