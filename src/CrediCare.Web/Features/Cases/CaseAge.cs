using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Limitation;

namespace CrediCare.Web.Features.Cases;

/// <summary>How long ago a case was opened.</summary>
public enum CaseAge
{
    UnderThreeMonths,
    UnderOneYear,
    UnderTwoYears,
    Older,
}

/// <summary>How near limitation is. Each but the first holds the nearer ones too; none holds what has passed.</summary>
public enum CaseLimitationNear
{
    /// <summary>The last day to act has passed.</summary>
    Past,

    /// <summary>Within the last of the days on which the creditor is warned.</summary>
    Last,
    Soon,
    Early,
}

/// <summary>Which cases are so old and so near, said to the database.</summary>
public static class CaseAges
{
    private const int FewMonths = 3;

    public static IQueryable<Case> Aged(this IQueryable<Case> cases, CaseAge age, DateOnly today)
    {
        var (threeMonths, oneYear, twoYears) = (today.AddMonths(-FewMonths), today.AddYears(-1), today.AddYears(-2));
        return age switch
        {
            CaseAge.UnderThreeMonths => cases.Where(one => one.OpenedOn > threeMonths),
            CaseAge.UnderOneYear => cases.Where(one => one.OpenedOn <= threeMonths && one.OpenedOn > oneYear),
            CaseAge.UnderTwoYears => cases.Where(one => one.OpenedOn <= oneYear && one.OpenedOn > twoYears),
            CaseAge.Older => cases.Where(one => one.OpenedOn <= twoYears),
        };
    }

    /// <summary>Among open cases; a closed one has no limitation that anyone waits for.</summary>
    public static IQueryable<Case> Near(
        this IQueryable<Case> cases,
        CaseLimitationNear near,
        LimitationWarningDays days,
        DateOnly today
    )
    {
        var first = WorkingDays.FirstNotPassed(today);
        var open = cases.Where(one => one.Stage != CaseStage.Closed && one.EarliestLimitation != null);
        if (near == CaseLimitationNear.Past)
            return open.Where(one => one.EarliestLimitation < first);
        var last = today.AddDays(near.DaysAhead(days));
        return open.Where(one => one.EarliestLimitation >= first && one.EarliestLimitation <= last);
    }

    /// <summary>The number of days it speaks of.</summary>
    public static int DaysAhead(this CaseLimitationNear near, LimitationWarningDays days) =>
        near switch
        {
            CaseLimitationNear.Past => 0,
            CaseLimitationNear.Last => days.Last,
            CaseLimitationNear.Soon => days.Soon,
            CaseLimitationNear.Early => days.Early,
        };
}
