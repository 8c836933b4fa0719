using CrediCare.Web.Features.Admin;
using CrediCare.Web.Features.Admin.Assignments;
using CrediCare.Web.Features.Admin.Letters;
using CrediCare.Web.Features.Admin.Notes;
using CrediCare.Web.Features.Admin.Payments;
using CrediCare.Web.Features.Admin.Payments.Files;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Admin.Refunds;
using CrediCare.Web.Features.Admin.Settlement;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Features.Admin.Status;

namespace CrediCare.Web.Startup;

/// <summary>What the caseworkers' desk is made of. A new kind of work is one more source here.</summary>
public static class DeskPages
{
    public static IServiceCollection AddDeskPages(this IServiceCollection services)
    {
        services.AddScoped<StatusQuery>();
        services.AddScoped<MachineFacts>();
        services.AddScoped<IDeskSource, DisputesWaiting>();
        services.AddScoped<IDeskSource, AnswersWaiting>();
        services.AddScoped<IDeskSource, AssessmentsWaiting>();
        services.AddScoped<IDeskSource, MessagesWaiting>();
        services.AddScoped<IDeskSource, PaymentsWaiting>();
        services.AddScoped<IDeskSource, PaymentFilesWaiting>();
        services.AddScoped<IDeskSource, ExcessWaiting>();
        services.AddScoped<IDeskSource, ReturnsWaiting>();
        services.AddScoped<IDeskSource, BrokenPlansWaiting>();
        services.AddScoped<IDeskSource, LimitationNear>();
        services.AddScoped<IDeskSource, LettersWaiting>();
        services.AddScoped<IDeskSource, RefusedImportsWaiting>();
        services.AddScoped<DeskCountsQuery>();
        services.AddScoped<DeskFactsQuery>();
        services.AddScoped<DeskItemsQuery>();
        services.AddScoped<DeskQuery>();
        services.AddScoped<ColleaguesQuery>();
        services.AddScoped<AssignItems>();
        services.AddScoped<LettersQuery>();
        services.AddScoped<LetterChecks>();
        services.AddScoped<RecordLetters>();
        services.AddScoped<WriteNotes>();
        services.AddScoped<RefundsQuery>();
        services.AddScoped<EnterRefundAccount>();
        services.AddScoped<PaymentsQuery>();
        services.AddScoped<PaymentSuggestionsQuery>();
        services.AddScoped<ReceivePayment>();
        services.AddScoped<SettlePayment>();
        services.AddScoped<FilesQuery>();
        services.AddScoped<StartBooking>();
        services.AddScoped<DifferencesQuery>();
        services.AddScoped<SettlementQuery>();
        services.AddScoped<ChangeSettlementDay>();
        services.AddScoped<PayoutProposalsQuery>();
        services.AddScoped<OrderBankFile>();
        services.AddScoped<PayoutsQuery>();
        services.AddScoped<OrderPayments>();
        services.AddScoped<StopOrder>();
        services.AddScoped<SendOrder>();
        return services;
    }
}
