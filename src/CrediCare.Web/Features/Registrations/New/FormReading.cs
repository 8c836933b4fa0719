using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Reads the fields of one form, and gathers what is wrong beside each: at most one message a field.</summary>
internal sealed class FormReading(string form, IStringLocalizer<RegistrationsText> words)
{
    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>Says what is wrong, in the words of the key; the first thing said about a field stands.</summary>
    public void Say(string field, string key, params object[] facts) => Tell(field, words[key, facts]);

    public string? Line(string field, string? typed, int longest) => Measured(field, TypedText.Line(typed), longest);

    public string? Block(string field, string? typed, int longest) => Measured(field, TypedText.Block(typed), longest);

    public string? Required(string field, string? read)
    {
        if (read is null)
            Tell(field, TextSource<ValidationText>.Get("Rule_Required", PortalFormat.Current.Language, words[field].Value));
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

    private T? Value<T>(string field, string? typed, Typed<T> read)
        where T : struct
    {
        if (read.Problem is { } problem)
            Tell(field, InputMessages.Say(problem, TypedText.Line(typed)));
        return read.Value;
    }

    private string? Measured(string field, string? read, int longest)
    {
        if (read?.Length > longest)
            Say(field, "TooLong", PortalFormat.Current.Count(longest), PortalFormat.Current.Count(read.Length));
        return read;
    }

    private void Tell(string field, string message)
    {
        var name = $"{form}.{field}";
        if (_problems.TrueForAll(problem => problem.Field != name))
            _problems.Add(new FieldProblem(name, message));
    }
}
