using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Security;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations;

/// <summary>One registration with everything a page about it shows.</summary>
public sealed class RegistrationDetailsQuery(
    PortalContext context,
    Vault vault,
    BirthNumberRules birthNumbers,
    TimeProvider clock
)
{
    public async Task<RegistrationDetails?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        var found = await (
            from one in context.Registrations.AsNoTracking().VisibleTo(viewer)
            where one.PublicId == publicId
            join portfolio in context.Portfolios on one.PortfolioId equals portfolio.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            join sender in context.Users on one.SubmittedByUserId equals sender.Id
            join opened in context.Cases.VisibleTo(viewer) on one.CaseId equals opened.Id into cases
            from opened in cases.DefaultIfEmpty()
            join joined in context.Cases.VisibleTo(viewer) on one.JoinCaseId equals joined.Id into joins
            from joined in joins.DefaultIfEmpty()
            join decider in context.Users on one.DecidedByUserId equals decider.Id into deciders
            from decider in deciders.DefaultIfEmpty()
            join seer in context.Users on one.RefusalSeenByUserId equals seer.Id into seers
            from seer in seers.DefaultIfEmpty()
            select new
            {
                Registration = one,
                Portfolio = portfolio.Name,
                Creditor = creditor.Name,
                Sender = sender.FullName,
                CaseNumber = opened.CaseNumber,
                JoinCaseNumber = joined.CaseNumber,
                Decider = decider.FullName,
                Seer = seer.FullName,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;

        var row = found.Registration;
        return new RegistrationDetails
        {
            Id = row.Id,
            PublicId = row.PublicId,
            ReceiptNumber = row.ReceiptNumber,
            State = row.State,
            CreditorId = row.CreditorId,
            CreditorName = found.Creditor,
            PortfolioName = found.Portfolio,
            SubmittedBy = found.Sender,
            SubmittedAtUtc = row.SubmittedAtUtc,
            Debtor = row.Debtor,
            Contact = row.DebtorContact,
            Claim = new ClaimDetails(
                row.InvoiceNumber,
                row.OwnReference,
                row.InvoiceDate,
                row.DueDate,
                row.Invoiced,
                row.Outstanding,
                row.ReminderFees,
                row.Kid,
                row.Description,
                row.NoticeSentOn,
                row.NoticeDeadline,
                row.Objection,
                row.Note
            ),
            JoinCaseNumber = found.JoinCaseNumber,
            CaseNumber = found.CaseNumber,
            RefusalReason = row.RefusalReason,
            DecidedBy = found.Decider,
            DecidedAtUtc = row.DecidedAtUtc,
            DecisionReason = row.DecisionReason,
            MaskedBirthNumber = Masked(row),
            Documents = await DocumentsAsync(viewer, row.Id, cancellationToken),
            CanSeeRefusal = viewer.IsStaff && row.RefusalWaitsSinceUtc is not null,
            RefusalSeenBy = viewer.IsStaff ? found.Seer : null,
            RefusalSeenAtUtc = viewer.IsStaff ? row.RefusalSeenAtUtc : null,
            CanTakeBack = row.CanBeTakenBack && MayRegister.At(viewer, row.CreditorId),
            NextNight = NextNight.DayAfter(clock.GetUtcNow().UtcDateTime),
        };
    }

    private async Task<IReadOnlyList<DocumentLine>> DocumentsAsync(
        Viewer viewer,
        Guid registrationId,
        CancellationToken cancellationToken
    ) =>
        await context
            .Documents.AsNoTracking()
            .VisibleTo(viewer, context)
            .Where(document => document.RegistrationId == registrationId)
            .OrderBy(document => document.UploadedAtUtc)
            .ThenBy(document => document.Id)
            .Select(document => new DocumentLine(document.PublicId, document.FileName, document.LengthBytes))
            .ToListAsync(cancellationToken);

    private string? Masked(Registration row) =>
        row.DebtorBirthNumberSealed is { } kept
        && NationalIdentityNumber.TryParse(vault.OpenText(kept, Purposes.BirthNumber), birthNumbers, out var number)
            ? number.Masked
            : null;
}
