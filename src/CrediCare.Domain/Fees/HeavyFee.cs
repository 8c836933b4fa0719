namespace CrediCare.Domain.Fees;

/// <summary>When a light fee may become a heavy one (inkassoforskriften § 2-3).</summary>
public static class HeavyFee
{
    private const int DemandDays = 14;
    private const int MissedByMoreThanDays = 28;

    /// <summary>The first day for a demand with the usual 14 days: the 43rd after it was sent.</summary>
    public static DateOnly FirstDay(DateOnly demandSentOn) => FirstDayAfter(demandSentOn.AddDays(DemandDays));

    /// <summary>The first day on which the demand's deadline is missed by more than 28 days.</summary>
    public static DateOnly FirstDayAfter(DateOnly demandDeadline) => demandDeadline.AddDays(MissedByMoreThanDays + 1);
}
