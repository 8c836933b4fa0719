using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Old claims that somebody must let through or reject.</summary>
public sealed class AssessmentsWaiting(PortalContext context) : DeskSource<Registration>(context)
{
    public override DeskKind Kind => DeskKind.Assessments;

    protected override Expression<Func<Registration, Guid>> Subject => one => one.Id;

    protected override IQueryable<Registration> Waiting(DeskReading reading) =>
        Context.Registrations.AsNoTracking().Where(one => one.State == RegistrationState.NeedsAssessment);

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(one => one.SubmittedAtUtc)
            .ThenBy(one => one.Id)
            .Take(most)
            .Select(one => new
            {
                one.Id,
                one.PublicId,
                one.SubmittedAtUtc,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            DeskReading.After(row.SubmittedAtUtc, reading.Deadlines.AssessmentDays),
            "Task_Assessment",
            DeskAbout.Registration(row.Id),
            _ => $"/admin/assessments/{row.PublicId}"
        ));
    }
}
