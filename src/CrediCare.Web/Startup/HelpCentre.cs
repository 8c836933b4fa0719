using CrediCare.Web.Features.Admin.Help;
using CrediCare.Web.Features.Admin.Support;
using CrediCare.Web.Features.Help;
using CrediCare.Web.Features.Support;
using CrediCare.Web.Startup.Verbs;

namespace CrediCare.Web.Startup;

/// <summary>What the help centre, its editing and support are made of.</summary>
public static class HelpCentre
{
    public static void AddPortalHelp(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ISelfCheck, SupportCheck>();
        builder.Services.AddSingleton<SupportContactQuery>();
        builder.Services.AddScoped<ThreadQuery>();
        builder.Services.AddScoped<MessageNotices>();
        builder.Services.AddScoped<WriteMessage>();
        builder.Services.AddScoped<MessageLimit>();
        builder.Services.AddScoped<MessageFiles>();
        builder.Services.AddScoped<MarkThreadRead>();
        builder.Services.AddScoped<CloseThread>();
        builder.Services.AddSingleton<HelpShelf>();
        builder.Services.AddScoped<HelpFiguresQuery>();
        builder.Services.AddScoped<HelpHistoryQuery>();
        builder.Services.AddScoped<EditHelpArticle>();
    }
}
