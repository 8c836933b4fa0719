namespace CrediCare.Web.Features.Admin.Refunds;

/// <summary>The words of what is to be paid back.</summary>
public sealed class RefundsText;
