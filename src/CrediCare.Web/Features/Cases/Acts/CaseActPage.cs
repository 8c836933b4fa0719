using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What the pages that do something to a case show of it.</summary>
/// <param name="Hand">The case with invoices, ledger and disputes, and what its rules ask for; its events are left out.</param>
/// <param name="Balance">What is owed today.</param>
/// <param name="ForStaff">A caseworker does it.</param>
public sealed record CaseActPage(CaseAtHand Hand, ClaimBalance Balance, bool ForStaff)
{
    public Case Case => Hand.Case;

    /// <summary>Who owes.</summary>
    public Debtor Debtor => Hand.Debtor;

    /// <summary>To whom.</summary>
    public Creditor Creditor => Hand.Creditor;

    /// <summary>The day in Oslo.</summary>
    public DateOnly Today => Hand.Occasion.Today;

    public string Address => $"/cases/{Case.CaseNumber}";

    /// <summary>What would refuse an act today whatever is filled in.</summary>
    public Enum? InTheWayOf(CaseAct act) => Case.StandsInTheWay(act, Hand.Circumstances, Hand.Occasion);

    public Money PrincipalOf(Invoice invoice) =>
        Balance.Invoices.Single(one => one.Invoice.Id == invoice.Id).PrincipalOutstanding;

    /// <summary>The invoices to choose among, the oldest first, each with what is left of it.</summary>
    public IEnumerable<SelectListItem> Choices(IStringLocalizer<ActsText> texts, PortalFormat format) =>
        Case
            .Invoices.OrderBy(invoice => invoice.DueDate)
            .Select(invoice => new SelectListItem(
                texts["Invoice_Left", invoice.InvoiceNumber, format.Kroner(PrincipalOf(invoice))],
                invoice.InvoiceNumber
            ));
}
