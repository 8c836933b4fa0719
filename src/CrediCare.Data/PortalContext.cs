using System.Data.Common;
using System.Runtime.ExceptionServices;
using CrediCare.Data.Api;
using CrediCare.Data.Audit;
using CrediCare.Data.Desk;
using CrediCare.Data.Forms;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Lists;
using CrediCare.Data.Outbox;
using CrediCare.Data.Privacy;
using CrediCare.Data.Rates;
using CrediCare.Data.Search;
using CrediCare.Data.Security;
using CrediCare.Data.Webhooks;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Help;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Domain.Webhooks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrediCare.Data;

/// <summary>
/// The one model. Each database has a derived context in its own project, which only says what must differ there:
/// the binary collation and how a key is stored.
/// </summary>
public abstract class PortalContext(DbContextOptions options)
    : IdentityUserContext<
        PortalUser,
        Guid,
        IdentityUserClaim<Guid>,
        IdentityUserLogin<Guid>,
        IdentityUserToken<Guid>,
        PortalPasskey
    >(options)
{
    public DbSet<Creditor> Creditors => Set<Creditor>();
    public DbSet<Portfolio> Portfolios => Set<Portfolio>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<BankAccountChange> BankAccountChanges => Set<BankAccountChange>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<ApiAnswer> ApiAnswers => Set<ApiAnswer>();
    public DbSet<Sandbox> Sandboxes => Set<Sandbox>();
    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();
    public DbSet<WebhookEvent> WebhookEvents => Set<WebhookEvent>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<WebhookTry> WebhookTries => Set<WebhookTry>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<Package> Packages => Set<Package>();
    public DbSet<CustomerApplication> CustomerApplications => Set<CustomerApplication>();

    public DbSet<Debtor> Debtors => Set<Debtor>();
    public DbSet<DebtorMergeSuggestion> DebtorMergeSuggestions => Set<DebtorMergeSuggestion>();

    public DbSet<Registration> Registrations => Set<Registration>();
    public DbSet<RegistrationDraft> RegistrationDrafts => Set<RegistrationDraft>();
    public DbSet<InvoiceNumberReservation> InvoiceNumberReservations => Set<InvoiceNumberReservation>();
    public DbSet<UploadBatch> UploadBatches => Set<UploadBatch>();
    public DbSet<UploadPiece> UploadPieces => Set<UploadPiece>();
    public DbSet<UploadLayout> UploadLayouts => Set<UploadLayout>();
    public DbSet<UploadFilePiece> UploadFilePieces => Set<UploadFilePiece>();
    public DbSet<UploadPaper> UploadPapers => Set<UploadPaper>();
    public DbSet<UploadPaperContent> UploadPaperContents => Set<UploadPaperContent>();

    public DbSet<Case> Cases => Set<Case>();
    public DbSet<Invoice> Invoices => Set<Invoice>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();
    public DbSet<TakenForm> TakenForms => Set<TakenForm>();
    public DbSet<CaseNote> CaseNotes => Set<CaseNote>();
    public DbSet<Dispute> Disputes => Set<Dispute>();
    public DbSet<PaymentPlan> PaymentPlans => Set<PaymentPlan>();
    public DbSet<LimitationEvent> LimitationEvents => Set<LimitationEvent>();
    public DbSet<LegalStep> LegalSteps => Set<LegalStep>();
    public DbSet<CaseWithdrawal> CaseWithdrawals => Set<CaseWithdrawal>();
    public DbSet<AttachmentOrder> AttachmentOrders => Set<AttachmentOrder>();
    public DbSet<Declaration> Declarations => Set<Declaration>();
    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<Document> Documents => Set<Document>();
    public DbSet<DocumentContent> DocumentContents => Set<DocumentContent>();
    public DbSet<MessageThread> MessageThreads => Set<MessageThread>();
    public DbSet<ThreadReading> ThreadReadings => Set<ThreadReading>();
    public DbSet<InboxItem> InboxItems => Set<InboxItem>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<ReportPiece> ReportPieces => Set<ReportPiece>();
    public DbSet<SavedReport> SavedReports => Set<SavedReport>();
    public DbSet<ReportRequest> ReportRequests => Set<ReportRequest>();
    public DbSet<InboxReading> InboxReadings => Set<InboxReading>();

    public DbSet<HelpArticle> HelpArticles => Set<HelpArticle>();
    public DbSet<HelpArticleRevision> HelpArticleRevisions => Set<HelpArticleRevision>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<IncomingPayment> IncomingPayments => Set<IncomingPayment>();

    public DbSet<ReceivedFile> ReceivedFiles => Set<ReceivedFile>();
    public DbSet<ReceivedFileItem> ReceivedFileItems => Set<ReceivedFileItem>();

    public DbSet<IncomingPaymentBooking> IncomingPaymentBookings => Set<IncomingPaymentBooking>();
    public DbSet<ClientFundsEntry> ClientFundsEntries => Set<ClientFundsEntry>();
    public DbSet<ClientFundsDay> ClientFundsDays => Set<ClientFundsDay>();
    public DbSet<PaymentOrder> PaymentOrders => Set<PaymentOrder>();
    public DbSet<RefundAccount> RefundAccounts => Set<RefundAccount>();
    public DbSet<ClientFundsDifference> ClientFundsDifferences => Set<ClientFundsDifference>();

    public DbSet<DeskAssignment> DeskAssignments => Set<DeskAssignment>();

    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();
    public DbSet<RegistrationTerm> RegistrationTerms => Set<RegistrationTerm>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();
    public DbSet<MailChoice> MailChoices => Set<MailChoice>();
    public DbSet<KeptForm> KeptForms => Set<KeptForm>();
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<JobRefusal> JobRefusals => Set<JobRefusal>();
    public DbSet<JobLease> JobLeases => Set<JobLease>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditPersonalFacts> AuditPersonalFacts => Set<AuditPersonalFacts>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<RetentionApproval> RetentionApprovals => Set<RetentionApproval>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The collation under which text is compared byte by byte.</summary>
    protected abstract string BinaryCollation { get; }

    /// <summary>How the database takes many rows at once; null where statements are its fastest way.</summary>
    public virtual BulkCopy? Copy => null;

    /// <summary>The command by which the database counts its rows anew, for the plans of its queries.</summary>
    public virtual string CountAnew => "ANALYZE";

    /// <summary>What the database's complaint means: try again, look at the row, or give up.</summary>
    public abstract DatabaseFailure FailureOf(DbException failure);

    /// <exception cref="InvalidOperationException">It holds what creditors' webhooks are to tell.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        WebhookOutbox.RefuseWhatIsSaved(this);
        RefuseEditedHistory();
        CountVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Also writes what the creditors' webhooks are to tell of it, in the same transaction.</summary>
    /// <exception cref="DbUpdateException">A row, or somebody who was first, stood in the way.</exception>
    /// <exception cref="DbException">The database is away, has no room, or put an end to it for another's sake.</exception>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        RefuseEditedHistory();
        CountVersions();
        await WebhookOutbox.WriteWhatIsSavedAsync(this, cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (Exception failure) when (ComplaintIn(failure) is { } complaint && FailureOf(complaint) != DatabaseFailure.Data)
        {
            // Whoever takes the other kind for somebody who was first must not take this one for it.
            ExceptionDispatchInfo.Throw(complaint);
            throw;
        }
    }

    /// <summary>Wrapped once on an embedded engine, and twice where a server's driver thinks that it may pass.</summary>
    private static DbException? ComplaintIn(Exception failure) =>
        failure switch
        {
            DbException complaint => complaint,
            { InnerException: { } inner } => ComplaintIn(inner),
            _ => null,
        };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalContext).Assembly);
        builder.Entity<SearchTerm>().Property(term => term.Term).UseCollation(BinaryCollation);
        builder.Entity<RegistrationTerm>().Property(term => term.Term).UseCollation(BinaryCollation);
        builder.Entity<CreditorNameWord>().Property(word => word.Word).UseCollation(BinaryCollation);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.FindProperty("PublicId") is { } publicId)
            {
                publicId.SetMaxLength(PublicId.Length);
                publicId.SetIsUnicode(false);
                publicId.SetCollation(BinaryCollation);
                entity.AddIndex(publicId).IsUnique = true;
            }

            // Keys are made by the entities; else a new child of a loaded parent would be taken for an old one and updated.
            foreach (var key in entity.FindPrimaryKey()?.Properties.Where(property => property.ClrType == typeof(Guid)) ?? [])
                key.ValueGenerated = ValueGenerated.Never;

            if (
                entity.FindProperty(nameof(IVersioned.Version)) is { } version
                && typeof(IVersioned).IsAssignableFrom(entity.ClrType)
            )
                version.IsConcurrencyToken = true;
        }
    }

    /// <summary>Dated rows and the audit log only grow.</summary>
    private void RefuseEditedHistory()
    {
        if (
            ChangeTracker
                .Entries()
                .FirstOrDefault(entry =>
                    entry.State is EntityState.Modified or EntityState.Deleted
                    && entry.Entity is DatedRow or AuditEntry or AuditSeal
                ) is
            { } edited
        )
            throw new InvalidOperationException(
                $"A {edited.Metadata.ClrType.Name} is followed by a new row, never edited or deleted."
            );
    }

    private void CountVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            var version = entry.Property(entity => entity.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }
}
