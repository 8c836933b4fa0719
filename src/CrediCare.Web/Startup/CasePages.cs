using CrediCare.Data.Figures;
using CrediCare.Data.Seeding;
using CrediCare.Data.Seeding.Stock;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Admin.Cases.Acts;
using CrediCare.Web.Features.Cases;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Dashboard;
using CrediCare.Web.Features.Debtors;
using CrediCare.Web.Features.Decisions;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Inbox;
using CrediCare.Web.Features.Reports;
using CrediCare.Web.Features.Reports.Ledgers;
using CrediCare.Web.Features.Reports.Own;
using CrediCare.Web.Features.Search;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup.Verbs;

namespace CrediCare.Web.Startup;

/// <summary>What the pages about cases, the search and the inbox are made with.</summary>
public static class CasePages
{
    public static IServiceCollection AddCasePages(this IServiceCollection services)
    {
        services.AddScoped<DemoCases>();
        services.AddScoped<DemoBankFiles>();
        services.AddScoped<DemoClientFunds>();
        services.AddScoped<DemoStock>();
        services.AddScoped<ISelfCheck, DemoStockCheck>();
        services.AddScoped<CaseClaims>();
        services.AddScoped<CaseRows>();
        services.AddScoped<CaseSums>();
        services.AddScoped<ListScopes>();
        services.AddScoped<ListDownload>();
        services.AddScoped<SavedFilters>();
        services.AddScoped<SavedFilterDesk>();
        services.AddTransient<CaseFile>();
        services.AddScoped<DebtorRows>();
        services.AddScoped<DebtorListQuery>();
        services.AddScoped<DebtorQuery>();
        services.AddTransient<DebtorFile>();
        services.AddScoped<CaseListQuery>();
        services.AddScoped<CaseDetailsQuery>();
        services.AddScoped<EndStatementQuery>();
        services.AddScoped<CaseLogQuery>();
        services.AddScoped<CaseLegalQuery>();
        services.AddScoped<CaseAtHandQuery>();
        services.AddScoped<CaseActPages>();
        services.AddScoped<CaseDoing>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<CreditorAsking>();
        services.AddScoped<LetterFeeQuery>();
        services.AddScoped<LetterRecording>();
        services.AddScoped<CourtFeeQuery>();
        services.AddScoped<FeeCapQuery>();
        services.AddTransient<StaffActParts>();
        services.AddTransient<ContactReader>();
        services.AddScoped<DecisionQuery>();
        services.AddScoped<DecisionPageQuery>();
        services.AddTransient<DecisionWords>();
        services.AddScoped<AnswerDecision>();
        services.AddScoped<AssignDecision>();
        services.AddScoped<DebtorTerms>();
        services.AddTransient<CaseWords>();
        services.AddSingleton<PaidBefore>();
        services.AddSingleton<FiguresOfAll>();
        services.AddScoped<CaseFiguresQuery>();
        services.AddScoped<AnswerTimesQuery>();
        services.AddScoped<DashboardQuery>();
        services.AddTransient<DashboardCharts>();
        services.AddScoped<ExactPlace>();
        services.AddScoped<SearchHits>();
        services.AddScoped<ReportReader>();
        services.AddScoped<LedgerRows>();
        services.AddScoped<LedgerFile>();
        services.AddScoped<RemittanceFiles>();
        services.AddScoped<RemittancePayouts>();
        services.AddScoped<ReportDownload>();
        services.AddScoped<DocumentDownload>();
        services.AddScoped<ReportListQuery>();
        services.AddScoped<OrderedCases>();
        services.AddScoped<OwnReportRows>();
        services.AddScoped<OwnReportScopes>();
        services.AddScoped<OwnReportMaker>();
        services.AddScoped<OwnReportDownload>();
        services.AddScoped<NewReportQuery>();
        services.AddScoped<SavedReports>();
        services.AddScoped<ReportRequests>();
        services.AddTransient<ReportWords>();
        ReportPdf.AddTo(services);
        services.AddScoped<InboxQuery>();
        services.AddScoped<MarkAsRead>();
        services.AddScoped<IPageFrameSource, PageFrameSource>();
        return services;
    }
}
