using CrediCare.Domain.Cases;
using CrediCare.Domain.Registrations;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

public class AssessedClaimTests
{
    [Fact]
    public void AnAssessedClaim_BringsItsReasonIntoTheCase_AndAnOrdinaryOneDoesNot()
    {
        var assessor = Guid.CreateVersion7();
        var scenario = Opened();
        var old = Registered("17001", Day("2023-08-25"), 900, result: RegistrationResult.NeedsAssessment);
        Assert.True(old.AcceptAfterAssessment(assessor, "Erkjent i fjor.", At("2026-09-09")));
        Assert.DoesNotContain(scenario.Case.Events, one => one.Kind == CaseEventKind.AcceptedAfterAssessment);

        scenario.Case.AddInvoice(old, "Kvistbekk Rørservice AS", Day("2026-09-10"), At("2026-09-10"));

        var told = scenario.Case.Events.Single(one => one.Kind == CaseEventKind.AcceptedAfterAssessment);
        Assert.Equal((Day("2026-09-10"), assessor, "Erkjent i fjor."), (told.HappenedOn, told.ActorUserId, told.Detail));
    }
}
