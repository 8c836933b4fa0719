using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>What came of one of many cases that the same was done to.</summary>
public sealed record DeedOnCase(string CaseNumber, CaseDeed Deed)
{
    public bool IsDone => Deed.Outcome == CaseDeedOutcome.Done;
}
