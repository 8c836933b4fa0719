using CrediCare.Data.Identity;
using CrediCare.Data.Lists;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Domain.Webhooks;

namespace CrediCare.Data.Access;

/// <summary>
/// The one filter that decides what a signed-in person may see. Every read begins here: staff see all, everyone else
/// what lies in the portfolios of their memberships. What is filtered out does not exist for the page, so a
/// stranger's id ends as "not found".
/// </summary>
public static class Visibility
{
    public static IQueryable<Creditor> VisibleTo(this IQueryable<Creditor> creditors, Viewer viewer)
    {
        if (viewer.IsStaff)
            return creditors;
        return creditors.Where(creditor => viewer.CreditorIds.Contains(creditor.Id));
    }

    public static IQueryable<Portfolio> VisibleTo(this IQueryable<Portfolio> portfolios, Viewer viewer) =>
        viewer.IsStaff ? portfolios : portfolios.Where(portfolio => viewer.PortfolioIds.Contains(portfolio.Id));

    public static IQueryable<Registration> VisibleTo(this IQueryable<Registration> registrations, Viewer viewer) =>
        viewer.IsStaff
            ? registrations
            : registrations.Where(registration => viewer.PortfolioIds.Contains(registration.PortfolioId));

    /// <summary>A draft is its author's alone; staff do not see it either.</summary>
    public static IQueryable<RegistrationDraft> VisibleTo(this IQueryable<RegistrationDraft> drafts, Viewer viewer)
    {
        return drafts.Where(draft => draft.AuthorUserId == viewer.UserId && viewer.CreditorIds.Contains(draft.CreditorId));
    }

    /// <summary>
    /// An uploaded file is its author's and the company's administrators', as long as they may register in its portfolio; staff
    /// do not see it.
    /// </summary>
    public static IQueryable<UploadBatch> VisibleTo(this IQueryable<UploadBatch> uploads, Viewer viewer)
    {
        var administered = Administered(viewer);
        Guid[] registers =
        [
            .. viewer.Memberships.Where(one => one.Role >= MembershipRole.Member).SelectMany(one => one.PortfolioIds),
        ];
        return uploads.Where(upload =>
            registers.Contains(upload.PortfolioId)
            && (upload.AuthorUserId == viewer.UserId || administered.Contains(upload.CreditorId))
        );
    }

    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Viewer viewer) =>
        viewer.IsStaff ? cases : cases.Where(one => viewer.PortfolioIds.Contains(one.PortfolioId));

    /// <summary>What has happened to visible cases; what is for staff is left out for everyone else.</summary>
    public static IQueryable<CaseEvent> VisibleTo(this IQueryable<CaseEvent> events, Viewer viewer) =>
        viewer.IsStaff
            ? events
            : events.Where(one => viewer.PortfolioIds.Contains(one.PortfolioId) && one.Audience == CaseAudience.Creditor);

    /// <summary>The rows of the ledgers that count as paid: visible with the portfolio they count in.</summary>
    public static IQueryable<LedgerEntry> PaidVisibleTo(this IQueryable<LedgerEntry> entries, Viewer viewer)
    {
        var paid = entries.Where(entry => entry.PaidPortfolioId != null && entry.Kind != LedgerEntryKind.Reallocation);
        return viewer.IsStaff ? paid : paid.Where(entry => viewer.PortfolioIds.Contains(entry.PaidPortfolioId!.Value));
    }

    /// <summary>Who may answer is another question than who may see (<see cref="DecisionRule"/>).</summary>
    public static IQueryable<Decision> VisibleTo(this IQueryable<Decision> decisions, Viewer viewer) =>
        viewer.IsStaff ? decisions : decisions.Where(one => viewer.PortfolioIds.Contains(one.PortfolioId));

    /// <summary>A debtor is visible through a visible case.</summary>
    public static IQueryable<Debtor> VisibleTo(this IQueryable<Debtor> debtors, Viewer viewer, IQueryable<Case> cases)
    {
        if (viewer.IsStaff)
            return debtors;
        var visible = cases.VisibleTo(viewer);
        return debtors.Where(debtor => visible.Any(one => one.DebtorId == debtor.Id));
    }

    /// <summary>Where a company's money goes is its administrators' business, whatever company they work for just now.</summary>
    public static IQueryable<BankAccountChange> VisibleTo(this IQueryable<BankAccountChange> changes, Viewer viewer)
    {
        if (viewer.IsStaff)
            return changes;
        var administered = Administered(viewer);
        return changes.Where(change => administered.Contains(change.CreditorId));
    }

    /// <summary>Keys are their company's administrators' business; staff neither see nor make any.</summary>
    public static IQueryable<ApiKey> VisibleTo(this IQueryable<ApiKey> keys, Viewer viewer)
    {
        var administered = Administered(viewer);
        return keys.Where(key => administered.Contains(key.CreditorId));
    }

    /// <summary>Webhooks are their company's administrators' business, as keys are.</summary>
    public static IQueryable<WebhookEndpoint> VisibleTo(this IQueryable<WebhookEndpoint> endpoints, Viewer viewer)
    {
        var administered = Administered(viewer);
        return endpoints.Where(endpoint => administered.Contains(endpoint.CreditorId));
    }

    /// <summary>A document is visible with the draft, registration, case or conversation it belongs to.</summary>
    public static IQueryable<Document> VisibleTo(this IQueryable<Document> documents, Viewer viewer, PortalContext context)
    {
        var drafts = context.RegistrationDrafts.VisibleTo(viewer);
        if (viewer.IsStaff)
            return documents.Where(document => document.DraftId == null || drafts.Any(draft => draft.Id == document.DraftId));
        var registrations = context.Registrations.VisibleTo(viewer);
        var cases = context.Cases.VisibleTo(viewer);
        var threads = context.MessageThreads.VisibleTo(viewer, context);
        return documents.Where(document =>
            drafts.Any(draft => draft.Id == document.DraftId)
            || registrations.Any(registration => registration.Id == document.RegistrationId)
            || cases.Any(one => one.Id == document.CaseId)
            || threads.Any(thread => thread.Messages.Any(message => message.Id == document.MessageId))
        );
    }

    /// <summary>A session is its owner's alone; staff do not see it either.</summary>
    public static IQueryable<SignInSession> VisibleTo(this IQueryable<SignInSession> sessions, Viewer viewer) =>
        sessions.Where(session => session.UserId == viewer.UserId);

    /// <summary>What is told to one person is that person's alone; staff do not see it either.</summary>
    public static IQueryable<InboxItem> VisibleTo(this IQueryable<InboxItem> items, Viewer viewer) =>
        viewer.IsStaff
            ? items.Where(item => item.RecipientUserId == null)
            : items.Where(item =>
                (item.RecipientUserId == null && viewer.PortfolioIds.Contains(item.PortfolioId!.Value))
                || (
                    item.RecipientUserId == viewer.UserId
                    && viewer.CreditorIds.Contains(item.CreditorId)
                    && (item.PortfolioId == null || viewer.PortfolioIds.Contains(item.PortfolioId.Value))
                )
            );

    /// <summary>
    /// A frozen report is visible to those who see its portfolio; one about all of a creditor's to those who reach all of them. A
    /// person's own is that person's alone, for as long as they reach every portfolio it holds.
    /// </summary>
    public static IQueryable<Report> VisibleTo(this IQueryable<Report> reports, Viewer viewer)
    {
        var frozen = reports.Where(report => report.FrozenAtUtc != null);
        if (viewer.IsStaff)
            return frozen.Where(report => report.OwnerUserId == null || report.OwnerUserId == viewer.UserId);
        var whole = Whole(viewer);
        return frozen.Where(report =>
            report.OwnerUserId != null
                ? report.OwnerUserId == viewer.UserId
                    && viewer.CreditorIds.Contains(report.CreditorId!.Value)
                    && report.Covers.All(cover => viewer.PortfolioIds.Contains(cover.PortfolioId))
            : report.PortfolioId == null ? whole.Contains(report.CreditorId!.Value)
            : viewer.PortfolioIds.Contains(report.PortfolioId.Value)
        );
    }

    /// <summary>A saved order is its owner's in the company worked for now, and its colleagues' there when it is shared.</summary>
    public static IQueryable<SavedReport> VisibleTo(this IQueryable<SavedReport> saved, Viewer viewer)
    {
        var companyId = viewer.IsStaff ? Guid.Empty : viewer.Current?.CreditorId;
        return saved.Where(one => one.CompanyId == companyId && (one.OwnerUserId == viewer.UserId || one.IsShared));
    }

    /// <summary>What a person has asked to have made is that person's alone, in a company they still belong to.</summary>
    public static IQueryable<ReportRequest> VisibleTo(this IQueryable<ReportRequest> requests, Viewer viewer) =>
        requests.Where(one =>
            one.OwnerUserId == viewer.UserId
            && (viewer.IsStaff ? one.CompanyId == Guid.Empty : viewer.CreditorIds.Contains(one.CompanyId))
        );

    /// <summary>A saved filter is its owner's alone, in the company worked for now.</summary>
    public static IQueryable<SavedFilter> VisibleTo(this IQueryable<SavedFilter> filters, Viewer viewer)
    {
        var companyId = viewer.IsStaff ? Guid.Empty : viewer.Current?.CreditorId;
        return filters.Where(filter => filter.UserId == viewer.UserId && filter.CompanyId == companyId);
    }

    /// <summary>A passkey is its owner's alone.</summary>
    public static IQueryable<PortalPasskey> VisibleTo(this IQueryable<PortalPasskey> passkeys, Viewer viewer) =>
        passkeys.Where(passkey => passkey.UserId == viewer.UserId);

    /// <summary>
    /// A conversation about a case is visible with the case. One about nothing in particular is visible to those who reach
    /// all of the company, and to others when they have written in it; one about the company itself to its administrators.
    /// </summary>
    public static IQueryable<MessageThread> VisibleTo(
        this IQueryable<MessageThread> threads,
        Viewer viewer,
        PortalContext context
    )
    {
        if (viewer.IsStaff)
            return threads;
        var whole = Whole(viewer);
        var administered = Administered(viewer);
        var cases = context.Cases.VisibleTo(viewer);
        return threads.Where(thread =>
            thread.CaseId != null ? cases.Any(one => one.Id == thread.CaseId)
            : thread.IsForAdministrators ? administered.Contains(thread.CreditorId)
            : whole.Contains(thread.CreditorId)
                || (
                    viewer.CreditorIds.Contains(thread.CreditorId)
                    && thread.Messages.Any(message => message.AuthorUserId == viewer.UserId)
                )
        );
    }

    private static Guid[] Whole(Viewer viewer) =>
        [.. viewer.Memberships.Where(one => one.AllPortfolios).Select(one => one.CreditorId)];

    private static Guid[] Administered(Viewer viewer) =>
        [.. viewer.Memberships.Where(one => one.Role == MembershipRole.Administrator).Select(one => one.CreditorId)];
}
