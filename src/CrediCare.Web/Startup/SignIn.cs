using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Seeding;
using CrediCare.Data.Throttling;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Admin.Creditors;
using CrediCare.Web.Features.Admin.Creditors.Applications;
using CrediCare.Web.Features.Admin.Packages;
using CrediCare.Web.Features.Api;
using CrediCare.Web.Features.BecomeCustomer;
using CrediCare.Web.Features.Preferences;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>Who is who: accounts, the session cookie, passwords and what mailed links are made of.</summary>
public static class SignIn
{
    // Browsers take such a name only over https, from this host, for all of it: nobody beside us can set it.
    private const string OfThisHostOnly = "__Host-";

    private static readonly TimeSpan SecondStep = TimeSpan.FromMinutes(10);

    public static void AddPortalSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddIdentityCore<PortalUser>(SetRules)
            .AddUserStore<PortalUserStore>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PortalUserClaims>()
            .AddPasswordValidator<PasswordRule>()
            .AddTokenProvider<AccountLinks>(AccountLinks.ProviderName);
        services.AddScoped<IPasswordHasher<PortalUser>, SealedPasswordHasher>();
        // OWASP's figure for PBKDF2 with SHA-512; an older hash is renewed when its owner signs in.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddScoped<SessionEvents>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    options.UsePortalCookie("credicare-session", builder.Environment, SignInSession.Life);
                    // Programs are let in by their key: there a browser's cookie is not even looked at.
                    options.ForwardDefaultSelector = context => ApiKeyHandler.Serves(context) ? ApiKeyHandler.SchemeName : null;
                    options.EventsType = typeof(SessionEvents);
                }
            )
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                options =>
                {
                    options.UsePortalCookie("credicare-second-step", builder.Environment, SecondStep);
                    options.SlidingExpiration = false;
                }
            );

        services.AddScoped<SecondFactorRule>();
        services.AddScoped<Guesses>();
        services.AddScoped<GuessAnswers>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<Sessions>();
        services.AddScoped<OwnSessions>();
        services.AddScoped<NewDeviceMail>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<KnownDevice>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<SecondFactor>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeySettings>();
        services.AddScoped<PasskeyChallenge>();
        services.AddScoped<PasskeySignIn>();
        services.AddScoped<AccountMail>();
        services.AddScoped<Passkeys>();
        services.AddScoped<PasswordByLink>();
        services.AddScoped<KeptForms>();
        services.AddScoped<Invitations>();
        services.AddScoped<CreateAdministrator>();
        services.AddScoped<EndStaffAccess>();
        services.AddScoped<CreditorsQuery>();
        services.AddScoped<NewCreditorReader>();
        services.AddScoped<CreateCreditor>();
        services.AddScoped<InviteAgain>();
        services.AddScoped<ApplicationQuery>();
        services.AddScoped<DecideApplication>();
        services.AddScoped<ApplicationReader>();
        services.AddScoped<Apply>();
        services.AddScoped<OfferedPackages>();
        services.AddSingleton<ApplicationLinks>();
        services.AddSingleton<ICompanyRegister, NoCompanyRegister>();
        services.AddScoped<Throttle>();
        services.AddScoped<ILanguageKeeper, LanguageKeeper>();
        services.AddScoped<IFormKeeper>(services => services.GetRequiredService<KeptForms>());
        services.AddSingleton<AccountLinks>();
        services.AddScoped<DemoPeople>();
    }

    private static void SetRules(IdentityOptions options)
    {
        PortalModel.UseIdentitySchema(options);
        options.User.RequireUniqueEmail = true;
        // The user name is the e-mail address, and addresses may hold letters that the default list lacks.
        options.User.AllowedUserNameCharacters = "";
        options.Password = new PasswordOptions
        {
            RequiredLength = PasswordRule.MinimumLength,
            RequiredUniqueChars = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Tokens.PasswordResetTokenProvider = AccountLinks.ProviderName;
    }

    private static void UsePortalCookie(
        this CookieAuthenticationOptions options,
        string name,
        IHostEnvironment environment,
        TimeSpan life
    )
    {
        options.Cookie.Name = environment.IsDevelopment() ? name : $"{OfThisHostOnly}{name}";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = life;
        options.LoginPath = AccountPaths.SignIn;
        options.ReturnUrlParameter = "returnUrl";
    }
}
