namespace CrediCare.Domain.Interest;

/// <summary>
/// Interest over a period as far as rates are known. <paramref name="KnownThrough"/> is the last day that
/// <paramref name="Known"/> covers when rates run out before the period does; null when the whole period is covered.
/// </summary>
public sealed record InterestAccrual(AccruedInterest Known, DateOnly? KnownThrough)
{
    public bool IsComplete => KnownThrough is null;

    /// <summary>The interest of the whole period, or null when a rate is missing. Nothing is guessed.</summary>
    public AccruedInterest? Total => IsComplete ? Known : null;
}
