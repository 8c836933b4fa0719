using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Admin.Assessments;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Registrations;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload;

namespace CrediCare.Web.Startup;

/// <summary>What registering, its list and the assessment of old claims are made of.</summary>
public static class Registering
{
    public static void AddPortalRegistering(this WebApplicationBuilder builder)
    {
        // Test populations' birth numbers are nobody's, and are taken only where nobody real is served.
        builder.Services.AddSingleton(
            builder.Environment.IsDevelopment() ? BirthNumberRules.Testing : BirthNumberRules.Production
        );
        builder.Services.AddScoped<RegistrationGate>();
        builder.Services.AddScoped<KnownDebtor>();
        builder.Services.AddScoped<DocumentIntake>();
        builder.Services.AddSingleton<DraftKey>();
        builder.Services.AddScoped<DraftStore>();
        builder.Services.AddScoped<DraftReminders>();
        builder.Services.AddScoped<DraftDesk>();
        builder.Services.AddScoped<RegistrationReader>();
        builder.Services.AddScoped<DebtorSealing>();
        builder.Services.AddScoped<PreCheckQuery>();
        builder.Services.AddScoped<Findings>();
        builder.Services.AddScoped<SubmitClaims>();
        builder.Services.AddScoped<SubmitRegistration>();
        builder.Services.AddScoped<TakeBackRegistration>();
        builder.Services.AddScoped<RegistrationListQuery>();
        builder.Services.AddScoped<RegistrationDetailsQuery>();
        builder.Services.AddScoped<UploadFiles>();
        builder.Services.AddScoped<UploadLayouts>();
        builder.Services.AddSingleton<UploadPieces>();
        builder.Services.AddSingleton<ReadingTurns>();
        builder.Services.AddScoped<UploadJudge>();
        builder.Services.AddScoped<JudgeUpload>();
        builder.Services.AddScoped<SendUpload>();
        builder.Services.AddScoped<KeepPapers>();
        builder.Services.AddScoped<SendPapers>();
        builder.Services.AddScoped<UploadPapers>();
        builder.Services.AddScoped<ReceivePapers>();
        builder.Services.AddScoped<PaperDeeds>();
        builder.Services.AddScoped<PlaceLatePaper>();
        builder.Services.AddScoped<TakeBackUpload>();
        builder.Services.AddSingleton<UploadWork>();
        builder.Services.AddScoped<UploadQuery>();
        builder.Services.AddScoped<UploadRowWords>();
        builder.Services.AddScoped<UploadReviewQuery>();
        builder.Services.AddScoped<UploadDeeds>();
        builder.Services.AddScoped<ReceiveUpload>();
        builder.Services.AddScoped<ChangeUploadRow>();
        builder.Services.AddScoped<AssessmentQueueQuery>();
        builder.Services.AddScoped<DecideAssessment>();
    }
}
