using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Decisions;

/// <summary>Reads all that is to be known about one thing that waits: its facts, its papers, who else may answer.</summary>
public sealed class DecisionPageQuery(
    PortalContext context,
    DecisionQuery decisions,
    CaseAtHandQuery cases,
    RateBook rates,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such decision, or none that the viewer may see.</summary>
    public async Task<DecisionPage?> FindAsync(
        Viewer viewer,
        string publicId,
        AnswerForm form,
        CancellationToken cancellationToken
    )
    {
        if (await decisions.FindAsync(viewer, publicId, cancellationToken) is not { } line)
            return null;
        var hand = await cases.FindAsync(viewer, line.Decision.CaseNumber, cancellationToken);
        context.ChangeTracker.Clear();
        if (hand is null)
            return null;
        var (today, now) = (hand.Occasion.Today, hand.Occasion.NowUtc);
        var rights = hand.Creditor.MemberRights;
        var role = viewer.Memberships.FirstOrDefault(one => one.CreditorId == line.Decision.CreditorId)?.Role;
        var may = role is { } held && DecisionRule.MayAnswer(line.Decision.Kind, held, rights);
        var known = await rates.LateInterestRatesAsync(cancellationToken);
        if (line.Step is { } asked)
            line = line with { HandlingTime = await rates.HandlingTimeAsync(asked.Kind, today, cancellationToken) };
        return new DecisionPage(line, today)
        {
            HasRightToAnswer = may,
            ForStaff = viewer.IsStaff,
            HasRightToAssign = role >= MembershipRole.Member,
            LacksSecondFactor =
                line.Decision.Kind == DecisionKind.Declaration
                && !await context
                    .Users.Where(user => user.Id == viewer.UserId)
                    .Select(user => user.TwoFactorEnabled)
                    .SingleAsync(cancellationToken),
            Forecast = line.Plan is { } plan ? PlanForecast.Of(hand.Case, plan, known, today, now) : null,
            Limitation = CaseLimitation.First(
                hand.Case.Invoices.Select(invoice => CaseLimitation.Of(invoice, hand.Circumstances.Interruptions))
            ),
            Otherwise =
                line.Plan is null || !line.Decision.IsWaiting
                    ? null
                    : CaseOutlook
                        .Of(
                            hand.Case,
                            null,
                            hand.Circumstances.DebtorIsMinor,
                            known,
                            today,
                            await StandingAsync(hand.Case, cancellationToken)
                        )
                        .FirstOrDefault(step => step.Kind != CaseStepKind.PlanLapses),
            Asked = await DocumentsAsync(viewer, line.Decision, DecisionSide.Asked, cancellationToken),
            Answered = await DocumentsAsync(viewer, line.Decision, DecisionSide.Answered, cancellationToken),
            Colleagues = await ColleaguesAsync(line.Decision, rights, cancellationToken),
            Form = form,
        };
    }

    private async Task<LegalStanding> StandingAsync(Case one, CancellationToken cancellationToken) =>
        new(
            await context.LegalSteps.AsNoTracking().Where(step => step.CaseId == one.Id).ToListAsync(cancellationToken),
            await context.AttachmentOrders.AsNoTracking().Where(order => order.CaseId == one.Id).ToListAsync(cancellationToken)
        );

    private Task<List<DocumentLine>> DocumentsAsync(
        Viewer viewer,
        Decision decision,
        DecisionSide side,
        CancellationToken cancellationToken
    )
    {
        var ids = decision.Documents.Where(one => one.Side == side).Select(one => one.DocumentId).ToList();
        return context
            .Documents.AsNoTracking()
            .VisibleTo(viewer, context)
            .Where(document => ids.Contains(document.Id))
            .OrderBy(document => document.UploadedAtUtc)
            .ThenBy(document => document.Id)
            .Select(document => new DocumentLine(document.PublicId, document.FileName, document.LengthBytes))
            .ToListAsync(cancellationToken);
    }

    private async Task<List<Colleague>> ColleaguesAsync(
        Decision decision,
        MemberRights rights,
        CancellationToken cancellationToken
    )
    {
        var people = await (
            from membership in context.Memberships.AsNoTracking().HeldOn(clock.Today())
            join user in context.Users on membership.UserId equals user.Id
            where
                membership.CreditorId == decision.CreditorId
                && membership.TakenUpAtUtc != null
                && (membership.AllPortfolios || membership.Portfolios.Any(one => one.PortfolioId == decision.PortfolioId))
            orderby user.FullName, membership.Id
            select new { membership.Role, Colleague = new Colleague(membership.PublicId, user.Id, user.FullName) }
        ).ToListAsync(cancellationToken);
        return [.. people.Where(one => DecisionRule.MayAnswer(decision.Kind, one.Role, rights)).Select(one => one.Colleague)];
    }
}
