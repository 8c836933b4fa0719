using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>What the debtor has paid to us; without an invoice it covers the oldest first.</summary>
public sealed class PaymentForm : PaidForm;
