using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// Reads what was typed, in the form or in a row of a file, and says what is wrong with it beside each field. How a thing is
/// written is read here; what is right is decided by <see cref="RegistrationValidation"/>. It asks no database.
/// </summary>
public sealed class RegistrationReader(BirthNumberRules birthNumbers)
{
    public RegistrationReading Read(DraftContent content, IReadOnlyList<PortfolioChoice> portfolios, DateOnly today) =>
        new(ReadDebtor(content.Debtor, portfolios, today), ReadInvoice(content.Invoice, today));

    private DebtorReading ReadDebtor(DebtorForm typed, IReadOnlyList<PortfolioChoice> portfolios, DateOnly today)
    {
        var form = new FormReading("Debtor");
        var read = DebtorFields.Read(typed, portfolios, birthNumbers, form);
        Judge(
            form,
            today,
            new RegistrationFacts
            {
                OrganisationNumber = read.OrganisationNumber,
                BirthDate = read.BirthDate,
                NationalIdentityNumber = read.BirthNumber?.Value,
            }
        );
        return read with { Problems = form.Problems };
    }

    private InvoiceReading ReadInvoice(InvoiceForm typed, DateOnly today)
    {
        var form = new FormReading("Invoice");
        var read = InvoiceFields.Read(typed, form);
        Judge(
            form,
            today,
            new RegistrationFacts
            {
                InvoiceDate = read.InvoiceDate,
                DueDate = read.DueDate,
                Invoiced = read.Invoiced,
                Outstanding = read.Outstanding,
                ReminderFees = read.ReminderFees,
                NoticeWasSent = typed.NoticeSent == InvoiceForm.Yes,
                NoticeSentOn = read.NoticeSentOn,
                NoticeDeadline = read.NoticeDeadline,
            }
        );
        return read with { Problems = form.Problems };
    }

    /// <summary>Only the findings about this form's fields: the other form's are empty here and not asked about.</summary>
    private void Judge(FormReading form, DateOnly today, RegistrationFacts facts)
    {
        foreach (var finding in RegistrationValidation.Problems(facts, today, birthNumbers))
        {
            if (form.FieldOf(finding.Field) is { } field)
                form.Say(field, TextKey(finding));
        }
    }

    /// <summary>Both amounts can be missing at once, and the summary names each.</summary>
    private static string TextKey(RegistrationFinding finding) =>
        finding.Problem == RegistrationProblem.AmountMissing
            ? $"Problem_AmountMissing_{finding.Field}"
            : $"Problem_{finding.Problem}";
}
