namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What the debtor has paid straight to the creditor; with one invoice there is none to choose.</summary>
public sealed class DirectPaymentForm : PaidForm;
