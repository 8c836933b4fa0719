namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>The words of money whose case is not known.</summary>
public sealed class PaymentsText;
