namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>Texts of applying to become a customer.</summary>
public sealed class BecomeCustomerText;
