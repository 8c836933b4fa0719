using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Web.Features.Admin.Jobs;
using CrediCare.Web.Features.Admin.Payments.Files;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Jobs.ClientFunds;
using CrediCare.Web.Jobs.Day;
using CrediCare.Web.Jobs.Import;
using CrediCare.Web.Jobs.Payments;
using CrediCare.Web.Jobs.Reports;
using CrediCare.Web.Jobs.Watching;
using CrediCare.Web.Jobs.Week;
using CrediCare.Web.Jobs.Week.Privacy;
using CrediCare.Web.Startup;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Jobs;

/// <summary>The jobs themselves, whoever starts them: the schedule, a verb or a button.</summary>
public static class JobServices
{
    public static IServiceCollection AddPortalJobs(this IServiceCollection services)
    {
        services.AddScoped<JobStarter>();
        services.AddSingleton<JobRunner>();
        services.AddScoped<ImportBatch>();
        services.AddSingleton<ImportRegistrations>();
        services.AddSingleton<NightlyImport>();
        services.AddScoped<DraftReminderBatch>();
        services.AddSingleton<RemindOfDrafts>();
        services.AddScoped<AccessMails>();
        services.AddScoped<LastDayReminderBatch>();
        services.AddScoped<EndedAccessBatch>();
        services.AddScoped<UserReviewBatch>();
        services.AddScoped<EndingKeys>();
        services.AddSingleton<AccessDay>();
        services.AddScoped<BankAccountMails>();
        services.AddScoped<BankAccountBatch>();
        services.AddSingleton<BankAccountDay>();
        services.AddScoped<CaseNotices>();
        services.AddScoped<EndedPauses>();
        services.AddScoped<LapsedDecisions>();
        services.AddScoped<MissedInstallments>();
        services.AddScoped<HeavyFees>();
        services.AddScoped<LimitationWarnings>();
        services.AddSingleton<CaseDaySteps>();
        services.AddSingleton<CaseDay>();
        services.AddScoped<MailDigestBatch>();
        services.AddSingleton<MailDigest>();
        services.AddScoped<ReportShelf>();
        services.AddScoped<CaseHistories>();
        services.AddScoped<ReportNotices>();
        services.AddScoped<StatusReportBatch>();
        services.AddSingleton<ReportRun>();
        services.AddSingleton<StatusReports>();
        services.AddScoped<TermsOfRemittance>();
        services.AddScoped<RemittanceBatch>();
        services.AddSingleton<RemittanceReports>();
        services.AddSingleton<WeeklyRemittance>();
        services.AddSingleton<MonthlyStatusReport>();
        services.AddScoped<ClientFundsFacts>();
        services.AddScoped<ClientFundsBankWords>();
        services.AddScoped<SettleDifferences>();
        services.AddScoped<ClientFundsBalances>();
        services.AddScoped<ClientFundsBatch>();
        services.AddSingleton<CloseClientFunds>();
        services.AddSingleton<ClientFundsDays>();
        services.TryAddSingleton(provider => new AuditHeads(
            provider
                .GetRequiredService<IOptions<StorageOptions>>()
                .Value.PathOf(provider.GetRequiredService<IHostEnvironment>(), AuditHeads.FileName)
        ));
        services.AddScoped<SealAudit>();
        services.AddSingleton<AuditSealing>();
        services.AddScoped<CountDoings>();
        services.AddScoped<WatchedHour>();
        services.AddSingleton<Watch>();
        services.AddScoped<DueReports>();
        services.AddScoped<OwnReportBatch>();
        services.AddSingleton<OwnReports>();
        services.TryAddSingleton(provider =>
            IncomingFolder.Below(
                provider.GetRequiredService<IOptions<StorageOptions>>().Value,
                provider.GetRequiredService<IHostEnvironment>()
            )
        );
        services.AddScoped<ReceivePaymentFile>();
        services.AddScoped<FileTakingBack>();
        services.AddScoped<FilePayouts>();
        services.AddScoped<RefundReturns>();
        services.AddScoped<FileItemBooking>();
        services.AddSingleton<TakeIncomingFolder>();
        services.AddSingleton<BookReceivedFiles>();
        services.AddSingleton<IncomingFiles>();
        services.AddScoped<InboxRetentionBatch>();
        services.AddScoped<ReportRetentionBatch>();
        services.AddScoped<ApiAnswerRetention>();
        services.AddScoped<SandboxRetention>();
        services.AddScoped<WebhookRetentionBatch>();
        services.AddScoped<UploadRetentionBatch>();
        services.AddScoped<DraftRetentionBatch>();
        services.AddRetainedThings();
        services.AddSingleton<Retention>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<BackgroundRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundRuns>());
        services.AddScoped<JobsQuery>();
        services.AddScoped<StartImport>();
        return services;
    }
}
