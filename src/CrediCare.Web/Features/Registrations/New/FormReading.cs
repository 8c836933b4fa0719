using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Reads the fields of one form, and gathers what is wrong beside each: at most one message a field.</summary>
internal sealed class FormReading(string form)
{
    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>Says what is wrong by the key of a text; the first thing said about a field stands.</summary>
    public void Say(string field, string key) => Tell(new FieldProblem(NameOf(field), key));

    public string? Line(string field, string? typed, int longest) => Measured(field, TypedText.Line(typed), longest);

    public string? Block(string field, string? typed, int longest) => Measured(field, TypedText.Block(typed), longest);

    public string? Required(string field, string? read)
    {
        if (read is null)
            Say(field, FieldProblem.Required);
        return read;
    }

    /// <summary>The form's name for a field the domain speaks of; null when it stands in the other form.</summary>
    public string? FieldOf(RegistrationField field) =>
        (form, field) switch
        {
            ("Debtor", RegistrationField.OrganisationNumber) => nameof(DebtorForm.OrganisationNumber),
            ("Debtor", RegistrationField.NationalIdentityNumber) => nameof(DebtorForm.BirthNumber),
            ("Debtor", RegistrationField.BirthDate) => nameof(DebtorForm.BirthDate),
            ("Invoice", RegistrationField.InvoiceDate) => nameof(InvoiceForm.InvoiceDate),
            ("Invoice", RegistrationField.DueDate) => nameof(InvoiceForm.DueDate),
            ("Invoice", RegistrationField.InvoicedAmount) => nameof(InvoiceForm.Invoiced),
            ("Invoice", RegistrationField.OutstandingAmount) => nameof(InvoiceForm.Outstanding),
            ("Invoice", RegistrationField.ReminderFees) => nameof(InvoiceForm.ReminderFees),
            ("Invoice", RegistrationField.NoticeSentOn) => nameof(InvoiceForm.NoticeSentOn),
            ("Invoice", RegistrationField.NoticeDeadline) => nameof(InvoiceForm.NoticeDeadline),
            _ => null,
        };

    public Money? Amount(string field, string? typed) => Value(field, typed, NorwegianInput.Amount(typed));

    public DateOnly? Date(string field, string? typed) => Value(field, typed, NorwegianInput.Date(typed));

    /// <summary>A day that can lie in this century only.</summary>
    public DateOnly? RecentDate(string field, string? typed) => Value(field, typed, NorwegianInput.RecentDate(typed));

    private T? Value<T>(string field, string? typed, Typed<T> read)
        where T : struct
    {
        if (read.Problem is { } problem)
            Tell(new FieldProblem(NameOf(field), problem.ToString()) { Typed = TypedText.Line(typed) });
        return read.Value;
    }

    private string? Measured(string field, string? read, int longest)
    {
        if (read?.Length > longest)
            Tell(new FieldProblem(NameOf(field), FieldProblem.TooLong) { Longest = longest, Length = read.Length });
        return read;
    }

    private string NameOf(string field) => $"{form}.{field}";

    private void Tell(FieldProblem problem)
    {
        if (_problems.TrueForAll(said => said.Field != problem.Field))
            _problems.Add(problem);
    }
}
