namespace CrediCare.Web.Startup;

/// <summary>Section <c>Company</c>: what companies change about themselves.</summary>
public sealed class CompanyOptions
{
    public const string Section = "Company";

    /// <summary>
    /// How many whole working days in Oslo pass between the second yes to a new account and the day it counts. Time to
    /// find out that one was deceived, and to stop it.
    /// </summary>
    public int BankAccountCoolingDays { get; set; } = 2;
}
