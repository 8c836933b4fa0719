using CrediCare.Domain.Debtors;

namespace CrediCare.Web.Features.Cases;

/// <summary>How a debtor was reached before and after somebody told us something new.</summary>
public sealed record CaseContactChange(ContactDetails Before, ContactDetails After);
