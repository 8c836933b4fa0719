namespace CrediCare.Web.Features.Account;

/// <summary>The account pages that other code leads to.</summary>
public static class AccountPaths
{
    public const string SignIn = "/account/sign-in";
    public const string SecondStep = "/account/sign-in/code";
    public const string Activate = "/account/activate";
    public const string ForgotPassword = "/account/forgot-password";
    public const string ResetPassword = "/account/reset-password";
    public const string Security = "/account/security";
    public const string ChangePassword = "/account/security/password";
    public const string SecondFactor = "/account/security/second-factor";
    public const string Confirm = "/account/confirm";
    public const string NewPasskey = "/account/security/passkeys/new";
    public const string Mail = "/account/mail";
    public const string KeptForm = "/account/kept-form";
}
