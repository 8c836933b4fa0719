namespace CrediCare.Domain.Cases;

/// <summary>
/// When a pause may let the claim become time-barred. It is never refused for that: it is the creditor's choice, but the creditor
/// is told first.
/// </summary>
public static class PauseRule
{
    /// <summary>What has to be left after the last day of a pause to do something before limitation.</summary>
    public const int NearDays = 30;

    /// <summary>A pause without a last day counts as long as this: nobody knows how much longer it lasts.</summary>
    public const int OpenDays = 180;

    /// <param name="until">The last day of the pause, in Oslo; null is until someone ends it.</param>
    /// <param name="limitation">The unmoved day the claim is first time-barred; null while none runs.</param>
    /// <param name="today">The calendar day in Oslo.</param>
    /// <returns>The day of limitation that the pause comes after or too near; null when there is none.</returns>
    public static DateOnly? Risks(DateOnly? until, DateOnly? limitation, DateOnly today) =>
        limitation is { } end && (until?.AddDays(NearDays) ?? today.AddDays(OpenDays)) >= end ? end : null;
}
