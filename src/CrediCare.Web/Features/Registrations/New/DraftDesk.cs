using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Reads a draft and looks it over, for the page of any step.</summary>
public sealed class DraftDesk(
    PortalContext context,
    RegistrationReader reader,
    PreCheckQuery check,
    Findings findings,
    TimeProvider clock
)
{
    public async Task<DraftLook> LookAsync(Viewer viewer, OpenDraft draft, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var portfolios = await context
            .Portfolios.AsNoTracking()
            .VisibleTo(viewer)
            .Where(portfolio => portfolio.CreditorId == draft.Membership.CreditorId && !portfolio.IsClosed)
            .OrderBy(portfolio => portfolio.Name)
            .ThenBy(portfolio => portfolio.Id)
            .Select(portfolio => new PortfolioChoice(portfolio.Id, portfolio.PublicId, portfolio.Name))
            .ToListAsync(cancellationToken);
        var read = reader.Read(draft.Content, portfolios, today);
        var found = await check.AskAsync(viewer, draft.Membership.CreditorId, read, today, cancellationToken);
        return new DraftLook(draft, portfolios, read, new CheckPanel(found, findings.Of(found), draft.RemindOn));
    }
}
