using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// Reads what was typed, in the form or in a row of a file, and says what is wrong with it beside each field. How a thing is
/// written is read here; what is right is decided by <see cref="RegistrationValidation"/>. It asks no database.
/// </summary>
public sealed class RegistrationReader(BirthNumberRules birthNumbers)
{
    public RegistrationReading Read(DraftContent content, IReadOnlyList<PortfolioChoice> portfolios, DateOnly today)
    {
        var (debtorForm, invoiceForm) = (new FormReading("Debtor"), new FormReading("Invoice"));
        var debtor = DebtorFields.Read(content.Debtor, portfolios, birthNumbers, debtorForm);
        var invoice = InvoiceFields.Read(content.Invoice, invoiceForm);
        var facts = FactsOf(debtor, invoice, content.Invoice.NoticeSent == InvoiceForm.Yes);
        foreach (var finding in RegistrationValidation.Problems(facts, today, birthNumbers))
        {
            Say(debtorForm, finding);
            Say(invoiceForm, finding);
        }

        return new(debtor, invoice);
    }

    private static RegistrationFacts FactsOf(DebtorReading debtor, InvoiceReading invoice, bool noticeWasSent) =>
        new()
        {
            InvoiceDate = invoice.InvoiceDate,
            DueDate = invoice.DueDate,
            Invoiced = invoice.Invoiced,
            Outstanding = invoice.Outstanding,
            ReminderFees = invoice.ReminderFees,
            NoticeWasSent = noticeWasSent,
            NoticeSentOn = invoice.NoticeSentOn,
            NoticeDeadline = invoice.NoticeDeadline,
            OrganisationNumber = debtor.OrganisationNumber,
            BirthDate = debtor.BirthDate,
            NationalIdentityNumber = debtor.BirthNumber?.Value,
        };

    private static void Say(FormReading form, RegistrationFinding finding)
    {
        if (form.FieldOf(finding.Field) is { } field)
            form.Say(field, TextKey(finding));
    }

    /// <summary>Both amounts can be missing at once, and the summary names each.</summary>
    private static string TextKey(RegistrationFinding finding) =>
        finding.Problem == RegistrationProblem.AmountMissing
            ? $"Problem_AmountMissing_{finding.Field}"
            : $"Problem_{finding.Problem}";
}
