using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Interest;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases;

/// <summary>Reads all that the page of one case shows, and writes down that staff looked at it.</summary>
public sealed class CaseDetailsQuery(
    PortalContext context,
    RateBook rates,
    CaseLegalQuery legal,
    CaseLogQuery history,
    AuditTrail audit,
    TimeProvider clock
)
{
    private const int AgeOfMajority = 18;

    /// <summary>Null when there is no such case, or none that the viewer may see.</summary>
    public async Task<CaseDetailsModel?> FindAsync(
        CaseNumber number,
        CaseLogFilter part,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var one = await context
            .Cases.AsNoTracking()
            .VisibleTo(viewer)
            .Include(found => found.Invoices)
            .Include(found => found.Ledger)
            .Include(found => found.Disputes)
                .ThenInclude(dispute => dispute.Statements)
            .AsSplitQuery()
            .SingleOrDefaultAsync(found => found.CaseNumber == number.Value, cancellationToken);
        if (one is null)
            return null;
        await audit.RecordAsync(AuditAction.Viewed, nameof(Case), one.Id, one.CreditorId);

        var today = clock.Today();
        var known = await rates.LateInterestRatesAsync(cancellationToken);
        var parties = await PartiesAsync(one, cancellationToken);
        var balance = one.ShownOn(today, known);
        var isMinor = parties.DebtorBirthDate?.AddYears(AgeOfMajority) > today;
        var plan = await PlanAsync(one, today, cancellationToken);
        var actors = await CaseActors.OfAsync(
            context,
            one.Decisions.Select(decision => decision.AskedByUserId),
            cancellationToken
        );
        var asked = await legal.FindAsync(one, today, cancellationToken);
        var holder = viewer.IsStaff ? await HolderAsync(one.Id, cancellationToken) : null;
        var withdrawal =
            one.ClosedReason == ClosedReason.Withdrawn
                ? await context
                    .CaseWithdrawals.AsNoTracking()
                    .Where(withdrawn => withdrawn.CaseId == one.Id)
                    .OrderByDescending(withdrawn => withdrawn.Id)
                    .FirstOrDefaultAsync(cancellationToken)
                : null;
        var log = await history.FindAsync(viewer, one, part, cancellationToken);
        var moved = await legal.MovedAsync(one, cancellationToken);
        var mayAct = viewer.IsStaff || viewer.HasAt(one.CreditorId, MembershipRole.Member);
        return new CaseDetailsModel
        {
            Case = one,
            Parties = parties,
            Balance = balance,
            InterestRate = known.On(balance.Day)?.PercentPerYear,
            Ahead = CaseOutlook.Of(one, plan?.Plan, isMinor, known, today, asked?.Standing ?? LegalStanding.None),
            Asks = CaseAsk.Of(one, plan, actors),
            Plan = plan,
            Limitations =
                one.Stage == CaseStage.Closed ? [] : await legal.LimitationsAsync(one, balance, moved, viewer, cancellationToken),
            Legal = asked,
            Withdrawal = withdrawal,
            Log = log,
            Documents = log.Counts[CaseLogKind.Documents] == 0 ? [] : await DocumentsAsync(one, viewer, cancellationToken),
            Today = today,
            ForStaff = viewer.IsStaff,
            MayAct = mayAct,
            MayWithdraw =
                viewer.IsStaff
                || viewer.HasAt(one.CreditorId, MembershipRole.Administrator)
                || (parties.MembersWithdraw && viewer.HasAt(one.CreditorId, MembershipRole.Member)),
            InTheWay = mayAct ? InTheWay(one, known, moved, isMinor, viewer) : new Dictionary<CaseAct, Enum>(),
            PriceAgreedBy = withdrawal?.AgreedByUserId is { } agreed
                ? await context
                    .Users.Where(user => user.Id == agreed)
                    .Select(user => user.FullName)
                    .SingleAsync(cancellationToken)
                : null,
            DebtorIsMinor = isMinor,
            Holder = holder,
            IsHeldByReader = holder?.UserId == viewer.UserId,
        };
    }

    /// <summary>By the case's own rules, so that the menu says what a form would answer.</summary>
    private IReadOnlyDictionary<CaseAct, Enum> InTheWay(
        Case one,
        LateInterestRates rates,
        IReadOnlyList<LimitationEvent> moved,
        bool isMinor,
        Viewer viewer
    )
    {
        var circumstances = new CaseCircumstances
        {
            Rates = rates,
            Interruptions = moved,
            DebtorIsMinor = isMinor,
        };
        var occasion = new CaseOccasion(clock.Today(), clock.GetUtcNow().UtcDateTime, viewer.UserId);
        return Enum.GetValues<CaseAct>()
            .Select(act => (Act: act, Refusal: one.StandsInTheWay(act, circumstances, occasion)))
            .Where(told => told.Refusal is not null)
            .ToDictionary(told => told.Act, told => told.Refusal!);
    }

    private Task<DeskHolder?> HolderAsync(Guid caseId, CancellationToken cancellationToken) =>
        (
            from held in context.DeskAssignments
            join user in context.Users on held.UserId equals user.Id
            where held.SubjectId == caseId
            select new DeskHolder(user.Id, user.PublicId, user.FullName)
        ).SingleOrDefaultAsync(cancellationToken);

    private Task<CaseParties> PartiesAsync(Case one, CancellationToken cancellationToken) =>
        (
            from debtor in context.Debtors
            from portfolio in context.Portfolios
            from creditor in context.Creditors
            where debtor.Id == one.DebtorId && portfolio.Id == one.PortfolioId && creditor.Id == one.CreditorId
            select new CaseParties(
                debtor.PublicId,
                debtor.Name,
                debtor.Kind,
                debtor.OrganisationNumber,
                debtor.BirthDate,
                debtor.Address,
                debtor.Phone,
                debtor.Email,
                creditor.Name,
                creditor.OrganisationNumber,
                creditor.MembersWithdrawCases,
                portfolio.Name
            )
        ).SingleAsync(cancellationToken);

    private async Task<CasePlanModel?> PlanAsync(Case one, DateOnly today, CancellationToken cancellationToken)
    {
        var plan = await context
            .PaymentPlans.AsNoTracking()
            .Include(found => found.Installments)
            .Where(found => found.CaseId == one.Id)
            .OrderByDescending(found => found.ProposedAtUtc)
            .ThenByDescending(found => found.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return plan is null or { WasAgreed: false, State: not PaymentPlanState.AwaitingApproval }
            ? null
            : new CasePlanModel(plan, PlanProgress.Of(plan, one, today));
    }

    private Task<List<CaseDocument>> DocumentsAsync(Case one, Viewer viewer, CancellationToken cancellationToken)
    {
        var registrationIds = one.Invoices.Select(invoice => invoice.RegistrationId).ToList();
        return context
            .Documents.AsNoTracking()
            .VisibleTo(viewer, context)
            .Where(document =>
                document.CaseId == one.Id
                || (document.RegistrationId != null && registrationIds.Contains(document.RegistrationId.Value))
            )
            .OrderByDescending(document => document.UploadedAtUtc)
            .ThenByDescending(document => document.Id)
            .Take(CaseDetailsModel.DocumentsBeside)
            .Select(document => new CaseDocument(
                document.PublicId,
                document.FileName,
                document.Type,
                document.LengthBytes,
                document.UploadedAtUtc
            ))
            .ToListAsync(cancellationToken);
    }
}
